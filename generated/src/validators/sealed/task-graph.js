// Derived from spec/ by `npm run generate`. Never edited.
import { isFull, withIssue, withIssues } from "../../issues.js";
import { codePointLength as func0 } from "../../code-point-length.js";
import { isEscalation } from "./escalation.js";
import { isExtensions } from "./extensions.js";
import { isGraphBudget } from "./graph-budget.js";
import { isGraphPolicy } from "./graph-policy.js";
import { isLabels } from "./labels.js";
import { isOutputSelector } from "./output-selector.js";
import { isWorkUnit } from "./work-unit.js";
const pattern1 = new RegExp("^(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?$", "u");
const pattern2 = new RegExp("^(0|[1-9]\\d{0,4})\\.(0|[1-9]\\d{0,4})$", "u");
const pattern3 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$", "u");
const pattern4 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$", "u");
const pattern5 = new RegExp("^[a-z][a-z0-9-]*(\\.[a-z0-9][a-z0-9_-]*)+$", "u");
const pattern6 = new RegExp("^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$", "u");
function isTaskGraph(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.schema_version === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "schema_version" }, message: "must have required property 'schema_version'" });
        errors = vErrors.length;
    }
    if (data.kora_version === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "kora_version" }, message: "must have required property 'kora_version'" });
        errors = vErrors.length;
    }
    if (data.contract_version === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "contract_version" }, message: "must have required property 'contract_version'" });
        errors = vErrors.length;
    }
    if (data.graph_id === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "graph_id" }, message: "must have required property 'graph_id'" });
        errors = vErrors.length;
    }
    if (data.request_id === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "request_id" }, message: "must have required property 'request_id'" });
        errors = vErrors.length;
    }
    if (data.tenant_id === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "tenant_id" }, message: "must have required property 'tenant_id'" });
        errors = vErrors.length;
    }
    if (data.created_at === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "created_at" }, message: "must have required property 'created_at'" });
        errors = vErrors.length;
    }
    if (data.budget === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "budget" }, message: "must have required property 'budget'" });
        errors = vErrors.length;
    }
    if (data.policy === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "policy" }, message: "must have required property 'policy'" });
        errors = vErrors.length;
    }
    if (data.work_units === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "work_units" }, message: "must have required property 'work_units'" });
        errors = vErrors.length;
    }
    if (data.escalations === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "escalations" }, message: "must have required property 'escalations'" });
        errors = vErrors.length;
    }
    if (data.output === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "output" }, message: "must have required property 'output'" });
        errors = vErrors.length;
    }
    if (data.schema_version !== undefined) {
        let data0 = data.schema_version;
        if (typeof data0 === "string") {
            if (!pattern2.test(data0)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/schema_version", keyword: "pattern", params: { pattern: "^(0|[1-9]\\d{0,4})\\.(0|[1-9]\\d{0,4})$" }, message: "must be MAJOR.MINOR, like 1.0" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/schema_version", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.kora_version !== undefined) {
        let data1 = data.kora_version;
        if (typeof data1 === "string") {
            if (func0(data1) > 64) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/kora_version", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" });
                errors = vErrors.length;
            }
            if (!pattern1.test(data1)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/kora_version", keyword: "pattern", params: { pattern: "^(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?$" }, message: "must be a semantic version, like 1.4.0" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/kora_version", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.contract_version !== undefined) {
        let data2 = data.contract_version;
        if (typeof data2 === "string") {
            if (!pattern2.test(data2)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/contract_version", keyword: "pattern", params: { pattern: "^(0|[1-9]\\d{0,4})\\.(0|[1-9]\\d{0,4})$" }, message: "must be MAJOR.MINOR, like 1.0" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/contract_version", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.graph_id !== undefined) {
        let data3 = data.graph_id;
        if (typeof data3 === "string") {
            if (!pattern3.test(data3)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" }, message: "must be a UUID in lower case" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.request_id !== undefined) {
        let data4 = data.request_id;
        if (typeof data4 === "string") {
            if (!pattern3.test(data4)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/request_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" }, message: "must be a UUID in lower case" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/request_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.tenant_id !== undefined) {
        let data5 = data.tenant_id;
        if (typeof data5 === "string") {
            if (!pattern4.test(data5)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tenant_id", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$" }, message: "must be 1 to 128 letters, digits, '.', '_' or '-', starting with a letter or digit" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/tenant_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.created_at !== undefined) {
        let data6 = data.created_at;
        if (typeof data6 === "string") {
            if (!pattern6.test(data6)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/created_at", keyword: "pattern", params: { pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$" }, message: "must be a UTC time with milliseconds, like 2026-01-31T09:30:00.000Z" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/created_at", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.budget !== undefined) {
        if (!(isGraphBudget(data.budget, { instancePath: instancePath + "/budget", parentData: data, parentDataProperty: "budget", rootData }))) {
            vErrors = withIssues(vErrors, isGraphBudget.errors);
            errors = vErrors.length;
        }
    }
    if (data.policy !== undefined) {
        if (!(isGraphPolicy(data.policy, { instancePath: instancePath + "/policy", parentData: data, parentDataProperty: "policy", rootData }))) {
            vErrors = withIssues(vErrors, isGraphPolicy.errors);
            errors = vErrors.length;
        }
    }
    if (data.work_units !== undefined) {
        let data9 = data.work_units;
        if (Array.isArray(data9)) {
            if (data9.length > 10000) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/work_units", keyword: "maxItems", params: { limit: 10000 }, message: "must NOT have more than 10000 items" });
                errors = vErrors.length;
            }
            if (data9.length < 1) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/work_units", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" });
                errors = vErrors.length;
            }
            const len0 = data9.length;
            for (let i0 = 0; i0 < len0 && !isFull(vErrors); i0++) {
                if (!(isWorkUnit(data9[i0], { instancePath: instancePath + "/work_units/" + i0, parentData: data9, parentDataProperty: i0, rootData }))) {
                    vErrors = withIssues(vErrors, isWorkUnit.errors);
                    errors = vErrors.length;
                }
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/work_units", keyword: "type", params: { type: "array" }, message: "must be array" });
            errors = vErrors.length;
        }
    }
    if (data.escalations !== undefined) {
        let data11 = data.escalations;
        if (Array.isArray(data11)) {
            if (data11.length > 20000) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/escalations", keyword: "maxItems", params: { limit: 20000 }, message: "must NOT have more than 20000 items" });
                errors = vErrors.length;
            }
            const len1 = data11.length;
            for (let i1 = 0; i1 < len1 && !isFull(vErrors); i1++) {
                if (!(isEscalation(data11[i1], { instancePath: instancePath + "/escalations/" + i1, parentData: data11, parentDataProperty: i1, rootData }))) {
                    vErrors = withIssues(vErrors, isEscalation.errors);
                    errors = vErrors.length;
                }
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/escalations", keyword: "type", params: { type: "array" }, message: "must be array" });
            errors = vErrors.length;
        }
    }
    if (data.output !== undefined) {
        let data13 = data.output;
        if (Array.isArray(data13)) {
            if (data13.length > 100) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/output", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items" });
                errors = vErrors.length;
            }
            if (data13.length < 1) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/output", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" });
                errors = vErrors.length;
            }
            const len2 = data13.length;
            for (let i2 = 0; i2 < len2 && !isFull(vErrors); i2++) {
                if (!(isOutputSelector(data13[i2], { instancePath: instancePath + "/output/" + i2, parentData: data13, parentDataProperty: i2, rootData }))) {
                    vErrors = withIssues(vErrors, isOutputSelector.errors);
                    errors = vErrors.length;
                }
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/output", keyword: "type", params: { type: "array" }, message: "must be array" });
            errors = vErrors.length;
        }
    }
    if (data.labels !== undefined) {
        if (!(isLabels(data.labels, { instancePath: instancePath + "/labels", parentData: data, parentDataProperty: "labels", rootData }))) {
            vErrors = withIssues(vErrors, isLabels.errors);
            errors = vErrors.length;
        }
    }
    if (data.extensions !== undefined) {
        if (!(isExtensions(data.extensions, { instancePath: instancePath + "/extensions", parentData: data, parentDataProperty: "extensions", rootData }))) {
            vErrors = withIssues(vErrors, isExtensions.errors);
            errors = vErrors.length;
        }
    }
    if (data.required_extensions !== undefined) {
        let data17 = data.required_extensions;
        if (Array.isArray(data17)) {
            if (data17.length > 64) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/required_extensions", keyword: "maxItems", params: { limit: 64 }, message: "must NOT have more than 64 items" });
                errors = vErrors.length;
            }
            const len3 = data17.length;
            for (let i3 = 0; i3 < len3 && !isFull(vErrors); i3++) {
                let data18 = data17[i3];
                if (typeof data18 === "string") {
                    if (func0(data18) > 128) {
                        vErrors = withIssue(vErrors, { instancePath: instancePath + "/required_extensions/" + i3, keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" });
                        errors = vErrors.length;
                    }
                    if (!pattern5.test(data18)) {
                        vErrors = withIssue(vErrors, { instancePath: instancePath + "/required_extensions/" + i3, keyword: "pattern", params: { pattern: "^[a-z][a-z0-9-]*(\\.[a-z0-9][a-z0-9_-]*)+$" }, message: "must be a reverse-DNS name, like com.example.audit" });
                        errors = vErrors.length;
                    }
                }
                else {
                    vErrors = withIssue(vErrors, { instancePath: instancePath + "/required_extensions/" + i3, keyword: "type", params: { type: "string" }, message: "must be string" });
                    errors = vErrors.length;
                }
            }
            let i4 = data17.length;
            let j0;
            if (i4 > 1) {
                const indices0 = Object.create(null);
                for (; i4--;) {
                    let item0 = data17[i4];
                    if (typeof item0 !== "string") {
                        continue;
                    }
                    if (typeof indices0[item0] == "number") {
                        j0 = indices0[item0];
                        vErrors = withIssue(vErrors, { instancePath: instancePath + "/required_extensions", keyword: "uniqueItems", params: { i: i4, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i4 + " are identical)" });
                        errors = vErrors.length;
                        break;
                    }
                    indices0[item0] = i4;
                }
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/required_extensions", keyword: "type", params: { type: "array" }, message: "must be array" });
            errors = vErrors.length;
        }
    }
    for (const field0 in data) {
        if (!(field0 === "schema_version" || field0 === "kora_version" || field0 === "contract_version" || field0 === "graph_id" || field0 === "request_id" || field0 === "tenant_id" || field0 === "created_at" || field0 === "budget" || field0 === "policy" || field0 === "work_units" || field0 === "escalations" || field0 === "output" || field0 === "labels" || field0 === "extensions" || field0 === "required_extensions")) {
            vErrors = withIssue(vErrors, { instancePath, keyword: "closed", params: { unknown: field0, known: ["schema_version", "kora_version", "contract_version", "graph_id", "request_id", "tenant_id", "created_at", "budget", "policy", "work_units", "escalations", "output", "labels", "extensions", "required_extensions"] }, message: "must have no other fields than the known ones" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isTaskGraph.errors = vErrors; return errors === 0; }
export { isTaskGraph };
