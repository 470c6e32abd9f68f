// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue } from "../../issues.js";
import { codePointLength as func0 } from "../../code-point-length.js";
const pattern1 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]{0,127}(#(/([^/~]|~[01])*)*)?$", "u");
function isTaskIrReference(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (typeof data === "string") {
    if (func0(data) > 1153) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "maxLength", params: { limit: 1153 }, message: "must NOT have more than 1153 characters" });
        errors = vErrors.length;
    }
    if (!pattern1.test(data)) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}(#(/([^/~]|~[01])*)*)?$" }, message: "must be a task id, optionally followed by '#' and a JSON Pointer, like parse#/subject" });
        errors = vErrors.length;
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "string" }, message: "must be string" });
    errors = vErrors.length;
} isTaskIrReference.errors = vErrors; return errors === 0; }
export { isTaskIrReference };
