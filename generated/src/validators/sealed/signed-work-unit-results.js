// Derived from spec/ by `npm run generate`. Never edited.
import { isFull, withIssue, withIssues } from "../../issues.js";
import { isWorkUnitResult } from "./work-unit-result.js";
const pattern0 = new RegExp("^[A-Za-z0-9_-]{2,512}\\.\\.[A-Za-z0-9_-]{86}$", "u");
function isSignedWorkUnitResults(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.results === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "results" }, message: "must have required property 'results'" });
        errors = vErrors.length;
    }
    if (data.signature === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "signature" }, message: "must have required property 'signature'" });
        errors = vErrors.length;
    }
    if (data.results !== undefined) {
        let data0 = data.results;
        if (Array.isArray(data0)) {
            if (data0.length > 256) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/results", keyword: "maxItems", params: { limit: 256 }, message: "must NOT have more than 256 items" });
                errors = vErrors.length;
            }
            if (data0.length < 1) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/results", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" });
                errors = vErrors.length;
            }
            const len0 = data0.length;
            for (let i0 = 0; i0 < len0 && !isFull(vErrors); i0++) {
                if (!(isWorkUnitResult(data0[i0], { instancePath: instancePath + "/results/" + i0, parentData: data0, parentDataProperty: i0, rootData }))) {
                    vErrors = withIssues(vErrors, isWorkUnitResult.errors);
                    errors = vErrors.length;
                }
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/results", keyword: "type", params: { type: "array" }, message: "must be array" });
            errors = vErrors.length;
        }
    }
    if (data.signature !== undefined) {
        let data2 = data.signature;
        if (typeof data2 === "string") {
            if (!pattern0.test(data2)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/signature", keyword: "pattern", params: { pattern: "^[A-Za-z0-9_-]{2,512}\\.\\.[A-Za-z0-9_-]{86}$" }, message: "must be a compact JWS with an empty payload part" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/signature", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    for (const field0 in data) {
        if (!(field0 === "results" || field0 === "signature")) {
            vErrors = withIssue(vErrors, { instancePath, keyword: "closed", params: { unknown: field0, known: ["results", "signature"] }, message: "must have no other fields than the known ones" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isSignedWorkUnitResults.errors = vErrors; return errors === 0; }
export { isSignedWorkUnitResults };
