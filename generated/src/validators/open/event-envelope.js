// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue, withIssues } from "../../issues.js";
import { codePointLength as func0 } from "../../code-point-length.js";
import { isEventSource } from "./event-source.js";
import { isJsonObject } from "./json-object.js";
const pattern1 = new RegExp("^(0|[1-9]\\d{0,4})\\.(0|[1-9]\\d{0,4})$", "u");
const pattern2 = new RegExp("^[0-9a-f]{32}$", "u");
const pattern3 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$", "u");
const pattern4 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$", "u");
const pattern5 = new RegExp("^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$", "u");
function isEventEnvelope(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.event_id === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "event_id" }, message: "must have required property 'event_id'" });
        errors = vErrors.length;
    }
    if (data.event_type === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "event_type" }, message: "must have required property 'event_type'" });
        errors = vErrors.length;
    }
    if (data.contract_version === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "contract_version" }, message: "must have required property 'contract_version'" });
        errors = vErrors.length;
    }
    if (data.timestamp === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "timestamp" }, message: "must have required property 'timestamp'" });
        errors = vErrors.length;
    }
    if (data.sequence === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "sequence" }, message: "must have required property 'sequence'" });
        errors = vErrors.length;
    }
    if (data.tenant_id === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "tenant_id" }, message: "must have required property 'tenant_id'" });
        errors = vErrors.length;
    }
    if (data.graph_id === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "graph_id" }, message: "must have required property 'graph_id'" });
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
    if (data.trace_id === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "trace_id" }, message: "must have required property 'trace_id'" });
        errors = vErrors.length;
    }
    if (data.source === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "source" }, message: "must have required property 'source'" });
        errors = vErrors.length;
    }
    if (data.payload === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "payload" }, message: "must have required property 'payload'" });
        errors = vErrors.length;
    }
    if (data.event_id !== undefined) {
        let data0 = data.event_id;
        if (typeof data0 === "string") {
            if (!pattern3.test(data0)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" }, message: "must be a UUID in lower case" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.event_type !== undefined) {
        let data1 = data.event_type;
        if (typeof data1 === "string") {
            if (func0(data1) > 128) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_type", keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" });
                errors = vErrors.length;
            }
            if (func0(data1) < 1) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_type", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_type", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.contract_version !== undefined) {
        let data2 = data.contract_version;
        if (typeof data2 === "string") {
            if (!pattern1.test(data2)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/contract_version", keyword: "pattern", params: { pattern: "^(0|[1-9]\\d{0,4})\\.(0|[1-9]\\d{0,4})$" }, message: "must be MAJOR.MINOR, like 1.0" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/contract_version", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.timestamp !== undefined) {
        let data3 = data.timestamp;
        if (typeof data3 === "string") {
            if (!pattern5.test(data3)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/timestamp", keyword: "pattern", params: { pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$" }, message: "must be a UTC time with milliseconds, like 2026-01-31T09:30:00.000Z" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/timestamp", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.sequence !== undefined) {
        let data4 = data.sequence;
        if (!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/sequence", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data4 == "number") && (isFinite(data4))) {
            if (data4 > 9007199254740991 || isNaN(data4)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/sequence", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, message: "must be <= 9007199254740991" });
                errors = vErrors.length;
            }
            if (data4 < 1 || isNaN(data4)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/sequence", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
                errors = vErrors.length;
            }
        }
    }
    if (data.tenant_id !== undefined) {
        let data5 = data.tenant_id;
        const _errs12 = errors;
        let valid1 = false;
        const _errs13 = errors;
        if (typeof data5 === "string") {
            if (!pattern4.test(data5)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tenant_id", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$" }, message: "must be 1 to 128 letters, digits, '.', '_' or '-', starting with a letter or digit" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/tenant_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        var _valid0 = _errs13 === errors;
        valid1 = valid1 || _valid0;
        if (!valid1) {
            const _errs15 = errors;
            if (data5 !== null) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tenant_id", keyword: "type", params: { type: "null" }, message: "must be null" });
                errors = vErrors.length;
            }
            var _valid0 = _errs15 === errors;
            valid1 = valid1 || _valid0;
        }
        if (!valid1) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/tenant_id", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" });
            errors = vErrors.length;
        }
        else {
            errors = _errs12;
            if (vErrors !== null) {
                if (_errs12) {
                    vErrors.length = _errs12;
                }
                else {
                    vErrors = null;
                }
            }
        }
    }
    if (data.graph_id !== undefined) {
        let data6 = data.graph_id;
        const _errs18 = errors;
        let valid2 = false;
        const _errs19 = errors;
        if (typeof data6 === "string") {
            if (!pattern3.test(data6)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" }, message: "must be a UUID in lower case" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        var _valid1 = _errs19 === errors;
        valid2 = valid2 || _valid1;
        if (!valid2) {
            const _errs21 = errors;
            if (data6 !== null) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_id", keyword: "type", params: { type: "null" }, message: "must be null" });
                errors = vErrors.length;
            }
            var _valid1 = _errs21 === errors;
            valid2 = valid2 || _valid1;
        }
        if (!valid2) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_id", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" });
            errors = vErrors.length;
        }
        else {
            errors = _errs18;
            if (vErrors !== null) {
                if (_errs18) {
                    vErrors.length = _errs18;
                }
                else {
                    vErrors = null;
                }
            }
        }
    }
    if (data.execution_session_id !== undefined) {
        let data7 = data.execution_session_id;
        const _errs24 = errors;
        let valid3 = false;
        const _errs25 = errors;
        if (typeof data7 === "string") {
            if (!pattern3.test(data7)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_session_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" }, message: "must be a UUID in lower case" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_session_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        var _valid2 = _errs25 === errors;
        valid3 = valid3 || _valid2;
        if (!valid3) {
            const _errs27 = errors;
            if (data7 !== null) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_session_id", keyword: "type", params: { type: "null" }, message: "must be null" });
                errors = vErrors.length;
            }
            var _valid2 = _errs27 === errors;
            valid3 = valid3 || _valid2;
        }
        if (!valid3) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_session_id", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" });
            errors = vErrors.length;
        }
        else {
            errors = _errs24;
            if (vErrors !== null) {
                if (_errs24) {
                    vErrors.length = _errs24;
                }
                else {
                    vErrors = null;
                }
            }
        }
    }
    if (data.work_unit_id !== undefined) {
        let data8 = data.work_unit_id;
        const _errs30 = errors;
        let valid4 = false;
        const _errs31 = errors;
        if (typeof data8 === "string") {
            if (!pattern4.test(data8)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/work_unit_id", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$" }, message: "must be 1 to 128 letters, digits, '.', '_' or '-', starting with a letter or digit" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/work_unit_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        var _valid3 = _errs31 === errors;
        valid4 = valid4 || _valid3;
        if (!valid4) {
            const _errs33 = errors;
            if (data8 !== null) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/work_unit_id", keyword: "type", params: { type: "null" }, message: "must be null" });
                errors = vErrors.length;
            }
            var _valid3 = _errs33 === errors;
            valid4 = valid4 || _valid3;
        }
        if (!valid4) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/work_unit_id", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" });
            errors = vErrors.length;
        }
        else {
            errors = _errs30;
            if (vErrors !== null) {
                if (_errs30) {
                    vErrors.length = _errs30;
                }
                else {
                    vErrors = null;
                }
            }
        }
    }
    if (data.attempt_index !== undefined) {
        let data9 = data.attempt_index;
        const _errs36 = errors;
        let valid5 = false;
        const _errs37 = errors;
        if (!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data9 == "number") && (isFinite(data9))) {
            if (data9 > 10 || isNaN(data9)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "maximum", params: { comparison: "<=", limit: 10 }, message: "must be <= 10" });
                errors = vErrors.length;
            }
            if (data9 < 1 || isNaN(data9)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
                errors = vErrors.length;
            }
        }
        var _valid4 = _errs37 === errors;
        valid5 = valid5 || _valid4;
        if (!valid5) {
            const _errs39 = errors;
            if (data9 !== null) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "type", params: { type: "null" }, message: "must be null" });
                errors = vErrors.length;
            }
            var _valid4 = _errs39 === errors;
            valid5 = valid5 || _valid4;
        }
        if (!valid5) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" });
            errors = vErrors.length;
        }
        else {
            errors = _errs36;
            if (vErrors !== null) {
                if (_errs36) {
                    vErrors.length = _errs36;
                }
                else {
                    vErrors = null;
                }
            }
        }
    }
    if (data.trace_id !== undefined) {
        let data10 = data.trace_id;
        const _errs42 = errors;
        let valid6 = false;
        const _errs43 = errors;
        if (typeof data10 === "string") {
            if (!pattern2.test(data10)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/trace_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{32}$" }, message: "must be 32 lower-case hexadecimal digits" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/trace_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        var _valid5 = _errs43 === errors;
        valid6 = valid6 || _valid5;
        if (!valid6) {
            const _errs45 = errors;
            if (data10 !== null) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/trace_id", keyword: "type", params: { type: "null" }, message: "must be null" });
                errors = vErrors.length;
            }
            var _valid5 = _errs45 === errors;
            valid6 = valid6 || _valid5;
        }
        if (!valid6) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/trace_id", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" });
            errors = vErrors.length;
        }
        else {
            errors = _errs42;
            if (vErrors !== null) {
                if (_errs42) {
                    vErrors.length = _errs42;
                }
                else {
                    vErrors = null;
                }
            }
        }
    }
    if (data.source !== undefined) {
        if (!(isEventSource(data.source, { instancePath: instancePath + "/source", parentData: data, parentDataProperty: "source", rootData }))) {
            vErrors = withIssues(vErrors, isEventSource.errors);
            errors = vErrors.length;
        }
    }
    if (data.payload !== undefined) {
        if (!(isJsonObject(data.payload, { instancePath: instancePath + "/payload", parentData: data, parentDataProperty: "payload", rootData }))) {
            vErrors = withIssues(vErrors, isJsonObject.errors);
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isEventEnvelope.errors = vErrors; return errors === 0; }
export { isEventEnvelope };
