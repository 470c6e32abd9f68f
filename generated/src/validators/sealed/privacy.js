// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue } from "../../issues.js";
function isPrivacy(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (typeof data !== "string") {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "string" }, message: "must be string" });
    errors = vErrors.length;
} if (!((data === "allow_remote") || (data === "local_only"))) {
    vErrors = withIssue(vErrors, { instancePath, keyword: "enum", params: { allowedValues: ["allow_remote", "local_only"] }, message: "must be equal to one of the allowed values" });
    errors = vErrors.length;
} isPrivacy.errors = vErrors; return errors === 0; }
export { isPrivacy };
