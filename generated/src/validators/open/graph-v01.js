// Derived from spec/ by `npm run generate`. Never edited.
import { isFull, withIssue, withIssues } from "../../issues.js";
import { codePointLength as func0 } from "../../code-point-length.js";
import { isV01Defaults } from "./v01-defaults.js";
import { isV01Task } from "./v01-task.js";
function isGraphV01(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.graph_id === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "graph_id" }, message: "must have required property 'graph_id'" });
        errors = vErrors.length;
    }
    if (data.version === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "version" }, message: "must have required property 'version'" });
        errors = vErrors.length;
    }
    if (data.root === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "root" }, message: "must have required property 'root'" });
        errors = vErrors.length;
    }
    if (data.defaults === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "defaults" }, message: "must have required property 'defaults'" });
        errors = vErrors.length;
    }
    if (data.tasks === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "tasks" }, message: "must have required property 'tasks'" });
        errors = vErrors.length;
    }
    if (data.graph_id !== undefined) {
        let data0 = data.graph_id;
        if (typeof data0 === "string") {
            if (func0(data0) > 256) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_id", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.version !== undefined) {
        let data1 = data.version;
        if (typeof data1 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/version", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if ("0.1" !== data1) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/version", keyword: "const", params: { allowedValue: "0.1" }, message: "must be equal to constant" });
            errors = vErrors.length;
        }
    }
    if (data.root !== undefined) {
        let data2 = data.root;
        if (typeof data2 === "string") {
            if (func0(data2) > 256) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/root", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/root", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.defaults !== undefined) {
        if (!(isV01Defaults(data.defaults, { instancePath: instancePath + "/defaults", parentData: data, parentDataProperty: "defaults", rootData }))) {
            vErrors = withIssues(vErrors, isV01Defaults.errors);
            errors = vErrors.length;
        }
    }
    if (data.tasks !== undefined) {
        let data4 = data.tasks;
        if (Array.isArray(data4)) {
            if (data4.length > 10000) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tasks", keyword: "maxItems", params: { limit: 10000 }, message: "must NOT have more than 10000 items" });
                errors = vErrors.length;
            }
            if (data4.length < 1) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tasks", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" });
                errors = vErrors.length;
            }
            const len0 = data4.length;
            for (let i0 = 0; i0 < len0 && !isFull(vErrors); i0++) {
                if (!(isV01Task(data4[i0], { instancePath: instancePath + "/tasks/" + i0, parentData: data4, parentDataProperty: i0, rootData }))) {
                    vErrors = withIssues(vErrors, isV01Task.errors);
                    errors = vErrors.length;
                }
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/tasks", keyword: "type", params: { type: "array" }, message: "must be array" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isGraphV01.errors = vErrors; return errors === 0; }
export { isGraphV01 };
