// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue } from "../../issues.js";
const pattern0 = new RegExp("^(0|[1-9]\\d{0,4})\\.\\d{6}$", "u");
function isBudgetMoney(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (typeof data === "string") {
    if (!pattern0.test(data)) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "pattern", params: { pattern: "^(0|[1-9]\\d{0,4})\\.\\d{6}$" }, message: "must be a decimal string of at most 99999.999999 with 6 fraction digits, like 1.500000" });
        errors = vErrors.length;
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "string" }, message: "must be string" });
    errors = vErrors.length;
} isBudgetMoney.errors = vErrors; return errors === 0; }
export { isBudgetMoney };
