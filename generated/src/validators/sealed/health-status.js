// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue } from "../../issues.js";
function isHealthStatus(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (typeof data !== "string") {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "string" }, message: "must be string" });
    errors = vErrors.length;
} if (!(((data === "healthy") || (data === "degraded")) || (data === "unavailable"))) {
    vErrors = withIssue(vErrors, { instancePath, keyword: "enum", params: { allowedValues: ["healthy", "degraded", "unavailable"] }, message: "must be equal to one of the allowed values" });
    errors = vErrors.length;
} isHealthStatus.errors = vErrors; return errors === 0; }
export { isHealthStatus };
