// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue } from "../../issues.js";
function isUnitBudget(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.timeout_ms === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "timeout_ms" }, message: "must have required property 'timeout_ms'" });
        errors = vErrors.length;
    }
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
    if (data.timeout_ms !== undefined) {
        let data1 = data.timeout_ms;
        if (!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/timeout_ms", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data1 == "number") && (isFinite(data1))) {
            if (data1 > 86400000 || isNaN(data1)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/timeout_ms", keyword: "maximum", params: { comparison: "<=", limit: 86400000 }, message: "must be <= 86400000" });
                errors = vErrors.length;
            }
            if (data1 < 1 || isNaN(data1)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/timeout_ms", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
                errors = vErrors.length;
            }
        }
    }
    for (const field0 in data) {
        if (!(field0 === "max_tokens" || field0 === "timeout_ms")) {
            vErrors = withIssue(vErrors, { instancePath, keyword: "closed", params: { unknown: field0, known: ["max_tokens", "timeout_ms"] }, message: "must have no other fields than the known ones" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isUnitBudget.errors = vErrors; return errors === 0; }
export { isUnitBudget };
