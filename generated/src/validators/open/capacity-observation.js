// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue } from "../../issues.js";
function isCapacityObservation(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.queued === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "queued" }, message: "must have required property 'queued'" });
        errors = vErrors.length;
    }
    if (data.p95_wait_ms === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "p95_wait_ms" }, message: "must have required property 'p95_wait_ms'" });
        errors = vErrors.length;
    }
    if (data.utilisation === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "utilisation" }, message: "must have required property 'utilisation'" });
        errors = vErrors.length;
    }
    if (data.unhealthy_ratio === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "unhealthy_ratio" }, message: "must have required property 'unhealthy_ratio'" });
        errors = vErrors.length;
    }
    if (data.queued !== undefined) {
        let data0 = data.queued;
        if (!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/queued", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data0 == "number") && (isFinite(data0))) {
            if (data0 > 2147483647 || isNaN(data0)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/queued", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, message: "must be <= 2147483647" });
                errors = vErrors.length;
            }
            if (data0 < 0 || isNaN(data0)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/queued", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
    }
    if (data.p95_wait_ms !== undefined) {
        let data1 = data.p95_wait_ms;
        if (!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/p95_wait_ms", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data1 == "number") && (isFinite(data1))) {
            if (data1 > 2147483647 || isNaN(data1)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/p95_wait_ms", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, message: "must be <= 2147483647" });
                errors = vErrors.length;
            }
            if (data1 < 0 || isNaN(data1)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/p95_wait_ms", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
    }
    if (data.utilisation !== undefined) {
        let data2 = data.utilisation;
        if ((typeof data2 == "number") && (isFinite(data2))) {
            if (data2 > 1 || isNaN(data2)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/utilisation", keyword: "maximum", params: { comparison: "<=", limit: 1 }, message: "must be <= 1" });
                errors = vErrors.length;
            }
            if (data2 < 0 || isNaN(data2)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/utilisation", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/utilisation", keyword: "type", params: { type: "number" }, message: "must be number" });
            errors = vErrors.length;
        }
    }
    if (data.unhealthy_ratio !== undefined) {
        let data3 = data.unhealthy_ratio;
        if ((typeof data3 == "number") && (isFinite(data3))) {
            if (data3 > 1 || isNaN(data3)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/unhealthy_ratio", keyword: "maximum", params: { comparison: "<=", limit: 1 }, message: "must be <= 1" });
                errors = vErrors.length;
            }
            if (data3 < 0 || isNaN(data3)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/unhealthy_ratio", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/unhealthy_ratio", keyword: "type", params: { type: "number" }, message: "must be number" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isCapacityObservation.errors = vErrors; return errors === 0; }
export { isCapacityObservation };
