// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue } from "../../issues.js";
import { codePointLength as func0 } from "../../code-point-length.js";
const pattern1 = new RegExp("^(/([^/~]|~[01])*)*$", "u");
const pattern2 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$", "u");
function isOutputSelector(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.work_unit_id === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "work_unit_id" }, message: "must have required property 'work_unit_id'" });
        errors = vErrors.length;
    }
    if (data.pointer === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "pointer" }, message: "must have required property 'pointer'" });
        errors = vErrors.length;
    }
    if (data.work_unit_id !== undefined) {
        let data0 = data.work_unit_id;
        if (typeof data0 === "string") {
            if (!pattern2.test(data0)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/work_unit_id", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$" }, message: "must be 1 to 128 letters, digits, '.', '_' or '-', starting with a letter or digit" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/work_unit_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.pointer !== undefined) {
        let data1 = data.pointer;
        if (typeof data1 === "string") {
            if (func0(data1) > 1024) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/pointer", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" });
                errors = vErrors.length;
            }
            if (!pattern1.test(data1)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/pointer", keyword: "pattern", params: { pattern: "^(/([^/~]|~[01])*)*$" }, message: "must be a JSON Pointer: empty, or parts that each start with '/'" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/pointer", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isOutputSelector.errors = vErrors; return errors === 0; }
export { isOutputSelector };
