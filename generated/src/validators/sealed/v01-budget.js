// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue } from "../../issues.js";
function isV01Budget(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.max_time_ms !== undefined) {
        let data0 = data.max_time_ms;
        if (!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_time_ms", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data0 == "number") && (isFinite(data0))) {
            if (data0 > 2147483647 || isNaN(data0)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_time_ms", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, message: "must be <= 2147483647" });
                errors = vErrors.length;
            }
            if (data0 < 1 || isNaN(data0)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_time_ms", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
                errors = vErrors.length;
            }
        }
    }
    if (data.max_tokens !== undefined) {
        let data1 = data.max_tokens;
        if (!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_tokens", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data1 == "number") && (isFinite(data1))) {
            if (data1 > 10000000 || isNaN(data1)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_tokens", keyword: "maximum", params: { comparison: "<=", limit: 10000000 }, message: "must be <= 10000000" });
                errors = vErrors.length;
            }
            if (data1 < 1 || isNaN(data1)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_tokens", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
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
    for (const field0 in data) {
        if (!(field0 === "max_time_ms" || field0 === "max_tokens" || field0 === "max_retries")) {
            vErrors = withIssue(vErrors, { instancePath, keyword: "closed", params: { unknown: field0, known: ["max_time_ms", "max_tokens", "max_retries"] }, message: "must have no other fields than the known ones" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isV01Budget.errors = vErrors; return errors === 0; }
export { isV01Budget };
