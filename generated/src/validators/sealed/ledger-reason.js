// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue } from "../../issues.js";
function isLedgerReason(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (typeof data !== "string") {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "string" }, message: "must be string" });
    errors = vErrors.length;
} if (!(((data === "accepted") || (data === "attempt_not_accepted")) || (data === "credit_added"))) {
    vErrors = withIssue(vErrors, { instancePath, keyword: "enum", params: { allowedValues: ["accepted", "attempt_not_accepted", "credit_added"] }, message: "must be equal to one of the allowed values" });
    errors = vErrors.length;
} isLedgerReason.errors = vErrors; return errors === 0; }
export { isLedgerReason };
