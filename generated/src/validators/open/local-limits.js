// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue } from "../../issues.js";
const pattern0 = new RegExp("^(0|[1-9]\\d{0,4})\\.(0|[1-9]\\d{0,4})$", "u");
function isLocalLimits(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.version === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "version" }, message: "must have required property 'version'" });
        errors = vErrors.length;
    }
    if (data.version !== undefined) {
        let data0 = data.version;
        if (typeof data0 === "string") {
            if (!pattern0.test(data0)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/version", keyword: "pattern", params: { pattern: "^(0|[1-9]\\d{0,4})\\.(0|[1-9]\\d{0,4})$" }, message: "must be MAJOR.MINOR, like 1.0" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/version", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.window_ms !== undefined) {
        let data1 = data.window_ms;
        if (!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/window_ms", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data1 == "number") && (isFinite(data1))) {
            if (data1 > 86400000 || isNaN(data1)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/window_ms", keyword: "maximum", params: { comparison: "<=", limit: 86400000 }, message: "must be <= 86400000" });
                errors = vErrors.length;
            }
            if (data1 < 100 || isNaN(data1)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/window_ms", keyword: "minimum", params: { comparison: ">=", limit: 100 }, message: "must be >= 100" });
                errors = vErrors.length;
            }
        }
    }
    if (data.sustained_windows !== undefined) {
        let data2 = data.sustained_windows;
        if (!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/sustained_windows", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data2 == "number") && (isFinite(data2))) {
            if (data2 > 100 || isNaN(data2)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/sustained_windows", keyword: "maximum", params: { comparison: "<=", limit: 100 }, message: "must be <= 100" });
                errors = vErrors.length;
            }
            if (data2 < 1 || isNaN(data2)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/sustained_windows", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
                errors = vErrors.length;
            }
        }
    }
    if (data.cooldown_ms !== undefined) {
        let data3 = data.cooldown_ms;
        if (!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/cooldown_ms", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data3 == "number") && (isFinite(data3))) {
            if (data3 > 604800000 || isNaN(data3)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/cooldown_ms", keyword: "maximum", params: { comparison: "<=", limit: 604800000 }, message: "must be <= 604800000" });
                errors = vErrors.length;
            }
            if (data3 < 0 || isNaN(data3)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/cooldown_ms", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
    }
    if (data.least_attempts !== undefined) {
        let data4 = data.least_attempts;
        if (!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/least_attempts", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data4 == "number") && (isFinite(data4))) {
            if (data4 > 100000 || isNaN(data4)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/least_attempts", keyword: "maximum", params: { comparison: "<=", limit: 100000 }, message: "must be <= 100000" });
                errors = vErrors.length;
            }
            if (data4 < 1 || isNaN(data4)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/least_attempts", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
                errors = vErrors.length;
            }
        }
    }
    if (data.p95_latency_ms !== undefined) {
        let data5 = data.p95_latency_ms;
        if (!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/p95_latency_ms", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data5 == "number") && (isFinite(data5))) {
            if (data5 > 86400000 || isNaN(data5)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/p95_latency_ms", keyword: "maximum", params: { comparison: "<=", limit: 86400000 }, message: "must be <= 86400000" });
                errors = vErrors.length;
            }
            if (data5 < 1 || isNaN(data5)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/p95_latency_ms", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
                errors = vErrors.length;
            }
        }
    }
    if (data.queued_per_slot !== undefined) {
        let data6 = data.queued_per_slot;
        if ((typeof data6 == "number") && (isFinite(data6))) {
            if (data6 > 10000 || isNaN(data6)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/queued_per_slot", keyword: "maximum", params: { comparison: "<=", limit: 10000 }, message: "must be <= 10000" });
                errors = vErrors.length;
            }
            if (data6 < 0 || isNaN(data6)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/queued_per_slot", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/queued_per_slot", keyword: "type", params: { type: "number" }, message: "must be number" });
            errors = vErrors.length;
        }
    }
    if (data.schema_failure_share !== undefined) {
        let data7 = data.schema_failure_share;
        if ((typeof data7 == "number") && (isFinite(data7))) {
            if (data7 > 1 || isNaN(data7)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/schema_failure_share", keyword: "maximum", params: { comparison: "<=", limit: 1 }, message: "must be <= 1" });
                errors = vErrors.length;
            }
            if (data7 < 0 || isNaN(data7)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/schema_failure_share", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/schema_failure_share", keyword: "type", params: { type: "number" }, message: "must be number" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isLocalLimits.errors = vErrors; return errors === 0; }
export { isLocalLimits };
