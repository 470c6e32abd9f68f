// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue } from "../../issues.js";
import { codePointLength as func0 } from "../../code-point-length.js";
function isShortText(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (typeof data === "string") {
    if (func0(data) > 256) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" });
        errors = vErrors.length;
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "string" }, message: "must be string" });
    errors = vErrors.length;
} isShortText.errors = vErrors; return errors === 0; }
export { isShortText };
