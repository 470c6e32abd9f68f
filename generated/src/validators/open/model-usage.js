// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue } from "../../issues.js";
import { codePointLength as func0 } from "../../code-point-length.js";
function isModelUsage(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.tokens_in === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "tokens_in" }, message: "must have required property 'tokens_in'" });
        errors = vErrors.length;
    }
    if (data.tokens_out === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "tokens_out" }, message: "must have required property 'tokens_out'" });
        errors = vErrors.length;
    }
    if (data.tokens_in !== undefined) {
        let data0 = data.tokens_in;
        if (!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/tokens_in", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data0 == "number") && (isFinite(data0))) {
            if (data0 > 9007199254740991 || isNaN(data0)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tokens_in", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, message: "must be <= 9007199254740991" });
                errors = vErrors.length;
            }
            if (data0 < 0 || isNaN(data0)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tokens_in", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
    }
    if (data.tokens_out !== undefined) {
        let data1 = data.tokens_out;
        if (!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/tokens_out", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data1 == "number") && (isFinite(data1))) {
            if (data1 > 9007199254740991 || isNaN(data1)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tokens_out", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, message: "must be <= 9007199254740991" });
                errors = vErrors.length;
            }
            if (data1 < 0 || isNaN(data1)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tokens_out", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
    }
    if (data.model !== undefined) {
        let data2 = data.model;
        if (typeof data2 === "string") {
            if (func0(data2) > 256) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/model", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/model", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.provider !== undefined) {
        let data3 = data.provider;
        if (typeof data3 === "string") {
            if (func0(data3) > 256) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/provider", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/provider", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isModelUsage.errors = vErrors; return errors === 0; }
export { isModelUsage };
