// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue } from "../../issues.js";
function isLargeCount(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))) {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "integer" }, message: "must be integer" });
    errors = vErrors.length;
} if ((typeof data == "number") && (isFinite(data))) {
    if (data > 9007199254740991 || isNaN(data)) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, message: "must be <= 9007199254740991" });
        errors = vErrors.length;
    }
    if (data < 0 || isNaN(data)) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
        errors = vErrors.length;
    }
} isLargeCount.errors = vErrors; return errors === 0; }
export { isLargeCount };
