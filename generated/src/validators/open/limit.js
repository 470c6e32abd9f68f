// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue } from "../../issues.js";
function isLimit(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))) {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "integer" }, message: "must be integer" });
    errors = vErrors.length;
} if ((typeof data == "number") && (isFinite(data))) {
    if (data > 2147483647 || isNaN(data)) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, message: "must be <= 2147483647" });
        errors = vErrors.length;
    }
    if (data < 1 || isNaN(data)) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
        errors = vErrors.length;
    }
} isLimit.errors = vErrors; return errors === 0; }
export { isLimit };
