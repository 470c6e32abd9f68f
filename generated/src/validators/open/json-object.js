// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue } from "../../issues.js";
function isJsonObject(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (!(data && typeof data == "object" && !Array.isArray(data))) {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isJsonObject.errors = vErrors; return errors === 0; }
export { isJsonObject };
