// Derived from spec/ by `npm run generate`. Never edited.
import { isFull, withIssue, withIssues } from "../../issues.js";
import { isCondition } from "./condition.js";
const pattern0 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$", "u");
function isTaskIrRung(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.task === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "task" }, message: "must have required property 'task'" });
        errors = vErrors.length;
    }
    if (data.task !== undefined) {
        let data0 = data.task;
        if (typeof data0 === "string") {
            if (!pattern0.test(data0)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/task", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$" }, message: "must be 1 to 128 letters, digits, '.', '_' or '-', starting with a letter or digit" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/task", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.escalate_when !== undefined) {
        let data1 = data.escalate_when;
        if (Array.isArray(data1)) {
            if (data1.length > 8) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/escalate_when", keyword: "maxItems", params: { limit: 8 }, message: "must NOT have more than 8 items" });
                errors = vErrors.length;
            }
            if (data1.length < 1) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/escalate_when", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" });
                errors = vErrors.length;
            }
            const len0 = data1.length;
            for (let i0 = 0; i0 < len0 && !isFull(vErrors); i0++) {
                if (!(isCondition(data1[i0], { instancePath: instancePath + "/escalate_when/" + i0, parentData: data1, parentDataProperty: i0, rootData }))) {
                    vErrors = withIssues(vErrors, isCondition.errors);
                    errors = vErrors.length;
                }
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/escalate_when", keyword: "type", params: { type: "array" }, message: "must be array" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isTaskIrRung.errors = vErrors; return errors === 0; }
export { isTaskIrRung };
