// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue } from "../../issues.js";
function isStudioRunState(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (typeof data !== "string") {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "string" }, message: "must be string" });
    errors = vErrors.length;
} if (!((((((data === "running") || (data === "succeeded")) || (data === "failed")) || (data === "cancelled")) || (data === "interrupted")) || (data === "damaged"))) {
    vErrors = withIssue(vErrors, { instancePath, keyword: "enum", params: { allowedValues: ["running", "succeeded", "failed", "cancelled", "interrupted", "damaged"] }, message: "must be equal to one of the allowed values" });
    errors = vErrors.length;
} isStudioRunState.errors = vErrors; return errors === 0; }
export { isStudioRunState };
