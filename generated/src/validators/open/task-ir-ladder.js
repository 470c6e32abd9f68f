// Derived from spec/ by `npm run generate`. Never edited.
import { isFull, withIssue, withIssues } from "../../issues.js";
import { isTaskIrRung } from "./task-ir-rung.js";
function isTaskIrLadder(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.rungs === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "rungs" }, message: "must have required property 'rungs'" });
        errors = vErrors.length;
    }
    if (data.rungs !== undefined) {
        let data0 = data.rungs;
        if (Array.isArray(data0)) {
            if (data0.length > 16) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/rungs", keyword: "maxItems", params: { limit: 16 }, message: "must NOT have more than 16 items" });
                errors = vErrors.length;
            }
            if (data0.length < 2) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/rungs", keyword: "minItems", params: { limit: 2 }, message: "must NOT have fewer than 2 items" });
                errors = vErrors.length;
            }
            const len0 = data0.length;
            for (let i0 = 0; i0 < len0 && !isFull(vErrors); i0++) {
                if (!(isTaskIrRung(data0[i0], { instancePath: instancePath + "/rungs/" + i0, parentData: data0, parentDataProperty: i0, rootData }))) {
                    vErrors = withIssues(vErrors, isTaskIrRung.errors);
                    errors = vErrors.length;
                }
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/rungs", keyword: "type", params: { type: "array" }, message: "must be array" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isTaskIrLadder.errors = vErrors; return errors === 0; }
export { isTaskIrLadder };
