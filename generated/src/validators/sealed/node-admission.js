// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue } from "../../issues.js";
const pattern0 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$", "u");
const pattern1 = new RegExp("^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$", "u");
function isNodeAdmission(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.node_id === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "node_id" }, message: "must have required property 'node_id'" });
        errors = vErrors.length;
    }
    if (data.heartbeat_interval_ms === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "heartbeat_interval_ms" }, message: "must have required property 'heartbeat_interval_ms'" });
        errors = vErrors.length;
    }
    if (data.lease_ms === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "lease_ms" }, message: "must have required property 'lease_ms'" });
        errors = vErrors.length;
    }
    if (data.registered_at === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "registered_at" }, message: "must have required property 'registered_at'" });
        errors = vErrors.length;
    }
    if (data.node_id !== undefined) {
        let data0 = data.node_id;
        if (typeof data0 === "string") {
            if (!pattern0.test(data0)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/node_id", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$" }, message: "must be 1 to 128 letters, digits, '.', '_' or '-', starting with a letter or digit" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/node_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.heartbeat_interval_ms !== undefined) {
        let data1 = data.heartbeat_interval_ms;
        if (!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/heartbeat_interval_ms", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data1 == "number") && (isFinite(data1))) {
            if (data1 > 86400000 || isNaN(data1)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/heartbeat_interval_ms", keyword: "maximum", params: { comparison: "<=", limit: 86400000 }, message: "must be <= 86400000" });
                errors = vErrors.length;
            }
            if (data1 < 1 || isNaN(data1)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/heartbeat_interval_ms", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
                errors = vErrors.length;
            }
        }
    }
    if (data.lease_ms !== undefined) {
        let data2 = data.lease_ms;
        if (!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/lease_ms", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data2 == "number") && (isFinite(data2))) {
            if (data2 > 300000 || isNaN(data2)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/lease_ms", keyword: "maximum", params: { comparison: "<=", limit: 300000 }, message: "must be <= 300000" });
                errors = vErrors.length;
            }
            if (data2 < 5000 || isNaN(data2)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/lease_ms", keyword: "minimum", params: { comparison: ">=", limit: 5000 }, message: "must be >= 5000" });
                errors = vErrors.length;
            }
        }
    }
    if (data.registered_at !== undefined) {
        let data3 = data.registered_at;
        if (typeof data3 === "string") {
            if (!pattern1.test(data3)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/registered_at", keyword: "pattern", params: { pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$" }, message: "must be a UTC time with milliseconds, like 2026-01-31T09:30:00.000Z" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/registered_at", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    for (const field0 in data) {
        if (!(field0 === "node_id" || field0 === "heartbeat_interval_ms" || field0 === "lease_ms" || field0 === "registered_at")) {
            vErrors = withIssue(vErrors, { instancePath, keyword: "closed", params: { unknown: field0, known: ["node_id", "heartbeat_interval_ms", "lease_ms", "registered_at"] }, message: "must have no other fields than the known ones" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isNodeAdmission.errors = vErrors; return errors === 0; }
export { isNodeAdmission };
