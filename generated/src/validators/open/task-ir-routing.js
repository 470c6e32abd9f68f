// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue } from "../../issues.js";
import { codePointLength as func0 } from "../../code-point-length.js";
const pattern1 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$", "u");
function isTaskIrRouting(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
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
    if (data.unit_type !== undefined) {
        let data1 = data.unit_type;
        if (typeof data1 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/unit_type", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!((data1 === "small_model") || (data1 === "llm"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/unit_type", keyword: "enum", params: { allowedValues: ["small_model", "llm"] }, message: "must be equal to one of the allowed values" });
            errors = vErrors.length;
        }
    }
    if (data.model !== undefined) {
        let data2 = data.model;
        if (typeof data2 === "string") {
            if (func0(data2) > 128) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/model", keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" });
                errors = vErrors.length;
            }
            if (func0(data2) < 1) {
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
        let data3 = data.max_input_tokens;
        if (!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_input_tokens", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data3 == "number") && (isFinite(data3))) {
            if (data3 > 10000000 || isNaN(data3)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_input_tokens", keyword: "maximum", params: { comparison: "<=", limit: 10000000 }, message: "must be <= 10000000" });
                errors = vErrors.length;
            }
            if (data3 < 1 || isNaN(data3)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_input_tokens", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
                errors = vErrors.length;
            }
        }
    }
    if (data.max_output_tokens !== undefined) {
        let data4 = data.max_output_tokens;
        if (!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_output_tokens", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data4 == "number") && (isFinite(data4))) {
            if (data4 > 10000000 || isNaN(data4)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_output_tokens", keyword: "maximum", params: { comparison: "<=", limit: 10000000 }, message: "must be <= 10000000" });
                errors = vErrors.length;
            }
            if (data4 < 1 || isNaN(data4)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_output_tokens", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
                errors = vErrors.length;
            }
        }
    }
    if (data.temperature !== undefined) {
        let data5 = data.temperature;
        if ((typeof data5 == "number") && (isFinite(data5))) {
            if (data5 > 2 || isNaN(data5)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/temperature", keyword: "maximum", params: { comparison: "<=", limit: 2 }, message: "must be <= 2" });
                errors = vErrors.length;
            }
            if (data5 < 0 || isNaN(data5)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/temperature", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/temperature", keyword: "type", params: { type: "number" }, message: "must be number" });
            errors = vErrors.length;
        }
    }
    if (data.privacy !== undefined) {
        let data6 = data.privacy;
        if (typeof data6 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/privacy", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!((data6 === "allow_remote") || (data6 === "local_only"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/privacy", keyword: "enum", params: { allowedValues: ["allow_remote", "local_only"] }, message: "must be equal to one of the allowed values" });
            errors = vErrors.length;
        }
    }
    if (data.region !== undefined) {
        let data7 = data.region;
        if (typeof data7 === "string") {
            if (!pattern1.test(data7)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/region", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$" }, message: "must be 1 to 64 letters, digits, '.', '_' or '-', starting with a letter or digit" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/region", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.trusted_node_required !== undefined) {
        if (typeof data.trusted_node_required !== "boolean") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/trusted_node_required", keyword: "type", params: { type: "boolean" }, message: "must be boolean" });
            errors = vErrors.length;
        }
    }
    if (data.latency_ms !== undefined) {
        let data9 = data.latency_ms;
        if (!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/latency_ms", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data9 == "number") && (isFinite(data9))) {
            if (data9 > 86400000 || isNaN(data9)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/latency_ms", keyword: "maximum", params: { comparison: "<=", limit: 86400000 }, message: "must be <= 86400000" });
                errors = vErrors.length;
            }
            if (data9 < 1 || isNaN(data9)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/latency_ms", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
                errors = vErrors.length;
            }
        }
    }
    if (data.execution_hint !== undefined) {
        let data10 = data.execution_hint;
        if (typeof data10 === "string") {
            if (func0(data10) > 256) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_hint", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_hint", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isTaskIrRouting.errors = vErrors; return errors === 0; }
export { isTaskIrRouting };
