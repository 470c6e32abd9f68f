// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue } from "../../issues.js";
function isTrustScore(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if ((typeof data == "number") && (isFinite(data))) {
    if (data > 1 || isNaN(data)) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "maximum", params: { comparison: "<=", limit: 1 }, message: "must be <= 1" });
        errors = vErrors.length;
    }
    if (data < 0 || isNaN(data)) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
        errors = vErrors.length;
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "number" }, message: "must be number" });
    errors = vErrors.length;
} isTrustScore.errors = vErrors; return errors === 0; }
export { isTrustScore };
