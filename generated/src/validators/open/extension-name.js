// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue } from "../../issues.js";
import { codePointLength as func0 } from "../../code-point-length.js";
const pattern1 = new RegExp("^[a-z][a-z0-9-]*(\\.[a-z0-9][a-z0-9_-]*)+$", "u");
function isExtensionName(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (typeof data === "string") {
    if (func0(data) > 128) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" });
        errors = vErrors.length;
    }
    if (!pattern1.test(data)) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "pattern", params: { pattern: "^[a-z][a-z0-9-]*(\\.[a-z0-9][a-z0-9_-]*)+$" }, message: "must be a reverse-DNS name, like com.example.audit" });
        errors = vErrors.length;
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "string" }, message: "must be string" });
    errors = vErrors.length;
} isExtensionName.errors = vErrors; return errors === 0; }
export { isExtensionName };
