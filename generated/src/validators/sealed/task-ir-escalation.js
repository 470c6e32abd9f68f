// Derived from spec/ by `npm run generate`. Never edited.
import { isFull, withIssue, withIssues } from "../../issues.js";
import { isCondition } from "./condition.js";
const pattern0 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$", "u");
function isTaskIrEscalation(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.from === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "from" }, message: "must have required property 'from'" });
        errors = vErrors.length;
    }
    if (data.to === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "to" }, message: "must have required property 'to'" });
        errors = vErrors.length;
    }
    if (data.from !== undefined) {
        let data0 = data.from;
        if (typeof data0 === "string") {
            if (!pattern0.test(data0)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/from", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$" }, message: "must be 1 to 128 letters, digits, '.', '_' or '-', starting with a letter or digit" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/from", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.to !== undefined) {
        let data1 = data.to;
        if (typeof data1 === "string") {
            if (!pattern0.test(data1)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/to", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$" }, message: "must be 1 to 128 letters, digits, '.', '_' or '-', starting with a letter or digit" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/to", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.when !== undefined) {
        let data2 = data.when;
        if (Array.isArray(data2)) {
            if (data2.length > 8) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/when", keyword: "maxItems", params: { limit: 8 }, message: "must NOT have more than 8 items" });
                errors = vErrors.length;
            }
            if (data2.length < 1) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/when", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" });
                errors = vErrors.length;
            }
            const len0 = data2.length;
            for (let i0 = 0; i0 < len0 && !isFull(vErrors); i0++) {
                if (!(isCondition(data2[i0], { instancePath: instancePath + "/when/" + i0, parentData: data2, parentDataProperty: i0, rootData }))) {
                    vErrors = withIssues(vErrors, isCondition.errors);
                    errors = vErrors.length;
                }
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/when", keyword: "type", params: { type: "array" }, message: "must be array" });
            errors = vErrors.length;
        }
    }
    for (const field0 in data) {
        if (!(field0 === "from" || field0 === "to" || field0 === "when")) {
            vErrors = withIssue(vErrors, { instancePath, keyword: "closed", params: { unknown: field0, known: ["from", "to", "when"] }, message: "must have no other fields than the known ones" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isTaskIrEscalation.errors = vErrors; return errors === 0; }
export { isTaskIrEscalation };
