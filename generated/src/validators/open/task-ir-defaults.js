// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue, withIssues } from "../../issues.js";
import { isTaskIrBudget } from "./task-ir-budget.js";
import { isTaskIrRouting } from "./task-ir-routing.js";
function isTaskIrDefaults(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.budget !== undefined) {
        if (!(isTaskIrBudget(data.budget, { instancePath: instancePath + "/budget", parentData: data, parentDataProperty: "budget", rootData }))) {
            vErrors = withIssues(vErrors, isTaskIrBudget.errors);
            errors = vErrors.length;
        }
    }
    if (data.routing !== undefined) {
        if (!(isTaskIrRouting(data.routing, { instancePath: instancePath + "/routing", parentData: data, parentDataProperty: "routing", rootData }))) {
            vErrors = withIssues(vErrors, isTaskIrRouting.errors);
            errors = vErrors.length;
        }
    }
    if (data.critical !== undefined) {
        if (typeof data.critical !== "boolean") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/critical", keyword: "type", params: { type: "boolean" }, message: "must be boolean" });
            errors = vErrors.length;
        }
    }
    if (data.idempotent !== undefined) {
        if (typeof data.idempotent !== "boolean") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/idempotent", keyword: "type", params: { type: "boolean" }, message: "must be boolean" });
            errors = vErrors.length;
        }
    }
    if (data.verification_mode !== undefined) {
        let data4 = data.verification_mode;
        if (typeof data4 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/verification_mode", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!((((data4 === "none") || (data4 === "schema")) || (data4 === "quorum")) || (data4 === "recompute"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/verification_mode", keyword: "enum", params: { allowedValues: ["none", "schema", "quorum", "recompute"] }, message: "must be equal to one of the allowed values" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isTaskIrDefaults.errors = vErrors; return errors === 0; }
export { isTaskIrDefaults };
