// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue, withIssues } from "../../issues.js";
import { isAttemptOutcome } from "./attempt-outcome.js";
import { isModelUsage } from "./model-usage.js";
const pattern0 = new RegExp("^(0|[1-9]\\d{0,11})\\.\\d{6}$", "u");
const pattern1 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$", "u");
const pattern2 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$", "u");
const pattern3 = new RegExp("^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$", "u");
function isWorkUnitResult(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.node_id === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "node_id" }, message: "must have required property 'node_id'" });
        errors = vErrors.length;
    }
    if (data.claim_id === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "claim_id" }, message: "must have required property 'claim_id'" });
        errors = vErrors.length;
    }
    if (data.execution_session_id === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "execution_session_id" }, message: "must have required property 'execution_session_id'" });
        errors = vErrors.length;
    }
    if (data.work_unit_id === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "work_unit_id" }, message: "must have required property 'work_unit_id'" });
        errors = vErrors.length;
    }
    if (data.attempt_index === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "attempt_index" }, message: "must have required property 'attempt_index'" });
        errors = vErrors.length;
    }
    if (data.fencing_token === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "fencing_token" }, message: "must have required property 'fencing_token'" });
        errors = vErrors.length;
    }
    if (data.outcome === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "outcome" }, message: "must have required property 'outcome'" });
        errors = vErrors.length;
    }
    if (data.usage === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "usage" }, message: "must have required property 'usage'" });
        errors = vErrors.length;
    }
    if (data.cpu_seconds === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "cpu_seconds" }, message: "must have required property 'cpu_seconds'" });
        errors = vErrors.length;
    }
    if (data.started_at === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "started_at" }, message: "must have required property 'started_at'" });
        errors = vErrors.length;
    }
    if (data.duration_ms === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "duration_ms" }, message: "must have required property 'duration_ms'" });
        errors = vErrors.length;
    }
    if (data.node_id !== undefined) {
        let data0 = data.node_id;
        if (typeof data0 === "string") {
            if (!pattern2.test(data0)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/node_id", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$" }, message: "must be 1 to 128 letters, digits, '.', '_' or '-', starting with a letter or digit" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/node_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.claim_id !== undefined) {
        let data1 = data.claim_id;
        if (typeof data1 === "string") {
            if (!pattern1.test(data1)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/claim_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" }, message: "must be a UUID in lower case" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/claim_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
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
    if (data.work_unit_id !== undefined) {
        let data3 = data.work_unit_id;
        if (typeof data3 === "string") {
            if (!pattern2.test(data3)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/work_unit_id", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$" }, message: "must be 1 to 128 letters, digits, '.', '_' or '-', starting with a letter or digit" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/work_unit_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.attempt_index !== undefined) {
        let data4 = data.attempt_index;
        if (!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data4 == "number") && (isFinite(data4))) {
            if (data4 > 10 || isNaN(data4)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "maximum", params: { comparison: "<=", limit: 10 }, message: "must be <= 10" });
                errors = vErrors.length;
            }
            if (data4 < 1 || isNaN(data4)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
                errors = vErrors.length;
            }
        }
    }
    if (data.fencing_token !== undefined) {
        let data5 = data.fencing_token;
        if (!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/fencing_token", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data5 == "number") && (isFinite(data5))) {
            if (data5 > 9007199254740991 || isNaN(data5)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/fencing_token", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, message: "must be <= 9007199254740991" });
                errors = vErrors.length;
            }
            if (data5 < 1 || isNaN(data5)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/fencing_token", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
                errors = vErrors.length;
            }
        }
    }
    if (data.outcome !== undefined) {
        if (!(isAttemptOutcome(data.outcome, { instancePath: instancePath + "/outcome", parentData: data, parentDataProperty: "outcome", rootData }))) {
            vErrors = withIssues(vErrors, isAttemptOutcome.errors);
            errors = vErrors.length;
        }
    }
    if (data.usage !== undefined) {
        let data7 = data.usage;
        const _errs15 = errors;
        let valid1 = false;
        const _errs16 = errors;
        if (!(isModelUsage(data7, { instancePath: instancePath + "/usage", parentData: data, parentDataProperty: "usage", rootData }))) {
            vErrors = withIssues(vErrors, isModelUsage.errors);
            errors = vErrors.length;
        }
        var _valid0 = _errs16 === errors;
        valid1 = valid1 || _valid0;
        if (!valid1) {
            const _errs17 = errors;
            if (data7 !== null) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/usage", keyword: "type", params: { type: "null" }, message: "must be null" });
                errors = vErrors.length;
            }
            var _valid0 = _errs17 === errors;
            valid1 = valid1 || _valid0;
        }
        if (!valid1) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/usage", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" });
            errors = vErrors.length;
        }
        else {
            errors = _errs15;
            if (vErrors !== null) {
                if (_errs15) {
                    vErrors.length = _errs15;
                }
                else {
                    vErrors = null;
                }
            }
        }
    }
    if (data.cpu_seconds !== undefined) {
        let data8 = data.cpu_seconds;
        if (typeof data8 === "string") {
            if (!pattern0.test(data8)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/cpu_seconds", keyword: "pattern", params: { pattern: "^(0|[1-9]\\d{0,11})\\.\\d{6}$" }, message: "must be a decimal string with 6 fraction digits, like 0.250000" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/cpu_seconds", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.started_at !== undefined) {
        let data9 = data.started_at;
        if (typeof data9 === "string") {
            if (!pattern3.test(data9)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/started_at", keyword: "pattern", params: { pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$" }, message: "must be a UTC time with milliseconds, like 2026-01-31T09:30:00.000Z" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/started_at", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.duration_ms !== undefined) {
        let data10 = data.duration_ms;
        if (!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/duration_ms", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data10 == "number") && (isFinite(data10))) {
            if (data10 > 2147483647 || isNaN(data10)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/duration_ms", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, message: "must be <= 2147483647" });
                errors = vErrors.length;
            }
            if (data10 < 0 || isNaN(data10)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/duration_ms", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isWorkUnitResult.errors = vErrors; return errors === 0; }
export { isWorkUnitResult };
