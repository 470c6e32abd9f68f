// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue } from "../../issues.js";
function isSubstrate(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (typeof data !== "string") {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "string" }, message: "must be string" });
    errors = vErrors.length;
} if (!((data === "cpu") || (data === "llm_pod"))) {
    vErrors = withIssue(vErrors, { instancePath, keyword: "enum", params: { allowedValues: ["cpu", "llm_pod"] }, message: "must be equal to one of the allowed values" });
    errors = vErrors.length;
} isSubstrate.errors = vErrors; return errors === 0; }
export { isSubstrate };
