// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue } from "../../issues.js";
const pattern0 = new RegExp("^(0|[1-9]\\d{0,4})\\.\\d{6}$", "u");
function isGraphBudget(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.max_tokens !== undefined) {
        let data0 = data.max_tokens;
        if (!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_tokens", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data0 == "number") && (isFinite(data0))) {
            if (data0 > 100000000000 || isNaN(data0)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_tokens", keyword: "maximum", params: { comparison: "<=", limit: 100000000000 }, message: "must be <= 100000000000" });
                errors = vErrors.length;
            }
            if (data0 < 0 || isNaN(data0)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_tokens", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
    }
    if (data.max_llm_invocations !== undefined) {
        let data1 = data.max_llm_invocations;
        if (!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_llm_invocations", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data1 == "number") && (isFinite(data1))) {
            if (data1 > 2147483647 || isNaN(data1)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_llm_invocations", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, message: "must be <= 2147483647" });
                errors = vErrors.length;
            }
            if (data1 < 0 || isNaN(data1)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_llm_invocations", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
    }
    if (data.max_retries !== undefined) {
        let data2 = data.max_retries;
        if (!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_retries", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data2 == "number") && (isFinite(data2))) {
            if (data2 > 2147483647 || isNaN(data2)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_retries", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, message: "must be <= 2147483647" });
                errors = vErrors.length;
            }
            if (data2 < 0 || isNaN(data2)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_retries", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
    }
    if (data.max_cost_usd !== undefined) {
        let data3 = data.max_cost_usd;
        if (typeof data3 === "string") {
            if (!pattern0.test(data3)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_cost_usd", keyword: "pattern", params: { pattern: "^(0|[1-9]\\d{0,4})\\.\\d{6}$" }, message: "must be a decimal string of at most 99999.999999 with 6 fraction digits, like 1.500000" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_cost_usd", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.max_duration_ms !== undefined) {
        let data4 = data.max_duration_ms;
        if (!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_duration_ms", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data4 == "number") && (isFinite(data4))) {
            if (data4 > 604800000 || isNaN(data4)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_duration_ms", keyword: "maximum", params: { comparison: "<=", limit: 604800000 }, message: "must be <= 604800000" });
                errors = vErrors.length;
            }
            if (data4 < 0 || isNaN(data4)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_duration_ms", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
    }
    for (const field0 in data) {
        if (!(field0 === "max_tokens" || field0 === "max_llm_invocations" || field0 === "max_retries" || field0 === "max_cost_usd" || field0 === "max_duration_ms")) {
            vErrors = withIssue(vErrors, { instancePath, keyword: "closed", params: { unknown: field0, known: ["max_tokens", "max_llm_invocations", "max_retries", "max_cost_usd", "max_duration_ms"] }, message: "must have no other fields than the known ones" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isGraphBudget.errors = vErrors; return errors === 0; }
export { isGraphBudget };
