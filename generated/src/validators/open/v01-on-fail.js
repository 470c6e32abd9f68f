// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue } from "../../issues.js";
function isV01OnFail(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (typeof data !== "string") {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "string" }, message: "must be string" });
    errors = vErrors.length;
} if (!(((data === "retry") || (data === "fail")) || (data === "escalate"))) {
    vErrors = withIssue(vErrors, { instancePath, keyword: "enum", params: { allowedValues: ["retry", "fail", "escalate"] }, message: "must be equal to one of the allowed values" });
    errors = vErrors.length;
} isV01OnFail.errors = vErrors; return errors === 0; }
export { isV01OnFail };
