// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue } from "../../issues.js";
import { codePointLength as func0 } from "../../code-point-length.js";
const pattern1 = new RegExp("^(/([^/~]|~[01])*)*$", "u");
const pattern2 = new RegExp("^[A-Z]+-\\d{3}$", "u");
function isViolation(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.rule === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "rule" }, message: "must have required property 'rule'" });
        errors = vErrors.length;
    }
    if (data.pointer === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "pointer" }, message: "must have required property 'pointer'" });
        errors = vErrors.length;
    }
    if (data.message === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "message" }, message: "must have required property 'message'" });
        errors = vErrors.length;
    }
    if (data.mend === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "mend" }, message: "must have required property 'mend'" });
        errors = vErrors.length;
    }
    if (data.rule !== undefined) {
        let data0 = data.rule;
        if (typeof data0 === "string") {
            if (func0(data0) > 32) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/rule", keyword: "maxLength", params: { limit: 32 }, message: "must NOT have more than 32 characters" });
                errors = vErrors.length;
            }
            if (!pattern2.test(data0)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/rule", keyword: "pattern", params: { pattern: "^[A-Z]+-\\d{3}$" }, message: "must be a rule id, like GRAPH-004" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/rule", keyword: "type", params: { type: "string" }, message: "must be string" });
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
    if (data.message !== undefined) {
        let data2 = data.message;
        if (typeof data2 === "string") {
            if (func0(data2) > 4096) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/message", keyword: "maxLength", params: { limit: 4096 }, message: "must NOT have more than 4096 characters" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/message", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.mend !== undefined) {
        let data3 = data.mend;
        if (typeof data3 === "string") {
            if (func0(data3) > 4096) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/mend", keyword: "maxLength", params: { limit: 4096 }, message: "must NOT have more than 4096 characters" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/mend", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    for (const field0 in data) {
        if (!(field0 === "rule" || field0 === "pointer" || field0 === "message" || field0 === "mend")) {
            vErrors = withIssue(vErrors, { instancePath, keyword: "closed", params: { unknown: field0, known: ["rule", "pointer", "message", "mend"] }, message: "must have no other fields than the known ones" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isViolation.errors = vErrors; return errors === 0; }
export { isViolation };
