// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue } from "../../issues.js";
function isVerificationMode(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (typeof data !== "string") {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "string" }, message: "must be string" });
    errors = vErrors.length;
} if (!((((data === "none") || (data === "schema")) || (data === "quorum")) || (data === "recompute"))) {
    vErrors = withIssue(vErrors, { instancePath, keyword: "enum", params: { allowedValues: ["none", "schema", "quorum", "recompute"] }, message: "must be equal to one of the allowed values" });
    errors = vErrors.length;
} isVerificationMode.errors = vErrors; return errors === 0; }
export { isVerificationMode };
