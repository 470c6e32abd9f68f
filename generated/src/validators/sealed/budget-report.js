// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue, withIssues } from "../../issues.js";
import { isCountBudgetReport } from "./count-budget-report.js";
import { isMoneyBudgetReport } from "./money-budget-report.js";
function isBudgetReport(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.tokens === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "tokens" }, message: "must have required property 'tokens'" });
        errors = vErrors.length;
    }
    if (data.llm_invocations === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "llm_invocations" }, message: "must have required property 'llm_invocations'" });
        errors = vErrors.length;
    }
    if (data.retries === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "retries" }, message: "must have required property 'retries'" });
        errors = vErrors.length;
    }
    if (data.cost_usd === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "cost_usd" }, message: "must have required property 'cost_usd'" });
        errors = vErrors.length;
    }
    if (data.duration === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "duration" }, message: "must have required property 'duration'" });
        errors = vErrors.length;
    }
    if (data.tokens !== undefined) {
        if (!(isCountBudgetReport(data.tokens, { instancePath: instancePath + "/tokens", parentData: data, parentDataProperty: "tokens", rootData }))) {
            vErrors = withIssues(vErrors, isCountBudgetReport.errors);
            errors = vErrors.length;
        }
    }
    if (data.llm_invocations !== undefined) {
        if (!(isCountBudgetReport(data.llm_invocations, { instancePath: instancePath + "/llm_invocations", parentData: data, parentDataProperty: "llm_invocations", rootData }))) {
            vErrors = withIssues(vErrors, isCountBudgetReport.errors);
            errors = vErrors.length;
        }
    }
    if (data.retries !== undefined) {
        if (!(isCountBudgetReport(data.retries, { instancePath: instancePath + "/retries", parentData: data, parentDataProperty: "retries", rootData }))) {
            vErrors = withIssues(vErrors, isCountBudgetReport.errors);
            errors = vErrors.length;
        }
    }
    if (data.cost_usd !== undefined) {
        if (!(isMoneyBudgetReport(data.cost_usd, { instancePath: instancePath + "/cost_usd", parentData: data, parentDataProperty: "cost_usd", rootData }))) {
            vErrors = withIssues(vErrors, isMoneyBudgetReport.errors);
            errors = vErrors.length;
        }
    }
    if (data.duration !== undefined) {
        if (!(isCountBudgetReport(data.duration, { instancePath: instancePath + "/duration", parentData: data, parentDataProperty: "duration", rootData }))) {
            vErrors = withIssues(vErrors, isCountBudgetReport.errors);
            errors = vErrors.length;
        }
    }
    for (const field0 in data) {
        if (!(field0 === "tokens" || field0 === "llm_invocations" || field0 === "retries" || field0 === "cost_usd" || field0 === "duration")) {
            vErrors = withIssue(vErrors, { instancePath, keyword: "closed", params: { unknown: field0, known: ["tokens", "llm_invocations", "retries", "cost_usd", "duration"] }, message: "must have no other fields than the known ones" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isBudgetReport.errors = vErrors; return errors === 0; }
export { isBudgetReport };
