// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue, withIssues } from "../../issues.js";
import { isWorkUnitResult } from "./work-unit-result.js";
const pattern0 = new RegExp("^[A-Za-z0-9_-]{2,512}\\.\\.[A-Za-z0-9_-]{86}$", "u");
function isSignedWorkUnitResult(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.result === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "result" }, message: "must have required property 'result'" });
        errors = vErrors.length;
    }
    if (data.signature === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "signature" }, message: "must have required property 'signature'" });
        errors = vErrors.length;
    }
    if (data.result !== undefined) {
        if (!(isWorkUnitResult(data.result, { instancePath: instancePath + "/result", parentData: data, parentDataProperty: "result", rootData }))) {
            vErrors = withIssues(vErrors, isWorkUnitResult.errors);
            errors = vErrors.length;
        }
    }
    if (data.signature !== undefined) {
        let data1 = data.signature;
        if (typeof data1 === "string") {
            if (!pattern0.test(data1)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/signature", keyword: "pattern", params: { pattern: "^[A-Za-z0-9_-]{2,512}\\.\\.[A-Za-z0-9_-]{86}$" }, message: "must be a compact JWS with an empty payload part" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/signature", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isSignedWorkUnitResult.errors = vErrors; return errors === 0; }
export { isSignedWorkUnitResult };
