// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue } from "../../issues.js";
function isFailurePolicy(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (typeof data !== "string") {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "string" }, message: "must be string" });
    errors = vErrors.length;
} if (!((data === "fail_fast") || (data === "continue_on_error"))) {
    vErrors = withIssue(vErrors, { instancePath, keyword: "enum", params: { allowedValues: ["fail_fast", "continue_on_error"] }, message: "must be equal to one of the allowed values" });
    errors = vErrors.length;
} isFailurePolicy.errors = vErrors; return errors === 0; }
export { isFailurePolicy };
