// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue } from "../../issues.js";
function isRetryPolicy(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.max_attempts === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "max_attempts" }, message: "must have required property 'max_attempts'" });
        errors = vErrors.length;
    }
    if (data.backoff_ms === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "backoff_ms" }, message: "must have required property 'backoff_ms'" });
        errors = vErrors.length;
    }
    if (data.max_attempts !== undefined) {
        let data0 = data.max_attempts;
        if (!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_attempts", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data0 == "number") && (isFinite(data0))) {
            if (data0 > 10 || isNaN(data0)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_attempts", keyword: "maximum", params: { comparison: "<=", limit: 10 }, message: "must be <= 10" });
                errors = vErrors.length;
            }
            if (data0 < 1 || isNaN(data0)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_attempts", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
                errors = vErrors.length;
            }
        }
    }
    if (data.backoff_ms !== undefined) {
        let data1 = data.backoff_ms;
        if (!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/backoff_ms", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data1 == "number") && (isFinite(data1))) {
            if (data1 > 3600000 || isNaN(data1)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/backoff_ms", keyword: "maximum", params: { comparison: "<=", limit: 3600000 }, message: "must be <= 3600000" });
                errors = vErrors.length;
            }
            if (data1 < 0 || isNaN(data1)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/backoff_ms", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
    }
    for (const field0 in data) {
        if (!(field0 === "max_attempts" || field0 === "backoff_ms")) {
            vErrors = withIssue(vErrors, { instancePath, keyword: "closed", params: { unknown: field0, known: ["max_attempts", "backoff_ms"] }, message: "must have no other fields than the known ones" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isRetryPolicy.errors = vErrors; return errors === 0; }
export { isRetryPolicy };
