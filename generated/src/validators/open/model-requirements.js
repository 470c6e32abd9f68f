// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue } from "../../issues.js";
import { codePointLength as func0 } from "../../code-point-length.js";
function isModelRequirements(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.tier === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "tier" }, message: "must have required property 'tier'" });
        errors = vErrors.length;
    }
    if (data.max_input_tokens === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "max_input_tokens" }, message: "must have required property 'max_input_tokens'" });
        errors = vErrors.length;
    }
    if (data.max_output_tokens === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "max_output_tokens" }, message: "must have required property 'max_output_tokens'" });
        errors = vErrors.length;
    }
    if (data.tier !== undefined) {
        let data0 = data.tier;
        if (typeof data0 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/tier", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!(((data0 === "small") || (data0 === "medium")) || (data0 === "large"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/tier", keyword: "enum", params: { allowedValues: ["small", "medium", "large"] }, message: "must be equal to one of the allowed values" });
            errors = vErrors.length;
        }
    }
    if (data.model !== undefined) {
        let data1 = data.model;
        if (typeof data1 === "string") {
            if (func0(data1) > 128) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/model", keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" });
                errors = vErrors.length;
            }
            if (func0(data1) < 1) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/model", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/model", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.max_input_tokens !== undefined) {
        let data2 = data.max_input_tokens;
        if (!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_input_tokens", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data2 == "number") && (isFinite(data2))) {
            if (data2 > 10000000 || isNaN(data2)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_input_tokens", keyword: "maximum", params: { comparison: "<=", limit: 10000000 }, message: "must be <= 10000000" });
                errors = vErrors.length;
            }
            if (data2 < 1 || isNaN(data2)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_input_tokens", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
                errors = vErrors.length;
            }
        }
    }
    if (data.max_output_tokens !== undefined) {
        let data3 = data.max_output_tokens;
        if (!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_output_tokens", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data3 == "number") && (isFinite(data3))) {
            if (data3 > 10000000 || isNaN(data3)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_output_tokens", keyword: "maximum", params: { comparison: "<=", limit: 10000000 }, message: "must be <= 10000000" });
                errors = vErrors.length;
            }
            if (data3 < 1 || isNaN(data3)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_output_tokens", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
                errors = vErrors.length;
            }
        }
    }
    if (data.temperature !== undefined) {
        let data4 = data.temperature;
        if ((typeof data4 == "number") && (isFinite(data4))) {
            if (data4 > 2 || isNaN(data4)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/temperature", keyword: "maximum", params: { comparison: "<=", limit: 2 }, message: "must be <= 2" });
                errors = vErrors.length;
            }
            if (data4 < 0 || isNaN(data4)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/temperature", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/temperature", keyword: "type", params: { type: "number" }, message: "must be number" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isModelRequirements.errors = vErrors; return errors === 0; }
export { isModelRequirements };
