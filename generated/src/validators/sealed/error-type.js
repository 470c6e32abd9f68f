// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue } from "../../issues.js";
function isErrorType(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (typeof data !== "string") {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "string" }, message: "must be string" });
    errors = vErrors.length;
} if (!(((((data === "VALIDATION_ERROR") || (data === "TIMEOUT")) || (data === "BUDGET_BREACH")) || (data === "DEPENDENCY_FAILURE")) || (data === "EXECUTION_FAILURE"))) {
    vErrors = withIssue(vErrors, { instancePath, keyword: "enum", params: { allowedValues: ["VALIDATION_ERROR", "TIMEOUT", "BUDGET_BREACH", "DEPENDENCY_FAILURE", "EXECUTION_FAILURE"] }, message: "must be equal to one of the allowed values" });
    errors = vErrors.length;
} isErrorType.errors = vErrors; return errors === 0; }
export { isErrorType };
