// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue } from "../../issues.js";
const pattern0 = new RegExp("^(0|[1-9]\\d{0,11})\\.\\d{6}$", "u");
function isUsageLine(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.line_item === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "line_item" }, message: "must have required property 'line_item'" });
        errors = vErrors.length;
    }
    if (data.consumed === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "consumed" }, message: "must have required property 'consumed'" });
        errors = vErrors.length;
    }
    if (data.billed === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "billed" }, message: "must have required property 'billed'" });
        errors = vErrors.length;
    }
    if (data.amount === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "amount" }, message: "must have required property 'amount'" });
        errors = vErrors.length;
    }
    if (data.line_item !== undefined) {
        let data0 = data.line_item;
        if (typeof data0 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/line_item", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!((data0 === "workunit_cpu") || (data0 === "llm_tokens"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/line_item", keyword: "enum", params: { allowedValues: ["workunit_cpu", "llm_tokens"] }, message: "must be equal to one of the allowed values" });
            errors = vErrors.length;
        }
    }
    if (data.consumed !== undefined) {
        let data1 = data.consumed;
        if (typeof data1 === "string") {
            if (!pattern0.test(data1)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/consumed", keyword: "pattern", params: { pattern: "^(0|[1-9]\\d{0,11})\\.\\d{6}$" }, message: "must be a decimal string with 6 fraction digits, like 0.250000" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/consumed", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.billed !== undefined) {
        let data2 = data.billed;
        if (typeof data2 === "string") {
            if (!pattern0.test(data2)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/billed", keyword: "pattern", params: { pattern: "^(0|[1-9]\\d{0,11})\\.\\d{6}$" }, message: "must be a decimal string with 6 fraction digits, like 0.250000" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/billed", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.amount !== undefined) {
        let data3 = data.amount;
        if (typeof data3 === "string") {
            if (!pattern0.test(data3)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/amount", keyword: "pattern", params: { pattern: "^(0|[1-9]\\d{0,11})\\.\\d{6}$" }, message: "must be a decimal string with 6 fraction digits, like 0.250000" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/amount", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isUsageLine.errors = vErrors; return errors === 0; }
export { isUsageLine };
