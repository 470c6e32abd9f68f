// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue } from "../../issues.js";
import { codePointLength as func0 } from "../../code-point-length.js";
const pattern1 = new RegExp("^(/([^/~]|~[01])*)*$", "u");
const pattern2 = new RegExp("^(/([^/~]|~[01])*)+$", "u");
const pattern3 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$", "u");
function isTaskIrBinding(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.from === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "from" }, message: "must have required property 'from'" });
        errors = vErrors.length;
    }
    if (data.to === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "to" }, message: "must have required property 'to'" });
        errors = vErrors.length;
    }
    if (data.from !== undefined) {
        let data0 = data.from;
        if (typeof data0 === "string") {
            if (!pattern3.test(data0)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/from", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$" }, message: "must be 1 to 128 letters, digits, '.', '_' or '-', starting with a letter or digit" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/from", keyword: "type", params: { type: "string" }, message: "must be string" });
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
    if (data.to !== undefined) {
        let data2 = data.to;
        if (typeof data2 === "string") {
            if (func0(data2) > 1024) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/to", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" });
                errors = vErrors.length;
            }
            if (func0(data2) < 1) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/to", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" });
                errors = vErrors.length;
            }
            if (!pattern2.test(data2)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/to", keyword: "pattern", params: { pattern: "^(/([^/~]|~[01])*)+$" }, message: "must be a JSON Pointer below the root, starting with '/'" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/to", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.declassify !== undefined) {
        if (typeof data.declassify !== "boolean") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/declassify", keyword: "type", params: { type: "boolean" }, message: "must be boolean" });
            errors = vErrors.length;
        }
    }
    for (const field0 in data) {
        if (!(field0 === "from" || field0 === "pointer" || field0 === "to" || field0 === "declassify")) {
            vErrors = withIssue(vErrors, { instancePath, keyword: "closed", params: { unknown: field0, known: ["from", "pointer", "to", "declassify"] }, message: "must have no other fields than the known ones" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isTaskIrBinding.errors = vErrors; return errors === 0; }
export { isTaskIrBinding };
