// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue } from "../../issues.js";
const pattern0 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$", "u");
function isClaimRenewal(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.claim_id === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "claim_id" }, message: "must have required property 'claim_id'" });
        errors = vErrors.length;
    }
    if (data.fencing_token === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "fencing_token" }, message: "must have required property 'fencing_token'" });
        errors = vErrors.length;
    }
    if (data.claim_id !== undefined) {
        let data0 = data.claim_id;
        if (typeof data0 === "string") {
            if (!pattern0.test(data0)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/claim_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" }, message: "must be a UUID in lower case" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/claim_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.fencing_token !== undefined) {
        let data1 = data.fencing_token;
        if (!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/fencing_token", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data1 == "number") && (isFinite(data1))) {
            if (data1 > 9007199254740991 || isNaN(data1)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/fencing_token", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, message: "must be <= 9007199254740991" });
                errors = vErrors.length;
            }
            if (data1 < 1 || isNaN(data1)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/fencing_token", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
                errors = vErrors.length;
            }
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isClaimRenewal.errors = vErrors; return errors === 0; }
export { isClaimRenewal };
