// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue } from "../../issues.js";
import { codePointLength as func0 } from "../../code-point-length.js";
const pattern1 = new RegExp("^[A-Z]+-\\d{3}$", "u");
function isRuleId(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (typeof data === "string") {
    if (func0(data) > 32) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "maxLength", params: { limit: 32 }, message: "must NOT have more than 32 characters" });
        errors = vErrors.length;
    }
    if (!pattern1.test(data)) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "pattern", params: { pattern: "^[A-Z]+-\\d{3}$" }, message: "must be a rule id, like GRAPH-004" });
        errors = vErrors.length;
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "string" }, message: "must be string" });
    errors = vErrors.length;
} isRuleId.errors = vErrors; return errors === 0; }
export { isRuleId };
