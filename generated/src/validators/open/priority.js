// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue } from "../../issues.js";
function isPriority(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (typeof data !== "string") {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "string" }, message: "must be string" });
    errors = vErrors.length;
} if (!((((data === "p0") || (data === "p1")) || (data === "p2")) || (data === "p3"))) {
    vErrors = withIssue(vErrors, { instancePath, keyword: "enum", params: { allowedValues: ["p0", "p1", "p2", "p3"] }, message: "must be equal to one of the allowed values" });
    errors = vErrors.length;
} isPriority.errors = vErrors; return errors === 0; }
export { isPriority };
