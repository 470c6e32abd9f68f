// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue } from "../../issues.js";
function isUnitState(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (typeof data !== "string") {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "string" }, message: "must be string" });
    errors = vErrors.length;
} if (!((((((((data === "pending") || (data === "ready")) || (data === "running")) || (data === "retry_wait")) || (data === "succeeded")) || (data === "failed")) || (data === "skipped")) || (data === "cancelled"))) {
    vErrors = withIssue(vErrors, { instancePath, keyword: "enum", params: { allowedValues: ["pending", "ready", "running", "retry_wait", "succeeded", "failed", "skipped", "cancelled"] }, message: "must be equal to one of the allowed values" });
    errors = vErrors.length;
} isUnitState.errors = vErrors; return errors === 0; }
export { isUnitState };
