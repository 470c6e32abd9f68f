// Derived from spec/ by `npm run generate`. Never edited.
import { isFull, withIssue, withIssues } from "../../issues.js";
import { isResultOutcome } from "./result-outcome.js";
function isResultReceipts(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.receipts === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "receipts" }, message: "must have required property 'receipts'" });
        errors = vErrors.length;
    }
    if (data.receipts !== undefined) {
        let data0 = data.receipts;
        if (Array.isArray(data0)) {
            if (data0.length > 256) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/receipts", keyword: "maxItems", params: { limit: 256 }, message: "must NOT have more than 256 items" });
                errors = vErrors.length;
            }
            if (data0.length < 1) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/receipts", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" });
                errors = vErrors.length;
            }
            const len0 = data0.length;
            for (let i0 = 0; i0 < len0 && !isFull(vErrors); i0++) {
                if (!(isResultOutcome(data0[i0], { instancePath: instancePath + "/receipts/" + i0, parentData: data0, parentDataProperty: i0, rootData }))) {
                    vErrors = withIssues(vErrors, isResultOutcome.errors);
                    errors = vErrors.length;
                }
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/receipts", keyword: "type", params: { type: "array" }, message: "must be array" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isResultReceipts.errors = vErrors; return errors === 0; }
export { isResultReceipts };
