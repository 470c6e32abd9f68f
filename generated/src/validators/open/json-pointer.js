// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue } from "../../issues.js";
import { codePointLength as func0 } from "../../code-point-length.js";
const pattern1 = new RegExp("^(/([^/~]|~[01])*)*$", "u");
function isJsonPointer(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (typeof data === "string") {
    if (func0(data) > 1024) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" });
        errors = vErrors.length;
    }
    if (!pattern1.test(data)) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "pattern", params: { pattern: "^(/([^/~]|~[01])*)*$" }, message: "must be a JSON Pointer: empty, or parts that each start with '/'" });
        errors = vErrors.length;
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "string" }, message: "must be string" });
    errors = vErrors.length;
} isJsonPointer.errors = vErrors; return errors === 0; }
export { isJsonPointer };
