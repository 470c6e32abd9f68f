// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue } from "../../issues.js";
function isClaimRequest(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.max === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "max" }, message: "must have required property 'max'" });
        errors = vErrors.length;
    }
    if (data.wait_ms === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "wait_ms" }, message: "must have required property 'wait_ms'" });
        errors = vErrors.length;
    }
    if (data.max !== undefined) {
        let data0 = data.max;
        if (!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/max", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data0 == "number") && (isFinite(data0))) {
            if (data0 > 256 || isNaN(data0)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/max", keyword: "maximum", params: { comparison: "<=", limit: 256 }, message: "must be <= 256" });
                errors = vErrors.length;
            }
            if (data0 < 1 || isNaN(data0)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/max", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
                errors = vErrors.length;
            }
        }
    }
    if (data.wait_ms !== undefined) {
        let data1 = data.wait_ms;
        if (!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/wait_ms", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data1 == "number") && (isFinite(data1))) {
            if (data1 > 30000 || isNaN(data1)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/wait_ms", keyword: "maximum", params: { comparison: "<=", limit: 30000 }, message: "must be <= 30000" });
                errors = vErrors.length;
            }
            if (data1 < 0 || isNaN(data1)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/wait_ms", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isClaimRequest.errors = vErrors; return errors === 0; }
export { isClaimRequest };
