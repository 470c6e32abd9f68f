// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue } from "../../issues.js";
const pattern0 = new RegExp("^[0-9a-f]{32}$", "u");
function isTraceId(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (typeof data === "string") {
    if (!pattern0.test(data)) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "pattern", params: { pattern: "^[0-9a-f]{32}$" }, message: "must be 32 lower-case hexadecimal digits" });
        errors = vErrors.length;
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "string" }, message: "must be string" });
    errors = vErrors.length;
} isTraceId.errors = vErrors; return errors === 0; }
export { isTraceId };
