// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue } from "../../issues.js";
import { codePointLength as func0 } from "../../code-point-length.js";
function isStudioText(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (typeof data === "string") {
    if (func0(data) > 8388608) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "maxLength", params: { limit: 8388608 }, message: "must NOT have more than 8388608 characters" });
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
} isStudioText.errors = vErrors; return errors === 0; }
export { isStudioText };
