// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue, withIssues } from "../../issues.js";
import { isV01Budget } from "./v01-budget.js";
function isV01Defaults(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.budget !== undefined) {
        if (!(isV01Budget(data.budget, { instancePath: instancePath + "/budget", parentData: data, parentDataProperty: "budget", rootData }))) {
            vErrors = withIssues(vErrors, isV01Budget.errors);
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isV01Defaults.errors = vErrors; return errors === 0; }
export { isV01Defaults };
