// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue, withIssues } from "../../issues.js";
import { isJsonObject } from "./json-object.js";
import { isWorkUnit } from "./work-unit.js";
const pattern0 = new RegExp("^[0-9a-f]{32}$", "u");
const pattern1 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$", "u");
const pattern2 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$", "u");
const pattern3 = new RegExp("^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$", "u");
function isClaim(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.claim_id === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "claim_id" }, message: "must have required property 'claim_id'" });
        errors = vErrors.length;
    }
    if (data.fencing_token === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "fencing_token" }, message: "must have required property 'fencing_token'" });
        errors = vErrors.length;
    }
    if (data.execution_session_id === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "execution_session_id" }, message: "must have required property 'execution_session_id'" });
        errors = vErrors.length;
    }
    if (data.graph_id === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "graph_id" }, message: "must have required property 'graph_id'" });
        errors = vErrors.length;
    }
    if (data.run_id === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "run_id" }, message: "must have required property 'run_id'" });
        errors = vErrors.length;
    }
    if (data.trace_id === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "trace_id" }, message: "must have required property 'trace_id'" });
        errors = vErrors.length;
    }
    if (data.tenant_id === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "tenant_id" }, message: "must have required property 'tenant_id'" });
        errors = vErrors.length;
    }
    if (data.unit === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "unit" }, message: "must have required property 'unit'" });
        errors = vErrors.length;
    }
    if (data.input === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "input" }, message: "must have required property 'input'" });
        errors = vErrors.length;
    }
    if (data.privacy === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "privacy" }, message: "must have required property 'privacy'" });
        errors = vErrors.length;
    }
    if (data.attempt_index === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "attempt_index" }, message: "must have required property 'attempt_index'" });
        errors = vErrors.length;
    }
    if (data.logging === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "logging" }, message: "must have required property 'logging'" });
        errors = vErrors.length;
    }
    if (data.lease_expires_at === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "lease_expires_at" }, message: "must have required property 'lease_expires_at'" });
        errors = vErrors.length;
    }
    if (data.claim_id !== undefined) {
        let data0 = data.claim_id;
        if (typeof data0 === "string") {
            if (!pattern1.test(data0)) {
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
    if (data.execution_session_id !== undefined) {
        let data2 = data.execution_session_id;
        if (typeof data2 === "string") {
            if (!pattern1.test(data2)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_session_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" }, message: "must be a UUID in lower case" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_session_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.graph_id !== undefined) {
        let data3 = data.graph_id;
        if (typeof data3 === "string") {
            if (!pattern1.test(data3)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" }, message: "must be a UUID in lower case" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.run_id !== undefined) {
        let data4 = data.run_id;
        if (typeof data4 === "string") {
            if (!pattern1.test(data4)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/run_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" }, message: "must be a UUID in lower case" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/run_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.trace_id !== undefined) {
        let data5 = data.trace_id;
        if (typeof data5 === "string") {
            if (!pattern0.test(data5)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/trace_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{32}$" }, message: "must be 32 lower-case hexadecimal digits" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/trace_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.tenant_id !== undefined) {
        let data6 = data.tenant_id;
        if (typeof data6 === "string") {
            if (!pattern2.test(data6)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tenant_id", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$" }, message: "must be 1 to 128 letters, digits, '.', '_' or '-', starting with a letter or digit" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/tenant_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.unit !== undefined) {
        if (!(isWorkUnit(data.unit, { instancePath: instancePath + "/unit", parentData: data, parentDataProperty: "unit", rootData }))) {
            vErrors = withIssues(vErrors, isWorkUnit.errors);
            errors = vErrors.length;
        }
    }
    if (data.input !== undefined) {
        if (!(isJsonObject(data.input, { instancePath: instancePath + "/input", parentData: data, parentDataProperty: "input", rootData }))) {
            vErrors = withIssues(vErrors, isJsonObject.errors);
            errors = vErrors.length;
        }
    }
    if (data.privacy !== undefined) {
        let data9 = data.privacy;
        if (typeof data9 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/privacy", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!((data9 === "allow_remote") || (data9 === "local_only"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/privacy", keyword: "enum", params: { allowedValues: ["allow_remote", "local_only"] }, message: "must be equal to one of the allowed values" });
            errors = vErrors.length;
        }
    }
    if (data.attempt_index !== undefined) {
        let data10 = data.attempt_index;
        if (!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data10 == "number") && (isFinite(data10))) {
            if (data10 > 10 || isNaN(data10)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "maximum", params: { comparison: "<=", limit: 10 }, message: "must be <= 10" });
                errors = vErrors.length;
            }
            if (data10 < 1 || isNaN(data10)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
                errors = vErrors.length;
            }
        }
    }
    if (data.logging !== undefined) {
        let data11 = data.logging;
        if (typeof data11 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/logging", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!(((data11 === "off") || (data11 === "minimal")) || (data11 === "debug"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/logging", keyword: "enum", params: { allowedValues: ["off", "minimal", "debug"] }, message: "must be equal to one of the allowed values" });
            errors = vErrors.length;
        }
    }
    if (data.lease_expires_at !== undefined) {
        let data12 = data.lease_expires_at;
        if (typeof data12 === "string") {
            if (!pattern3.test(data12)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/lease_expires_at", keyword: "pattern", params: { pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$" }, message: "must be a UTC time with milliseconds, like 2026-01-31T09:30:00.000Z" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/lease_expires_at", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    for (const field0 in data) {
        if (!(field0 === "claim_id" || field0 === "fencing_token" || field0 === "execution_session_id" || field0 === "graph_id" || field0 === "run_id" || field0 === "trace_id" || field0 === "tenant_id" || field0 === "unit" || field0 === "input" || field0 === "privacy" || field0 === "attempt_index" || field0 === "logging" || field0 === "lease_expires_at")) {
            vErrors = withIssue(vErrors, { instancePath, keyword: "closed", params: { unknown: field0, known: ["claim_id", "fencing_token", "execution_session_id", "graph_id", "run_id", "trace_id", "tenant_id", "unit", "input", "privacy", "attempt_index", "logging", "lease_expires_at"] }, message: "must have no other fields than the known ones" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isClaim.errors = vErrors; return errors === 0; }
export { isClaim };
