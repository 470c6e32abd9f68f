// Derived from spec/ by `npm run generate`. Never edited.
import { isFull, withIssue, withIssues } from "../../issues.js";
import { codePointLength as func0 } from "../../code-point-length.js";
import { isBinding } from "./binding.js";
import { isJsonObject } from "./json-object.js";
import { isJsonSchemaDocument } from "./json-schema-document.js";
import { isModelRequirements } from "./model-requirements.js";
import { isRetryPolicy } from "./retry-policy.js";
import { isUnitBudget } from "./unit-budget.js";
import { isUnitConstraints } from "./unit-constraints.js";
const pattern1 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$", "u");
const pattern2 = new RegExp("^[a-z][a-z0-9]*(\\.[a-z][a-z0-9_]*)+@[1-9][0-9]{0,3}$", "u");
function isWorkUnit(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" });
        errors = vErrors.length;
    }
    if (data.type === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" });
        errors = vErrors.length;
    }
    if (data.operation === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "operation" }, message: "must have required property 'operation'" });
        errors = vErrors.length;
    }
    if (data.dependencies === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "dependencies" }, message: "must have required property 'dependencies'" });
        errors = vErrors.length;
    }
    if (data.input === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "input" }, message: "must have required property 'input'" });
        errors = vErrors.length;
    }
    if (data.bindings === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "bindings" }, message: "must have required property 'bindings'" });
        errors = vErrors.length;
    }
    if (data.output_schema === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "output_schema" }, message: "must have required property 'output_schema'" });
        errors = vErrors.length;
    }
    if (data.budget === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "budget" }, message: "must have required property 'budget'" });
        errors = vErrors.length;
    }
    if (data.retries === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "retries" }, message: "must have required property 'retries'" });
        errors = vErrors.length;
    }
    if (data.idempotent === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "idempotent" }, message: "must have required property 'idempotent'" });
        errors = vErrors.length;
    }
    if (data.critical === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "critical" }, message: "must have required property 'critical'" });
        errors = vErrors.length;
    }
    if (data.verification_mode === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "verification_mode" }, message: "must have required property 'verification_mode'" });
        errors = vErrors.length;
    }
    if (data.id !== undefined) {
        let data0 = data.id;
        if (typeof data0 === "string") {
            if (!pattern1.test(data0)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/id", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$" }, message: "must be 1 to 128 letters, digits, '.', '_' or '-', starting with a letter or digit" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.type !== undefined) {
        let data1 = data.type;
        if (typeof data1 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!(((((data1 === "deterministic") || (data1 === "aggregation")) || (data1 === "retrieval")) || (data1 === "small_model")) || (data1 === "llm"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/type", keyword: "enum", params: { allowedValues: ["deterministic", "aggregation", "retrieval", "small_model", "llm"] }, message: "must be equal to one of the allowed values" });
            errors = vErrors.length;
        }
    }
    if (data.operation !== undefined) {
        let data2 = data.operation;
        if (typeof data2 === "string") {
            if (func0(data2) > 128) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/operation", keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" });
                errors = vErrors.length;
            }
            if (!pattern2.test(data2)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/operation", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9]*(\\.[a-z][a-z0-9_]*)+@[1-9][0-9]{0,3}$" }, message: "must be a dotted lower-case name with its major version, like text.normalize@1" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/operation", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.dependencies !== undefined) {
        let data3 = data.dependencies;
        if (Array.isArray(data3)) {
            if (data3.length > 10000) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/dependencies", keyword: "maxItems", params: { limit: 10000 }, message: "must NOT have more than 10000 items" });
                errors = vErrors.length;
            }
            const len0 = data3.length;
            for (let i0 = 0; i0 < len0 && !isFull(vErrors); i0++) {
                let data4 = data3[i0];
                if (typeof data4 === "string") {
                    if (!pattern1.test(data4)) {
                        vErrors = withIssue(vErrors, { instancePath: instancePath + "/dependencies/" + i0, keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$" }, message: "must be 1 to 128 letters, digits, '.', '_' or '-', starting with a letter or digit" });
                        errors = vErrors.length;
                    }
                }
                else {
                    vErrors = withIssue(vErrors, { instancePath: instancePath + "/dependencies/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" });
                    errors = vErrors.length;
                }
            }
            let i1 = data3.length;
            let j0;
            if (i1 > 1) {
                const indices0 = Object.create(null);
                for (; i1--;) {
                    let item0 = data3[i1];
                    if (typeof item0 !== "string") {
                        continue;
                    }
                    if (typeof indices0[item0] == "number") {
                        j0 = indices0[item0];
                        vErrors = withIssue(vErrors, { instancePath: instancePath + "/dependencies", keyword: "uniqueItems", params: { i: i1, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)" });
                        errors = vErrors.length;
                        break;
                    }
                    indices0[item0] = i1;
                }
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/dependencies", keyword: "type", params: { type: "array" }, message: "must be array" });
            errors = vErrors.length;
        }
    }
    if (data.input !== undefined) {
        if (!(isJsonObject(data.input, { instancePath: instancePath + "/input", parentData: data, parentDataProperty: "input", rootData }))) {
            vErrors = withIssues(vErrors, isJsonObject.errors);
            errors = vErrors.length;
        }
    }
    if (data.bindings !== undefined) {
        let data6 = data.bindings;
        if (Array.isArray(data6)) {
            if (data6.length > 10000) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/bindings", keyword: "maxItems", params: { limit: 10000 }, message: "must NOT have more than 10000 items" });
                errors = vErrors.length;
            }
            const len1 = data6.length;
            for (let i2 = 0; i2 < len1 && !isFull(vErrors); i2++) {
                if (!(isBinding(data6[i2], { instancePath: instancePath + "/bindings/" + i2, parentData: data6, parentDataProperty: i2, rootData }))) {
                    vErrors = withIssues(vErrors, isBinding.errors);
                    errors = vErrors.length;
                }
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/bindings", keyword: "type", params: { type: "array" }, message: "must be array" });
            errors = vErrors.length;
        }
    }
    if (data.output_schema !== undefined) {
        if (!(isJsonSchemaDocument(data.output_schema, { instancePath: instancePath + "/output_schema", parentData: data, parentDataProperty: "output_schema", rootData }))) {
            vErrors = withIssues(vErrors, isJsonSchemaDocument.errors);
            errors = vErrors.length;
        }
    }
    if (data.budget !== undefined) {
        if (!(isUnitBudget(data.budget, { instancePath: instancePath + "/budget", parentData: data, parentDataProperty: "budget", rootData }))) {
            vErrors = withIssues(vErrors, isUnitBudget.errors);
            errors = vErrors.length;
        }
    }
    if (data.retries !== undefined) {
        if (!(isRetryPolicy(data.retries, { instancePath: instancePath + "/retries", parentData: data, parentDataProperty: "retries", rootData }))) {
            vErrors = withIssues(vErrors, isRetryPolicy.errors);
            errors = vErrors.length;
        }
    }
    if (data.model !== undefined) {
        if (!(isModelRequirements(data.model, { instancePath: instancePath + "/model", parentData: data, parentDataProperty: "model", rootData }))) {
            vErrors = withIssues(vErrors, isModelRequirements.errors);
            errors = vErrors.length;
        }
    }
    if (data.constraints !== undefined) {
        if (!(isUnitConstraints(data.constraints, { instancePath: instancePath + "/constraints", parentData: data, parentDataProperty: "constraints", rootData }))) {
            vErrors = withIssues(vErrors, isUnitConstraints.errors);
            errors = vErrors.length;
        }
    }
    if (data.execution_hint !== undefined) {
        let data13 = data.execution_hint;
        if (typeof data13 === "string") {
            if (func0(data13) > 256) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_hint", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_hint", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.idempotent !== undefined) {
        if (typeof data.idempotent !== "boolean") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/idempotent", keyword: "type", params: { type: "boolean" }, message: "must be boolean" });
            errors = vErrors.length;
        }
    }
    if (data.critical !== undefined) {
        if (typeof data.critical !== "boolean") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/critical", keyword: "type", params: { type: "boolean" }, message: "must be boolean" });
            errors = vErrors.length;
        }
    }
    if (data.verification_mode !== undefined) {
        let data16 = data.verification_mode;
        if (typeof data16 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/verification_mode", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!((((data16 === "none") || (data16 === "schema")) || (data16 === "quorum")) || (data16 === "recompute"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/verification_mode", keyword: "enum", params: { allowedValues: ["none", "schema", "quorum", "recompute"] }, message: "must be equal to one of the allowed values" });
            errors = vErrors.length;
        }
    }
    for (const field0 in data) {
        if (!(field0 === "id" || field0 === "type" || field0 === "operation" || field0 === "dependencies" || field0 === "input" || field0 === "bindings" || field0 === "output_schema" || field0 === "budget" || field0 === "retries" || field0 === "model" || field0 === "constraints" || field0 === "execution_hint" || field0 === "idempotent" || field0 === "critical" || field0 === "verification_mode")) {
            vErrors = withIssue(vErrors, { instancePath, keyword: "closed", params: { unknown: field0, known: ["id", "type", "operation", "dependencies", "input", "bindings", "output_schema", "budget", "retries", "model", "constraints", "execution_hint", "idempotent", "critical", "verification_mode"] }, message: "must have no other fields than the known ones" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isWorkUnit.errors = vErrors; return errors === 0; }
export { isWorkUnit };
