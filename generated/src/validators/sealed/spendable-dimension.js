// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue } from "../../issues.js";
function isSpendableDimension(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (typeof data !== "string") {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "string" }, message: "must be string" });
    errors = vErrors.length;
} if (!((((data === "tokens") || (data === "llm_invocations")) || (data === "retries")) || (data === "cost_usd"))) {
    vErrors = withIssue(vErrors, { instancePath, keyword: "enum", params: { allowedValues: ["tokens", "llm_invocations", "retries", "cost_usd"] }, message: "must be equal to one of the allowed values" });
    errors = vErrors.length;
} isSpendableDimension.errors = vErrors; return errors === 0; }
export { isSpendableDimension };
