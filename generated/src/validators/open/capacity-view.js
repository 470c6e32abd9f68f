// Derived from spec/ by `npm run generate`. Never edited.
import { isFull, withIssue, withIssues } from "../../issues.js";
import { isSubstrateCapacity } from "./substrate-capacity.js";
const pattern0 = new RegExp("^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$", "u");
function isCapacityView(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.observed_at === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "observed_at" }, message: "must have required property 'observed_at'" });
        errors = vErrors.length;
    }
    if (data.admission_mode === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "admission_mode" }, message: "must have required property 'admission_mode'" });
        errors = vErrors.length;
    }
    if (data.congestion_mode === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "congestion_mode" }, message: "must have required property 'congestion_mode'" });
        errors = vErrors.length;
    }
    if (data.running_sessions === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "running_sessions" }, message: "must have required property 'running_sessions'" });
        errors = vErrors.length;
    }
    if (data.substrates === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "substrates" }, message: "must have required property 'substrates'" });
        errors = vErrors.length;
    }
    if (data.observed_at !== undefined) {
        let data0 = data.observed_at;
        if (typeof data0 === "string") {
            if (!pattern0.test(data0)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/observed_at", keyword: "pattern", params: { pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$" }, message: "must be a UTC time with milliseconds, like 2026-01-31T09:30:00.000Z" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/observed_at", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.admission_mode !== undefined) {
        let data1 = data.admission_mode;
        if (typeof data1 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/admission_mode", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!(((data1 === "OPEN") || (data1 === "THROTTLED")) || (data1 === "CRITICAL"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/admission_mode", keyword: "enum", params: { allowedValues: ["OPEN", "THROTTLED", "CRITICAL"] }, message: "must be equal to one of the allowed values" });
            errors = vErrors.length;
        }
    }
    if (data.congestion_mode !== undefined) {
        let data2 = data.congestion_mode;
        if (typeof data2 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/congestion_mode", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!((data2 === "NORMAL") || (data2 === "HIGH"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/congestion_mode", keyword: "enum", params: { allowedValues: ["NORMAL", "HIGH"] }, message: "must be equal to one of the allowed values" });
            errors = vErrors.length;
        }
    }
    if (data.running_sessions !== undefined) {
        let data3 = data.running_sessions;
        if (!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/running_sessions", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data3 == "number") && (isFinite(data3))) {
            if (data3 > 2147483647 || isNaN(data3)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/running_sessions", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, message: "must be <= 2147483647" });
                errors = vErrors.length;
            }
            if (data3 < 0 || isNaN(data3)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/running_sessions", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
    }
    if (data.substrates !== undefined) {
        let data4 = data.substrates;
        if (Array.isArray(data4)) {
            if (data4.length > 2) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/substrates", keyword: "maxItems", params: { limit: 2 }, message: "must NOT have more than 2 items" });
                errors = vErrors.length;
            }
            const len0 = data4.length;
            for (let i0 = 0; i0 < len0 && !isFull(vErrors); i0++) {
                if (!(isSubstrateCapacity(data4[i0], { instancePath: instancePath + "/substrates/" + i0, parentData: data4, parentDataProperty: i0, rootData }))) {
                    vErrors = withIssues(vErrors, isSubstrateCapacity.errors);
                    errors = vErrors.length;
                }
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/substrates", keyword: "type", params: { type: "array" }, message: "must be array" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isCapacityView.errors = vErrors; return errors === 0; }
export { isCapacityView };
