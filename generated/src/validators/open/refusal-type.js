// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue } from "../../issues.js";
function isRefusalType(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (typeof data !== "string") {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "string" }, message: "must be string" });
    errors = vErrors.length;
} if (!((((((((((data === "VERSION_MISMATCH") || (data === "VALIDATION_ERROR")) || (data === "UNSUPPORTED_CAPABILITY")) || (data === "ADMISSION_REJECTED")) || (data === "UNAUTHENTICATED")) || (data === "PERMISSION_DENIED")) || (data === "NOT_FOUND")) || (data === "CONFLICT")) || (data === "RATE_LIMITED")) || (data === "INTERNAL"))) {
    vErrors = withIssue(vErrors, { instancePath, keyword: "enum", params: { allowedValues: ["VERSION_MISMATCH", "VALIDATION_ERROR", "UNSUPPORTED_CAPABILITY", "ADMISSION_REJECTED", "UNAUTHENTICATED", "PERMISSION_DENIED", "NOT_FOUND", "CONFLICT", "RATE_LIMITED", "INTERNAL"] }, message: "must be equal to one of the allowed values" });
    errors = vErrors.length;
} isRefusalType.errors = vErrors; return errors === 0; }
export { isRefusalType };
