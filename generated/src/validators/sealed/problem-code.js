// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue } from "../../issues.js";
function isProblemCode(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (typeof data !== "string") {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "string" }, message: "must be string" });
    errors = vErrors.length;
} isProblemCode.errors = vErrors; return errors === 0; }
export { isProblemCode };
