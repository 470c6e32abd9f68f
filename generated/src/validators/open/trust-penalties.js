// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue } from "../../issues.js";
function isTrustPenalties(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.timeout === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "timeout" }, message: "must have required property 'timeout'" });
        errors = vErrors.length;
    }
    if (data.health === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "health" }, message: "must have required property 'health'" });
        errors = vErrors.length;
    }
    if (data.group === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "group" }, message: "must have required property 'group'" });
        errors = vErrors.length;
    }
    if (data.timeout !== undefined) {
        let data0 = data.timeout;
        if ((typeof data0 == "number") && (isFinite(data0))) {
            if (data0 > 1 || isNaN(data0)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/timeout", keyword: "maximum", params: { comparison: "<=", limit: 1 }, message: "must be <= 1" });
                errors = vErrors.length;
            }
            if (data0 < 0 || isNaN(data0)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/timeout", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/timeout", keyword: "type", params: { type: "number" }, message: "must be number" });
            errors = vErrors.length;
        }
    }
    if (data.health !== undefined) {
        let data1 = data.health;
        if ((typeof data1 == "number") && (isFinite(data1))) {
            if (data1 > 1 || isNaN(data1)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/health", keyword: "maximum", params: { comparison: "<=", limit: 1 }, message: "must be <= 1" });
                errors = vErrors.length;
            }
            if (data1 < 0 || isNaN(data1)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/health", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/health", keyword: "type", params: { type: "number" }, message: "must be number" });
            errors = vErrors.length;
        }
    }
    if (data.group !== undefined) {
        let data2 = data.group;
        if ((typeof data2 == "number") && (isFinite(data2))) {
            if (data2 > 1 || isNaN(data2)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/group", keyword: "maximum", params: { comparison: "<=", limit: 1 }, message: "must be <= 1" });
                errors = vErrors.length;
            }
            if (data2 < 0 || isNaN(data2)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/group", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/group", keyword: "type", params: { type: "number" }, message: "must be number" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isTrustPenalties.errors = vErrors; return errors === 0; }
export { isTrustPenalties };
