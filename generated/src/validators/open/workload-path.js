// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue } from "../../issues.js";
import { codePointLength as func0 } from "../../code-point-length.js";
function isWorkloadPath(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (typeof data === "string") {
    if (func0(data) > 1024) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" });
        errors = vErrors.length;
    }
    if (func0(data) < 1) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" });
        errors = vErrors.length;
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "string" }, message: "must be string" });
    errors = vErrors.length;
} isWorkloadPath.errors = vErrors; return errors === 0; }
export { isWorkloadPath };
