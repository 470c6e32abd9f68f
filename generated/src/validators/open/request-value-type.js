// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue } from "../../issues.js";
function isRequestValueType(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (typeof data !== "string") {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "string" }, message: "must be string" });
    errors = vErrors.length;
} if (!((((((((data === "string") || (data === "number")) || (data === "integer")) || (data === "boolean")) || (data === "object")) || (data === "array")) || (data === "null")) || (data === "any"))) {
    vErrors = withIssue(vErrors, { instancePath, keyword: "enum", params: { allowedValues: ["string", "number", "integer", "boolean", "object", "array", "null", "any"] }, message: "must be equal to one of the allowed values" });
    errors = vErrors.length;
} isRequestValueType.errors = vErrors; return errors === 0; }
export { isRequestValueType };
