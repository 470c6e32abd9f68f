// Derived from spec/ by `npm run generate`. Never edited.
import { isFull, withIssue, withIssues } from "../../issues.js";
import { codePointLength as func0 } from "../../code-point-length.js";
import { isExtensions } from "./extensions.js";
import { isGraphBudget } from "./graph-budget.js";
import { isJsonObject } from "./json-object.js";
import { isLabels } from "./labels.js";
import { isTaskIrDefaults } from "./task-ir-defaults.js";
import { isTaskIrEscalation } from "./task-ir-escalation.js";
import { isTaskIrLadder } from "./task-ir-ladder.js";
import { isTaskIrPolicy } from "./task-ir-policy.js";
import { isTaskIrTask } from "./task-ir-task.js";
const pattern1 = new RegExp("^(0|[1-9]\\d{0,4})\\.(0|[1-9]\\d{0,4})$", "u");
const pattern2 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]{0,127}(#(/([^/~]|~[01])*)*)?$", "u");
const pattern3 = new RegExp("^[a-z][a-z0-9-]*(\\.[a-z0-9][a-z0-9_-]*)+$", "u");
function isTaskIr(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.version === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "version" }, message: "must have required property 'version'" });
        errors = vErrors.length;
    }
    if (data.id === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" });
        errors = vErrors.length;
    }
    if (data.tasks === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "tasks" }, message: "must have required property 'tasks'" });
        errors = vErrors.length;
    }
    if (data.$schema !== undefined) {
        let data0 = data.$schema;
        if (typeof data0 === "string") {
            if (func0(data0) > 2048) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/$schema", keyword: "maxLength", params: { limit: 2048 }, message: "must NOT have more than 2048 characters" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/$schema", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.version !== undefined) {
        let data1 = data.version;
        if (typeof data1 === "string") {
            if (!pattern1.test(data1)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/version", keyword: "pattern", params: { pattern: "^(0|[1-9]\\d{0,4})\\.(0|[1-9]\\d{0,4})$" }, message: "must be MAJOR.MINOR, like 1.0" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/version", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.id !== undefined) {
        let data2 = data.id;
        if (typeof data2 === "string") {
            if (func0(data2) > 256) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/id", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.title !== undefined) {
        let data3 = data.title;
        if (typeof data3 === "string") {
            if (func0(data3) > 256) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/title", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/title", keyword: "type", params: { type: "string" }, message: "must be string" });
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
        if (!(isTaskIrPolicy(data.policy, { instancePath: instancePath + "/policy", parentData: data, parentDataProperty: "policy", rootData }))) {
            vErrors = withIssues(vErrors, isTaskIrPolicy.errors);
            errors = vErrors.length;
        }
    }
    if (data.defaults !== undefined) {
        if (!(isTaskIrDefaults(data.defaults, { instancePath: instancePath + "/defaults", parentData: data, parentDataProperty: "defaults", rootData }))) {
            vErrors = withIssues(vErrors, isTaskIrDefaults.errors);
            errors = vErrors.length;
        }
    }
    if (data.tasks !== undefined) {
        let data7 = data.tasks;
        if (Array.isArray(data7)) {
            if (data7.length > 10000) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tasks", keyword: "maxItems", params: { limit: 10000 }, message: "must NOT have more than 10000 items" });
                errors = vErrors.length;
            }
            if (data7.length < 1) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tasks", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" });
                errors = vErrors.length;
            }
            const len0 = data7.length;
            for (let i0 = 0; i0 < len0 && !isFull(vErrors); i0++) {
                if (!(isTaskIrTask(data7[i0], { instancePath: instancePath + "/tasks/" + i0, parentData: data7, parentDataProperty: i0, rootData }))) {
                    vErrors = withIssues(vErrors, isTaskIrTask.errors);
                    errors = vErrors.length;
                }
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/tasks", keyword: "type", params: { type: "array" }, message: "must be array" });
            errors = vErrors.length;
        }
    }
    if (data.ladders !== undefined) {
        let data9 = data.ladders;
        if (Array.isArray(data9)) {
            if (data9.length > 10000) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/ladders", keyword: "maxItems", params: { limit: 10000 }, message: "must NOT have more than 10000 items" });
                errors = vErrors.length;
            }
            const len1 = data9.length;
            for (let i1 = 0; i1 < len1 && !isFull(vErrors); i1++) {
                if (!(isTaskIrLadder(data9[i1], { instancePath: instancePath + "/ladders/" + i1, parentData: data9, parentDataProperty: i1, rootData }))) {
                    vErrors = withIssues(vErrors, isTaskIrLadder.errors);
                    errors = vErrors.length;
                }
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/ladders", keyword: "type", params: { type: "array" }, message: "must be array" });
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
            const len2 = data11.length;
            for (let i2 = 0; i2 < len2 && !isFull(vErrors); i2++) {
                if (!(isTaskIrEscalation(data11[i2], { instancePath: instancePath + "/escalations/" + i2, parentData: data11, parentDataProperty: i2, rootData }))) {
                    vErrors = withIssues(vErrors, isTaskIrEscalation.errors);
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
            const len3 = data13.length;
            for (let i3 = 0; i3 < len3 && !isFull(vErrors); i3++) {
                let data14 = data13[i3];
                if (typeof data14 === "string") {
                    if (func0(data14) > 1153) {
                        vErrors = withIssue(vErrors, { instancePath: instancePath + "/output/" + i3, keyword: "maxLength", params: { limit: 1153 }, message: "must NOT have more than 1153 characters" });
                        errors = vErrors.length;
                    }
                    if (!pattern2.test(data14)) {
                        vErrors = withIssue(vErrors, { instancePath: instancePath + "/output/" + i3, keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}(#(/([^/~]|~[01])*)*)?$" }, message: "must be a task id, optionally followed by '#' and a JSON Pointer, like parse#/subject" });
                        errors = vErrors.length;
                    }
                }
                else {
                    vErrors = withIssue(vErrors, { instancePath: instancePath + "/output/" + i3, keyword: "type", params: { type: "string" }, message: "must be string" });
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
    if (data.metadata !== undefined) {
        if (!(isJsonObject(data.metadata, { instancePath: instancePath + "/metadata", parentData: data, parentDataProperty: "metadata", rootData }))) {
            vErrors = withIssues(vErrors, isJsonObject.errors);
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
        let data18 = data.required_extensions;
        if (Array.isArray(data18)) {
            if (data18.length > 64) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/required_extensions", keyword: "maxItems", params: { limit: 64 }, message: "must NOT have more than 64 items" });
                errors = vErrors.length;
            }
            const len4 = data18.length;
            for (let i4 = 0; i4 < len4 && !isFull(vErrors); i4++) {
                let data19 = data18[i4];
                if (typeof data19 === "string") {
                    if (func0(data19) > 128) {
                        vErrors = withIssue(vErrors, { instancePath: instancePath + "/required_extensions/" + i4, keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" });
                        errors = vErrors.length;
                    }
                    if (!pattern3.test(data19)) {
                        vErrors = withIssue(vErrors, { instancePath: instancePath + "/required_extensions/" + i4, keyword: "pattern", params: { pattern: "^[a-z][a-z0-9-]*(\\.[a-z0-9][a-z0-9_-]*)+$" }, message: "must be a reverse-DNS name, like com.example.audit" });
                        errors = vErrors.length;
                    }
                }
                else {
                    vErrors = withIssue(vErrors, { instancePath: instancePath + "/required_extensions/" + i4, keyword: "type", params: { type: "string" }, message: "must be string" });
                    errors = vErrors.length;
                }
            }
            let i5 = data18.length;
            let j0;
            if (i5 > 1) {
                const indices0 = Object.create(null);
                for (; i5--;) {
                    let item0 = data18[i5];
                    if (typeof item0 !== "string") {
                        continue;
                    }
                    if (typeof indices0[item0] == "number") {
                        j0 = indices0[item0];
                        vErrors = withIssue(vErrors, { instancePath: instancePath + "/required_extensions", keyword: "uniqueItems", params: { i: i5, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i5 + " are identical)" });
                        errors = vErrors.length;
                        break;
                    }
                    indices0[item0] = i5;
                }
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/required_extensions", keyword: "type", params: { type: "array" }, message: "must be array" });
            errors = vErrors.length;
        }
    }
    for (const field0 in data) {
        if (!(field0 === "$schema" || field0 === "version" || field0 === "id" || field0 === "title" || field0 === "budget" || field0 === "policy" || field0 === "defaults" || field0 === "tasks" || field0 === "ladders" || field0 === "escalations" || field0 === "output" || field0 === "labels" || field0 === "metadata" || field0 === "extensions" || field0 === "required_extensions")) {
            vErrors = withIssue(vErrors, { instancePath, keyword: "closed", params: { unknown: field0, known: ["$schema", "version", "id", "title", "budget", "policy", "defaults", "tasks", "ladders", "escalations", "output", "labels", "metadata", "extensions", "required_extensions"] }, message: "must have no other fields than the known ones" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isTaskIr.errors = vErrors; return errors === 0; }
export { isTaskIr };
