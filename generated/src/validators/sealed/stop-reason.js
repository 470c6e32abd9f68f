// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue } from "../../issues.js";
function isStopReason(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (typeof data !== "string") {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "string" }, message: "must be string" });
    errors = vErrors.length;
} if (!(((((((((((data === "success") || (data === "retry_exhausted")) || (data === "dependency_failed")) || (data === "budget_exhausted")) || (data === "timed_out")) || (data === "substrate_failure")) || (data === "admission_rejected")) || (data === "validation_failed")) || (data === "version_mismatch")) || (data === "skipped")) || (data === "cancelled"))) {
    vErrors = withIssue(vErrors, { instancePath, keyword: "enum", params: { allowedValues: ["success", "retry_exhausted", "dependency_failed", "budget_exhausted", "timed_out", "substrate_failure", "admission_rejected", "validation_failed", "version_mismatch", "skipped", "cancelled"] }, message: "must be equal to one of the allowed values" });
    errors = vErrors.length;
} isStopReason.errors = vErrors; return errors === 0; }
export { isStopReason };
