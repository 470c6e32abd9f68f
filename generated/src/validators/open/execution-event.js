// Derived from spec/ by `npm run generate`. Never edited.
import { isFull, withIssue, withIssues } from "../../issues.js";
import { codePointLength as func0 } from "../../code-point-length.js";
import { isBudgetRemaining } from "./budget-remaining.js";
import { isBudgetReport } from "./budget-report.js";
import { isCapacityObservation } from "./capacity-observation.js";
import { isErrorReport } from "./error-report.js";
import { isEventEnvelope } from "./event-envelope.js";
import { isEventSource } from "./event-source.js";
import { isGraphBudget } from "./graph-budget.js";
import { isNodeAgreement } from "./node-agreement.js";
import { isNodeCapabilities } from "./node-capabilities.js";
import { isProblem } from "./problem.js";
import { isTrustPenalties } from "./trust-penalties.js";
import { isViolation } from "./violation.js";
const pattern1 = new RegExp("^(0|[1-9]\\d{0,11})\\.\\d{6}$", "u");
const pattern2 = new RegExp("^(0|[1-9]\\d{0,4})\\.(0|[1-9]\\d{0,4})$", "u");
const pattern3 = new RegExp("^-?(0|[1-9]\\d{0,11})\\.\\d{6}$", "u");
const pattern4 = new RegExp("^[0-9a-f]{32}$", "u");
const pattern5 = new RegExp("^[0-9a-f]{64}$", "u");
const pattern6 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$", "u");
const pattern7 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$", "u");
const pattern8 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$", "u");
const pattern9 = new RegExp("^[a-z][a-z0-9]*(\\.[a-z][a-z0-9_]*)+@[1-9][0-9]{0,3}$", "u");
const pattern10 = new RegExp("^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$", "u");
function isBillingCreditsDebitedPayload(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.row === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "row" }, message: "must have required property 'row'" });
        errors = vErrors.length;
    }
    if (data.amount === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "amount" }, message: "must have required property 'amount'" });
        errors = vErrors.length;
    }
    if (data.balance === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "balance" }, message: "must have required property 'balance'" });
        errors = vErrors.length;
    }
    if (data.row !== undefined) {
        let data0 = data.row;
        if (!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/row", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data0 == "number") && (isFinite(data0))) {
            if (data0 > 9007199254740991 || isNaN(data0)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/row", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, message: "must be <= 9007199254740991" });
                errors = vErrors.length;
            }
            if (data0 < 1 || isNaN(data0)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/row", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
                errors = vErrors.length;
            }
        }
    }
    if (data.amount !== undefined) {
        let data1 = data.amount;
        if (typeof data1 === "string") {
            if (!pattern1.test(data1)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/amount", keyword: "pattern", params: { pattern: "^(0|[1-9]\\d{0,11})\\.\\d{6}$" }, message: "must be a decimal string with 6 fraction digits, like 0.250000" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/amount", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.balance !== undefined) {
        let data2 = data.balance;
        if (typeof data2 === "string") {
            if (!pattern3.test(data2)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/balance", keyword: "pattern", params: { pattern: "^-?(0|[1-9]\\d{0,11})\\.\\d{6}$" }, message: "must be a decimal string with 6 fraction digits, like -0.002000" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/balance", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isBillingCreditsDebitedPayload.errors = vErrors; return errors === 0; }
function isBillingCreditsDebited(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
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
    if (data.source === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "source" }, message: "must have required property 'source'" });
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
    if (data.payload === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "payload" }, message: "must have required property 'payload'" });
        errors = vErrors.length;
    }
    if (data.event_id !== undefined) {
        let data0 = data.event_id;
        if (typeof data0 === "string") {
            if (!pattern6.test(data0)) {
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
        if (typeof data1 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_type", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if ("billing.credits.debited" !== data1) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_type", keyword: "const", params: { allowedValue: "billing.credits.debited" }, message: "must be equal to constant" });
            errors = vErrors.length;
        }
    }
    if (data.contract_version !== undefined) {
        let data2 = data.contract_version;
        if (typeof data2 === "string") {
            if (!pattern2.test(data2)) {
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
            if (!pattern10.test(data3)) {
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
    if (data.source !== undefined) {
        if (!(isEventSource(data.source, { instancePath: instancePath + "/source", parentData: data, parentDataProperty: "source", rootData }))) {
            vErrors = withIssues(vErrors, isEventSource.errors);
            errors = vErrors.length;
        }
    }
    if (data.tenant_id !== undefined) {
        let data6 = data.tenant_id;
        if (typeof data6 === "string") {
            if (!pattern7.test(data6)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tenant_id", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$" }, message: "must be 1 to 128 letters, digits, '.', '_' or '-', starting with a letter or digit" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/tenant_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.graph_id !== undefined) {
        let data7 = data.graph_id;
        const _errs15 = errors;
        let valid1 = false;
        const _errs16 = errors;
        if (typeof data7 === "string") {
            if (!pattern6.test(data7)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" }, message: "must be a UUID in lower case" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        var _valid0 = _errs16 === errors;
        valid1 = valid1 || _valid0;
        if (!valid1) {
            const _errs18 = errors;
            if (data7 !== null) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_id", keyword: "type", params: { type: "null" }, message: "must be null" });
                errors = vErrors.length;
            }
            var _valid0 = _errs18 === errors;
            valid1 = valid1 || _valid0;
        }
        if (!valid1) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_id", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" });
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
    if (data.execution_session_id !== undefined) {
        let data8 = data.execution_session_id;
        const _errs21 = errors;
        let valid2 = false;
        const _errs22 = errors;
        if (typeof data8 === "string") {
            if (!pattern6.test(data8)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_session_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" }, message: "must be a UUID in lower case" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_session_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        var _valid1 = _errs22 === errors;
        valid2 = valid2 || _valid1;
        if (!valid2) {
            const _errs24 = errors;
            if (data8 !== null) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_session_id", keyword: "type", params: { type: "null" }, message: "must be null" });
                errors = vErrors.length;
            }
            var _valid1 = _errs24 === errors;
            valid2 = valid2 || _valid1;
        }
        if (!valid2) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_session_id", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" });
            errors = vErrors.length;
        }
        else {
            errors = _errs21;
            if (vErrors !== null) {
                if (_errs21) {
                    vErrors.length = _errs21;
                }
                else {
                    vErrors = null;
                }
            }
        }
    }
    if (data.work_unit_id !== undefined) {
        let data9 = data.work_unit_id;
        const _errs27 = errors;
        let valid3 = false;
        const _errs28 = errors;
        if (typeof data9 === "string") {
            if (!pattern7.test(data9)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/work_unit_id", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$" }, message: "must be 1 to 128 letters, digits, '.', '_' or '-', starting with a letter or digit" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/work_unit_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        var _valid2 = _errs28 === errors;
        valid3 = valid3 || _valid2;
        if (!valid3) {
            const _errs30 = errors;
            if (data9 !== null) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/work_unit_id", keyword: "type", params: { type: "null" }, message: "must be null" });
                errors = vErrors.length;
            }
            var _valid2 = _errs30 === errors;
            valid3 = valid3 || _valid2;
        }
        if (!valid3) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/work_unit_id", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" });
            errors = vErrors.length;
        }
        else {
            errors = _errs27;
            if (vErrors !== null) {
                if (_errs27) {
                    vErrors.length = _errs27;
                }
                else {
                    vErrors = null;
                }
            }
        }
    }
    if (data.attempt_index !== undefined) {
        let data10 = data.attempt_index;
        const _errs33 = errors;
        let valid4 = false;
        const _errs34 = errors;
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
        var _valid3 = _errs34 === errors;
        valid4 = valid4 || _valid3;
        if (!valid4) {
            const _errs36 = errors;
            if (data10 !== null) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "type", params: { type: "null" }, message: "must be null" });
                errors = vErrors.length;
            }
            var _valid3 = _errs36 === errors;
            valid4 = valid4 || _valid3;
        }
        if (!valid4) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" });
            errors = vErrors.length;
        }
        else {
            errors = _errs33;
            if (vErrors !== null) {
                if (_errs33) {
                    vErrors.length = _errs33;
                }
                else {
                    vErrors = null;
                }
            }
        }
    }
    if (data.trace_id !== undefined) {
        let data11 = data.trace_id;
        const _errs39 = errors;
        let valid5 = false;
        const _errs40 = errors;
        if (typeof data11 === "string") {
            if (!pattern4.test(data11)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/trace_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{32}$" }, message: "must be 32 lower-case hexadecimal digits" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/trace_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        var _valid4 = _errs40 === errors;
        valid5 = valid5 || _valid4;
        if (!valid5) {
            const _errs42 = errors;
            if (data11 !== null) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/trace_id", keyword: "type", params: { type: "null" }, message: "must be null" });
                errors = vErrors.length;
            }
            var _valid4 = _errs42 === errors;
            valid5 = valid5 || _valid4;
        }
        if (!valid5) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/trace_id", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" });
            errors = vErrors.length;
        }
        else {
            errors = _errs39;
            if (vErrors !== null) {
                if (_errs39) {
                    vErrors.length = _errs39;
                }
                else {
                    vErrors = null;
                }
            }
        }
    }
    if (data.payload !== undefined) {
        if (!(isBillingCreditsDebitedPayload(data.payload, { instancePath: instancePath + "/payload", parentData: data, parentDataProperty: "payload", rootData }))) {
            vErrors = withIssues(vErrors, isBillingCreditsDebitedPayload.errors);
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isBillingCreditsDebited.errors = vErrors; return errors === 0; }
function isBillingUsageRecordedPayload(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.row === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "row" }, message: "must have required property 'row'" });
        errors = vErrors.length;
    }
    if (data.line_item === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "line_item" }, message: "must have required property 'line_item'" });
        errors = vErrors.length;
    }
    if (data.reason === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "reason" }, message: "must have required property 'reason'" });
        errors = vErrors.length;
    }
    if (data.quantity === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "quantity" }, message: "must have required property 'quantity'" });
        errors = vErrors.length;
    }
    if (data.amount === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "amount" }, message: "must have required property 'amount'" });
        errors = vErrors.length;
    }
    if (data.price_list_version === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "price_list_version" }, message: "must have required property 'price_list_version'" });
        errors = vErrors.length;
    }
    if (data.event_ids === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "event_ids" }, message: "must have required property 'event_ids'" });
        errors = vErrors.length;
    }
    if (data.row !== undefined) {
        let data0 = data.row;
        if (!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/row", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data0 == "number") && (isFinite(data0))) {
            if (data0 > 9007199254740991 || isNaN(data0)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/row", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, message: "must be <= 9007199254740991" });
                errors = vErrors.length;
            }
            if (data0 < 1 || isNaN(data0)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/row", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
                errors = vErrors.length;
            }
        }
    }
    if (data.line_item !== undefined) {
        let data1 = data.line_item;
        if (typeof data1 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/line_item", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!((data1 === "workunit_cpu") || (data1 === "llm_tokens"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/line_item", keyword: "enum", params: { allowedValues: ["workunit_cpu", "llm_tokens"] }, message: "must be equal to one of the allowed values" });
            errors = vErrors.length;
        }
    }
    if (data.reason !== undefined) {
        let data2 = data.reason;
        if (typeof data2 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/reason", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!(((data2 === "accepted") || (data2 === "attempt_not_accepted")) || (data2 === "credit_added"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/reason", keyword: "enum", params: { allowedValues: ["accepted", "attempt_not_accepted", "credit_added"] }, message: "must be equal to one of the allowed values" });
            errors = vErrors.length;
        }
    }
    if (data.quantity !== undefined) {
        let data3 = data.quantity;
        if (typeof data3 === "string") {
            if (!pattern1.test(data3)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/quantity", keyword: "pattern", params: { pattern: "^(0|[1-9]\\d{0,11})\\.\\d{6}$" }, message: "must be a decimal string with 6 fraction digits, like 0.250000" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/quantity", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.amount !== undefined) {
        let data4 = data.amount;
        if (typeof data4 === "string") {
            if (!pattern1.test(data4)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/amount", keyword: "pattern", params: { pattern: "^(0|[1-9]\\d{0,11})\\.\\d{6}$" }, message: "must be a decimal string with 6 fraction digits, like 0.250000" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/amount", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.price_list_version !== undefined) {
        let data5 = data.price_list_version;
        if (typeof data5 === "string") {
            if (func0(data5) > 256) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/price_list_version", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/price_list_version", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.event_ids !== undefined) {
        let data6 = data.event_ids;
        if (Array.isArray(data6)) {
            if (data6.length > 100) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_ids", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items" });
                errors = vErrors.length;
            }
            if (data6.length < 1) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_ids", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" });
                errors = vErrors.length;
            }
            const len0 = data6.length;
            for (let i0 = 0; i0 < len0 && !isFull(vErrors); i0++) {
                let data7 = data6[i0];
                if (typeof data7 === "string") {
                    if (!pattern6.test(data7)) {
                        vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_ids/" + i0, keyword: "pattern", params: { pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" }, message: "must be a UUID in lower case" });
                        errors = vErrors.length;
                    }
                }
                else {
                    vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_ids/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" });
                    errors = vErrors.length;
                }
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_ids", keyword: "type", params: { type: "array" }, message: "must be array" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isBillingUsageRecordedPayload.errors = vErrors; return errors === 0; }
function isBillingUsageRecorded(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
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
    if (data.source === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "source" }, message: "must have required property 'source'" });
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
    if (data.payload === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "payload" }, message: "must have required property 'payload'" });
        errors = vErrors.length;
    }
    if (data.event_id !== undefined) {
        let data0 = data.event_id;
        if (typeof data0 === "string") {
            if (!pattern6.test(data0)) {
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
        if (typeof data1 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_type", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if ("billing.usage.recorded" !== data1) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_type", keyword: "const", params: { allowedValue: "billing.usage.recorded" }, message: "must be equal to constant" });
            errors = vErrors.length;
        }
    }
    if (data.contract_version !== undefined) {
        let data2 = data.contract_version;
        if (typeof data2 === "string") {
            if (!pattern2.test(data2)) {
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
            if (!pattern10.test(data3)) {
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
    if (data.source !== undefined) {
        if (!(isEventSource(data.source, { instancePath: instancePath + "/source", parentData: data, parentDataProperty: "source", rootData }))) {
            vErrors = withIssues(vErrors, isEventSource.errors);
            errors = vErrors.length;
        }
    }
    if (data.tenant_id !== undefined) {
        let data6 = data.tenant_id;
        if (typeof data6 === "string") {
            if (!pattern7.test(data6)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tenant_id", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$" }, message: "must be 1 to 128 letters, digits, '.', '_' or '-', starting with a letter or digit" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/tenant_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.graph_id !== undefined) {
        let data7 = data.graph_id;
        const _errs15 = errors;
        let valid1 = false;
        const _errs16 = errors;
        if (typeof data7 === "string") {
            if (!pattern6.test(data7)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" }, message: "must be a UUID in lower case" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        var _valid0 = _errs16 === errors;
        valid1 = valid1 || _valid0;
        if (!valid1) {
            const _errs18 = errors;
            if (data7 !== null) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_id", keyword: "type", params: { type: "null" }, message: "must be null" });
                errors = vErrors.length;
            }
            var _valid0 = _errs18 === errors;
            valid1 = valid1 || _valid0;
        }
        if (!valid1) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_id", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" });
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
    if (data.execution_session_id !== undefined) {
        let data8 = data.execution_session_id;
        const _errs21 = errors;
        let valid2 = false;
        const _errs22 = errors;
        if (typeof data8 === "string") {
            if (!pattern6.test(data8)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_session_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" }, message: "must be a UUID in lower case" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_session_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        var _valid1 = _errs22 === errors;
        valid2 = valid2 || _valid1;
        if (!valid2) {
            const _errs24 = errors;
            if (data8 !== null) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_session_id", keyword: "type", params: { type: "null" }, message: "must be null" });
                errors = vErrors.length;
            }
            var _valid1 = _errs24 === errors;
            valid2 = valid2 || _valid1;
        }
        if (!valid2) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_session_id", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" });
            errors = vErrors.length;
        }
        else {
            errors = _errs21;
            if (vErrors !== null) {
                if (_errs21) {
                    vErrors.length = _errs21;
                }
                else {
                    vErrors = null;
                }
            }
        }
    }
    if (data.work_unit_id !== undefined) {
        let data9 = data.work_unit_id;
        const _errs27 = errors;
        let valid3 = false;
        const _errs28 = errors;
        if (typeof data9 === "string") {
            if (!pattern7.test(data9)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/work_unit_id", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$" }, message: "must be 1 to 128 letters, digits, '.', '_' or '-', starting with a letter or digit" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/work_unit_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        var _valid2 = _errs28 === errors;
        valid3 = valid3 || _valid2;
        if (!valid3) {
            const _errs30 = errors;
            if (data9 !== null) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/work_unit_id", keyword: "type", params: { type: "null" }, message: "must be null" });
                errors = vErrors.length;
            }
            var _valid2 = _errs30 === errors;
            valid3 = valid3 || _valid2;
        }
        if (!valid3) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/work_unit_id", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" });
            errors = vErrors.length;
        }
        else {
            errors = _errs27;
            if (vErrors !== null) {
                if (_errs27) {
                    vErrors.length = _errs27;
                }
                else {
                    vErrors = null;
                }
            }
        }
    }
    if (data.attempt_index !== undefined) {
        let data10 = data.attempt_index;
        const _errs33 = errors;
        let valid4 = false;
        const _errs34 = errors;
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
        var _valid3 = _errs34 === errors;
        valid4 = valid4 || _valid3;
        if (!valid4) {
            const _errs36 = errors;
            if (data10 !== null) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "type", params: { type: "null" }, message: "must be null" });
                errors = vErrors.length;
            }
            var _valid3 = _errs36 === errors;
            valid4 = valid4 || _valid3;
        }
        if (!valid4) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" });
            errors = vErrors.length;
        }
        else {
            errors = _errs33;
            if (vErrors !== null) {
                if (_errs33) {
                    vErrors.length = _errs33;
                }
                else {
                    vErrors = null;
                }
            }
        }
    }
    if (data.trace_id !== undefined) {
        let data11 = data.trace_id;
        const _errs39 = errors;
        let valid5 = false;
        const _errs40 = errors;
        if (typeof data11 === "string") {
            if (!pattern4.test(data11)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/trace_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{32}$" }, message: "must be 32 lower-case hexadecimal digits" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/trace_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        var _valid4 = _errs40 === errors;
        valid5 = valid5 || _valid4;
        if (!valid5) {
            const _errs42 = errors;
            if (data11 !== null) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/trace_id", keyword: "type", params: { type: "null" }, message: "must be null" });
                errors = vErrors.length;
            }
            var _valid4 = _errs42 === errors;
            valid5 = valid5 || _valid4;
        }
        if (!valid5) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/trace_id", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" });
            errors = vErrors.length;
        }
        else {
            errors = _errs39;
            if (vErrors !== null) {
                if (_errs39) {
                    vErrors.length = _errs39;
                }
                else {
                    vErrors = null;
                }
            }
        }
    }
    if (data.payload !== undefined) {
        if (!(isBillingUsageRecordedPayload(data.payload, { instancePath: instancePath + "/payload", parentData: data, parentDataProperty: "payload", rootData }))) {
            vErrors = withIssues(vErrors, isBillingUsageRecordedPayload.errors);
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isBillingUsageRecorded.errors = vErrors; return errors === 0; }
function isBudgetBreachedPayload(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.dimension === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "dimension" }, message: "must have required property 'dimension'" });
        errors = vErrors.length;
    }
    if (data.scope === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "scope" }, message: "must have required property 'scope'" });
        errors = vErrors.length;
    }
    if (data.needed === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "needed" }, message: "must have required property 'needed'" });
        errors = vErrors.length;
    }
    if (data.available === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "available" }, message: "must have required property 'available'" });
        errors = vErrors.length;
    }
    if (data.dimension !== undefined) {
        let data0 = data.dimension;
        if (typeof data0 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/dimension", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!(((((data0 === "tokens") || (data0 === "llm_invocations")) || (data0 === "retries")) || (data0 === "cost_usd")) || (data0 === "duration"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/dimension", keyword: "enum", params: { allowedValues: ["tokens", "llm_invocations", "retries", "cost_usd", "duration"] }, message: "must be equal to one of the allowed values" });
            errors = vErrors.length;
        }
    }
    if (data.scope !== undefined) {
        let data1 = data.scope;
        if (typeof data1 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/scope", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!((data1 === "unit") || (data1 === "graph"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/scope", keyword: "enum", params: { allowedValues: ["unit", "graph"] }, message: "must be equal to one of the allowed values" });
            errors = vErrors.length;
        }
    }
    if (data.needed !== undefined) {
        let data2 = data.needed;
        const _errs6 = errors;
        let valid1 = false;
        const _errs7 = errors;
        if (!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/needed", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data2 == "number") && (isFinite(data2))) {
            if (data2 > 9007199254740991 || isNaN(data2)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/needed", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, message: "must be <= 9007199254740991" });
                errors = vErrors.length;
            }
            if (data2 < 0 || isNaN(data2)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/needed", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
        var _valid0 = _errs7 === errors;
        valid1 = valid1 || _valid0;
        if (!valid1) {
            const _errs9 = errors;
            if (typeof data2 === "string") {
                if (!pattern1.test(data2)) {
                    vErrors = withIssue(vErrors, { instancePath: instancePath + "/needed", keyword: "pattern", params: { pattern: "^(0|[1-9]\\d{0,11})\\.\\d{6}$" }, message: "must be a decimal string with 6 fraction digits, like 0.250000" });
                    errors = vErrors.length;
                }
            }
            else {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/needed", keyword: "type", params: { type: "string" }, message: "must be string" });
                errors = vErrors.length;
            }
            var _valid0 = _errs9 === errors;
            valid1 = valid1 || _valid0;
        }
        if (!valid1) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/needed", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" });
            errors = vErrors.length;
        }
        else {
            errors = _errs6;
            if (vErrors !== null) {
                if (_errs6) {
                    vErrors.length = _errs6;
                }
                else {
                    vErrors = null;
                }
            }
        }
    }
    if (data.available !== undefined) {
        let data3 = data.available;
        const _errs12 = errors;
        let valid2 = false;
        const _errs13 = errors;
        if (!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/available", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data3 == "number") && (isFinite(data3))) {
            if (data3 > 9007199254740991 || isNaN(data3)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/available", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, message: "must be <= 9007199254740991" });
                errors = vErrors.length;
            }
            if (data3 < 0 || isNaN(data3)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/available", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
        var _valid1 = _errs13 === errors;
        valid2 = valid2 || _valid1;
        if (!valid2) {
            const _errs15 = errors;
            if (typeof data3 === "string") {
                if (!pattern1.test(data3)) {
                    vErrors = withIssue(vErrors, { instancePath: instancePath + "/available", keyword: "pattern", params: { pattern: "^(0|[1-9]\\d{0,11})\\.\\d{6}$" }, message: "must be a decimal string with 6 fraction digits, like 0.250000" });
                    errors = vErrors.length;
                }
            }
            else {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/available", keyword: "type", params: { type: "string" }, message: "must be string" });
                errors = vErrors.length;
            }
            var _valid1 = _errs15 === errors;
            valid2 = valid2 || _valid1;
        }
        if (!valid2) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/available", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" });
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
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isBudgetBreachedPayload.errors = vErrors; return errors === 0; }
function isBudgetBreached(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
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
    if (data.source === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "source" }, message: "must have required property 'source'" });
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
    if (data.trace_id === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "trace_id" }, message: "must have required property 'trace_id'" });
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
    if (data.payload === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "payload" }, message: "must have required property 'payload'" });
        errors = vErrors.length;
    }
    if (data.event_id !== undefined) {
        let data0 = data.event_id;
        if (typeof data0 === "string") {
            if (!pattern6.test(data0)) {
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
        if (typeof data1 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_type", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if ("budget.breached" !== data1) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_type", keyword: "const", params: { allowedValue: "budget.breached" }, message: "must be equal to constant" });
            errors = vErrors.length;
        }
    }
    if (data.contract_version !== undefined) {
        let data2 = data.contract_version;
        if (typeof data2 === "string") {
            if (!pattern2.test(data2)) {
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
            if (!pattern10.test(data3)) {
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
    if (data.source !== undefined) {
        if (!(isEventSource(data.source, { instancePath: instancePath + "/source", parentData: data, parentDataProperty: "source", rootData }))) {
            vErrors = withIssues(vErrors, isEventSource.errors);
            errors = vErrors.length;
        }
    }
    if (data.tenant_id !== undefined) {
        let data6 = data.tenant_id;
        if (typeof data6 === "string") {
            if (!pattern7.test(data6)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tenant_id", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$" }, message: "must be 1 to 128 letters, digits, '.', '_' or '-', starting with a letter or digit" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/tenant_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.graph_id !== undefined) {
        let data7 = data.graph_id;
        if (typeof data7 === "string") {
            if (!pattern6.test(data7)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" }, message: "must be a UUID in lower case" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.execution_session_id !== undefined) {
        let data8 = data.execution_session_id;
        if (typeof data8 === "string") {
            if (!pattern6.test(data8)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_session_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" }, message: "must be a UUID in lower case" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_session_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.trace_id !== undefined) {
        let data9 = data.trace_id;
        if (typeof data9 === "string") {
            if (!pattern4.test(data9)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/trace_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{32}$" }, message: "must be 32 lower-case hexadecimal digits" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/trace_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.work_unit_id !== undefined) {
        let data10 = data.work_unit_id;
        const _errs21 = errors;
        let valid1 = false;
        const _errs22 = errors;
        if (typeof data10 === "string") {
            if (!pattern7.test(data10)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/work_unit_id", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$" }, message: "must be 1 to 128 letters, digits, '.', '_' or '-', starting with a letter or digit" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/work_unit_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        var _valid0 = _errs22 === errors;
        valid1 = valid1 || _valid0;
        if (!valid1) {
            const _errs24 = errors;
            if (data10 !== null) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/work_unit_id", keyword: "type", params: { type: "null" }, message: "must be null" });
                errors = vErrors.length;
            }
            var _valid0 = _errs24 === errors;
            valid1 = valid1 || _valid0;
        }
        if (!valid1) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/work_unit_id", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" });
            errors = vErrors.length;
        }
        else {
            errors = _errs21;
            if (vErrors !== null) {
                if (_errs21) {
                    vErrors.length = _errs21;
                }
                else {
                    vErrors = null;
                }
            }
        }
    }
    if (data.attempt_index !== undefined) {
        let data11 = data.attempt_index;
        const _errs27 = errors;
        let valid2 = false;
        const _errs28 = errors;
        if (!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data11 == "number") && (isFinite(data11))) {
            if (data11 > 10 || isNaN(data11)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "maximum", params: { comparison: "<=", limit: 10 }, message: "must be <= 10" });
                errors = vErrors.length;
            }
            if (data11 < 1 || isNaN(data11)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
                errors = vErrors.length;
            }
        }
        var _valid1 = _errs28 === errors;
        valid2 = valid2 || _valid1;
        if (!valid2) {
            const _errs30 = errors;
            if (data11 !== null) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "type", params: { type: "null" }, message: "must be null" });
                errors = vErrors.length;
            }
            var _valid1 = _errs30 === errors;
            valid2 = valid2 || _valid1;
        }
        if (!valid2) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" });
            errors = vErrors.length;
        }
        else {
            errors = _errs27;
            if (vErrors !== null) {
                if (_errs27) {
                    vErrors.length = _errs27;
                }
                else {
                    vErrors = null;
                }
            }
        }
    }
    if (data.payload !== undefined) {
        if (!(isBudgetBreachedPayload(data.payload, { instancePath: instancePath + "/payload", parentData: data, parentDataProperty: "payload", rootData }))) {
            vErrors = withIssues(vErrors, isBudgetBreachedPayload.errors);
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isBudgetBreached.errors = vErrors; return errors === 0; }
function isBudgetDebitedPayload(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.invoked_model === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "invoked_model" }, message: "must have required property 'invoked_model'" });
        errors = vErrors.length;
    }
    if (data.tokens_in === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "tokens_in" }, message: "must have required property 'tokens_in'" });
        errors = vErrors.length;
    }
    if (data.tokens_out === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "tokens_out" }, message: "must have required property 'tokens_out'" });
        errors = vErrors.length;
    }
    if (data.tokens === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "tokens" }, message: "must have required property 'tokens'" });
        errors = vErrors.length;
    }
    if (data.llm_invocations === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "llm_invocations" }, message: "must have required property 'llm_invocations'" });
        errors = vErrors.length;
    }
    if (data.retries === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "retries" }, message: "must have required property 'retries'" });
        errors = vErrors.length;
    }
    if (data.cost_usd === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "cost_usd" }, message: "must have required property 'cost_usd'" });
        errors = vErrors.length;
    }
    if (data.overrun_tokens === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "overrun_tokens" }, message: "must have required property 'overrun_tokens'" });
        errors = vErrors.length;
    }
    if (data.overrun_cost_usd === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "overrun_cost_usd" }, message: "must have required property 'overrun_cost_usd'" });
        errors = vErrors.length;
    }
    if (data.estimated === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "estimated" }, message: "must have required property 'estimated'" });
        errors = vErrors.length;
    }
    if (data.remaining === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "remaining" }, message: "must have required property 'remaining'" });
        errors = vErrors.length;
    }
    if (data.invoked_model !== undefined) {
        if (typeof data.invoked_model !== "boolean") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/invoked_model", keyword: "type", params: { type: "boolean" }, message: "must be boolean" });
            errors = vErrors.length;
        }
    }
    if (data.tokens_in !== undefined) {
        let data1 = data.tokens_in;
        if (!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/tokens_in", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data1 == "number") && (isFinite(data1))) {
            if (data1 > 9007199254740991 || isNaN(data1)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tokens_in", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, message: "must be <= 9007199254740991" });
                errors = vErrors.length;
            }
            if (data1 < 0 || isNaN(data1)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tokens_in", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
    }
    if (data.tokens_out !== undefined) {
        let data2 = data.tokens_out;
        if (!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/tokens_out", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data2 == "number") && (isFinite(data2))) {
            if (data2 > 9007199254740991 || isNaN(data2)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tokens_out", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, message: "must be <= 9007199254740991" });
                errors = vErrors.length;
            }
            if (data2 < 0 || isNaN(data2)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tokens_out", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
    }
    if (data.tokens !== undefined) {
        let data3 = data.tokens;
        if (!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/tokens", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data3 == "number") && (isFinite(data3))) {
            if (data3 > 100000000000 || isNaN(data3)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tokens", keyword: "maximum", params: { comparison: "<=", limit: 100000000000 }, message: "must be <= 100000000000" });
                errors = vErrors.length;
            }
            if (data3 < 0 || isNaN(data3)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tokens", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
    }
    if (data.llm_invocations !== undefined) {
        let data4 = data.llm_invocations;
        if (!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/llm_invocations", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data4 == "number") && (isFinite(data4))) {
            if (data4 > 1 || isNaN(data4)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/llm_invocations", keyword: "maximum", params: { comparison: "<=", limit: 1 }, message: "must be <= 1" });
                errors = vErrors.length;
            }
            if (data4 < 0 || isNaN(data4)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/llm_invocations", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
    }
    if (data.retries !== undefined) {
        let data5 = data.retries;
        if (!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/retries", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data5 == "number") && (isFinite(data5))) {
            if (data5 > 1 || isNaN(data5)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/retries", keyword: "maximum", params: { comparison: "<=", limit: 1 }, message: "must be <= 1" });
                errors = vErrors.length;
            }
            if (data5 < 0 || isNaN(data5)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/retries", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
    }
    if (data.cost_usd !== undefined) {
        let data6 = data.cost_usd;
        if (typeof data6 === "string") {
            if (!pattern1.test(data6)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/cost_usd", keyword: "pattern", params: { pattern: "^(0|[1-9]\\d{0,11})\\.\\d{6}$" }, message: "must be a decimal string with 6 fraction digits, like 0.250000" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/cost_usd", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.overrun_tokens !== undefined) {
        let data7 = data.overrun_tokens;
        if (!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/overrun_tokens", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data7 == "number") && (isFinite(data7))) {
            if (data7 > 9007199254740991 || isNaN(data7)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/overrun_tokens", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, message: "must be <= 9007199254740991" });
                errors = vErrors.length;
            }
            if (data7 < 0 || isNaN(data7)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/overrun_tokens", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
    }
    if (data.overrun_cost_usd !== undefined) {
        let data8 = data.overrun_cost_usd;
        if (typeof data8 === "string") {
            if (!pattern1.test(data8)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/overrun_cost_usd", keyword: "pattern", params: { pattern: "^(0|[1-9]\\d{0,11})\\.\\d{6}$" }, message: "must be a decimal string with 6 fraction digits, like 0.250000" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/overrun_cost_usd", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.estimated !== undefined) {
        if (typeof data.estimated !== "boolean") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/estimated", keyword: "type", params: { type: "boolean" }, message: "must be boolean" });
            errors = vErrors.length;
        }
    }
    if (data.remaining !== undefined) {
        if (!(isBudgetRemaining(data.remaining, { instancePath: instancePath + "/remaining", parentData: data, parentDataProperty: "remaining", rootData }))) {
            vErrors = withIssues(vErrors, isBudgetRemaining.errors);
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isBudgetDebitedPayload.errors = vErrors; return errors === 0; }
function isBudgetDebited(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
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
    if (data.source === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "source" }, message: "must have required property 'source'" });
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
    if (data.trace_id === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "trace_id" }, message: "must have required property 'trace_id'" });
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
    if (data.payload === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "payload" }, message: "must have required property 'payload'" });
        errors = vErrors.length;
    }
    if (data.event_id !== undefined) {
        let data0 = data.event_id;
        if (typeof data0 === "string") {
            if (!pattern6.test(data0)) {
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
        if (typeof data1 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_type", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if ("budget.debited" !== data1) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_type", keyword: "const", params: { allowedValue: "budget.debited" }, message: "must be equal to constant" });
            errors = vErrors.length;
        }
    }
    if (data.contract_version !== undefined) {
        let data2 = data.contract_version;
        if (typeof data2 === "string") {
            if (!pattern2.test(data2)) {
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
            if (!pattern10.test(data3)) {
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
    if (data.source !== undefined) {
        if (!(isEventSource(data.source, { instancePath: instancePath + "/source", parentData: data, parentDataProperty: "source", rootData }))) {
            vErrors = withIssues(vErrors, isEventSource.errors);
            errors = vErrors.length;
        }
    }
    if (data.tenant_id !== undefined) {
        let data6 = data.tenant_id;
        if (typeof data6 === "string") {
            if (!pattern7.test(data6)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tenant_id", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$" }, message: "must be 1 to 128 letters, digits, '.', '_' or '-', starting with a letter or digit" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/tenant_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.graph_id !== undefined) {
        let data7 = data.graph_id;
        if (typeof data7 === "string") {
            if (!pattern6.test(data7)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" }, message: "must be a UUID in lower case" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.execution_session_id !== undefined) {
        let data8 = data.execution_session_id;
        if (typeof data8 === "string") {
            if (!pattern6.test(data8)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_session_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" }, message: "must be a UUID in lower case" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_session_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.trace_id !== undefined) {
        let data9 = data.trace_id;
        if (typeof data9 === "string") {
            if (!pattern4.test(data9)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/trace_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{32}$" }, message: "must be 32 lower-case hexadecimal digits" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/trace_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.work_unit_id !== undefined) {
        let data10 = data.work_unit_id;
        if (typeof data10 === "string") {
            if (!pattern7.test(data10)) {
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
        let data11 = data.attempt_index;
        const _errs23 = errors;
        let valid1 = false;
        const _errs24 = errors;
        if (!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data11 == "number") && (isFinite(data11))) {
            if (data11 > 10 || isNaN(data11)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "maximum", params: { comparison: "<=", limit: 10 }, message: "must be <= 10" });
                errors = vErrors.length;
            }
            if (data11 < 1 || isNaN(data11)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
                errors = vErrors.length;
            }
        }
        var _valid0 = _errs24 === errors;
        valid1 = valid1 || _valid0;
        if (!valid1) {
            const _errs26 = errors;
            if (data11 !== null) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "type", params: { type: "null" }, message: "must be null" });
                errors = vErrors.length;
            }
            var _valid0 = _errs26 === errors;
            valid1 = valid1 || _valid0;
        }
        if (!valid1) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" });
            errors = vErrors.length;
        }
        else {
            errors = _errs23;
            if (vErrors !== null) {
                if (_errs23) {
                    vErrors.length = _errs23;
                }
                else {
                    vErrors = null;
                }
            }
        }
    }
    if (data.payload !== undefined) {
        if (!(isBudgetDebitedPayload(data.payload, { instancePath: instancePath + "/payload", parentData: data, parentDataProperty: "payload", rootData }))) {
            vErrors = withIssues(vErrors, isBudgetDebitedPayload.errors);
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isBudgetDebited.errors = vErrors; return errors === 0; }
function isCapacityAdmissionModeChangedPayload(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.previous === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "previous" }, message: "must have required property 'previous'" });
        errors = vErrors.length;
    }
    if (data.mode === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "mode" }, message: "must have required property 'mode'" });
        errors = vErrors.length;
    }
    if (data.observed === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "observed" }, message: "must have required property 'observed'" });
        errors = vErrors.length;
    }
    if (data.reason === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "reason" }, message: "must have required property 'reason'" });
        errors = vErrors.length;
    }
    if (data.previous !== undefined) {
        let data0 = data.previous;
        if (typeof data0 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/previous", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!(((data0 === "OPEN") || (data0 === "THROTTLED")) || (data0 === "CRITICAL"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/previous", keyword: "enum", params: { allowedValues: ["OPEN", "THROTTLED", "CRITICAL"] }, message: "must be equal to one of the allowed values" });
            errors = vErrors.length;
        }
    }
    if (data.mode !== undefined) {
        let data1 = data.mode;
        if (typeof data1 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/mode", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!(((data1 === "OPEN") || (data1 === "THROTTLED")) || (data1 === "CRITICAL"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/mode", keyword: "enum", params: { allowedValues: ["OPEN", "THROTTLED", "CRITICAL"] }, message: "must be equal to one of the allowed values" });
            errors = vErrors.length;
        }
    }
    if (data.observed !== undefined) {
        if (!(isCapacityObservation(data.observed, { instancePath: instancePath + "/observed", parentData: data, parentDataProperty: "observed", rootData }))) {
            vErrors = withIssues(vErrors, isCapacityObservation.errors);
            errors = vErrors.length;
        }
    }
    if (data.reason !== undefined) {
        let data3 = data.reason;
        if (typeof data3 === "string") {
            if (func0(data3) > 4096) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/reason", keyword: "maxLength", params: { limit: 4096 }, message: "must NOT have more than 4096 characters" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/reason", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isCapacityAdmissionModeChangedPayload.errors = vErrors; return errors === 0; }
function isCapacityAdmissionModeChanged(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
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
    if (data.source === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "source" }, message: "must have required property 'source'" });
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
    if (data.payload === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "payload" }, message: "must have required property 'payload'" });
        errors = vErrors.length;
    }
    if (data.event_id !== undefined) {
        let data0 = data.event_id;
        if (typeof data0 === "string") {
            if (!pattern6.test(data0)) {
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
        if (typeof data1 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_type", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if ("capacity.admission.mode.changed" !== data1) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_type", keyword: "const", params: { allowedValue: "capacity.admission.mode.changed" }, message: "must be equal to constant" });
            errors = vErrors.length;
        }
    }
    if (data.contract_version !== undefined) {
        let data2 = data.contract_version;
        if (typeof data2 === "string") {
            if (!pattern2.test(data2)) {
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
            if (!pattern10.test(data3)) {
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
    if (data.source !== undefined) {
        if (!(isEventSource(data.source, { instancePath: instancePath + "/source", parentData: data, parentDataProperty: "source", rootData }))) {
            vErrors = withIssues(vErrors, isEventSource.errors);
            errors = vErrors.length;
        }
    }
    if (data.tenant_id !== undefined) {
        if (data.tenant_id !== null) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/tenant_id", keyword: "type", params: { type: "null" }, message: "must be null" });
            errors = vErrors.length;
        }
    }
    if (data.graph_id !== undefined) {
        if (data.graph_id !== null) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_id", keyword: "type", params: { type: "null" }, message: "must be null" });
            errors = vErrors.length;
        }
    }
    if (data.execution_session_id !== undefined) {
        if (data.execution_session_id !== null) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_session_id", keyword: "type", params: { type: "null" }, message: "must be null" });
            errors = vErrors.length;
        }
    }
    if (data.work_unit_id !== undefined) {
        if (data.work_unit_id !== null) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/work_unit_id", keyword: "type", params: { type: "null" }, message: "must be null" });
            errors = vErrors.length;
        }
    }
    if (data.attempt_index !== undefined) {
        if (data.attempt_index !== null) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "type", params: { type: "null" }, message: "must be null" });
            errors = vErrors.length;
        }
    }
    if (data.trace_id !== undefined) {
        if (data.trace_id !== null) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/trace_id", keyword: "type", params: { type: "null" }, message: "must be null" });
            errors = vErrors.length;
        }
    }
    if (data.payload !== undefined) {
        if (!(isCapacityAdmissionModeChangedPayload(data.payload, { instancePath: instancePath + "/payload", parentData: data, parentDataProperty: "payload", rootData }))) {
            vErrors = withIssues(vErrors, isCapacityAdmissionModeChangedPayload.errors);
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isCapacityAdmissionModeChanged.errors = vErrors; return errors === 0; }
function isCapacityScaleRequestedPayload(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.substrate === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "substrate" }, message: "must have required property 'substrate'" });
        errors = vErrors.length;
    }
    if (data.direction === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "direction" }, message: "must have required property 'direction'" });
        errors = vErrors.length;
    }
    if (data.current_replicas === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "current_replicas" }, message: "must have required property 'current_replicas'" });
        errors = vErrors.length;
    }
    if (data.desired_replicas === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "desired_replicas" }, message: "must have required property 'desired_replicas'" });
        errors = vErrors.length;
    }
    if (data.observed === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "observed" }, message: "must have required property 'observed'" });
        errors = vErrors.length;
    }
    if (data.reason === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "reason" }, message: "must have required property 'reason'" });
        errors = vErrors.length;
    }
    if (data.substrate !== undefined) {
        let data0 = data.substrate;
        if (typeof data0 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/substrate", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!((data0 === "cpu") || (data0 === "llm_pod"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/substrate", keyword: "enum", params: { allowedValues: ["cpu", "llm_pod"] }, message: "must be equal to one of the allowed values" });
            errors = vErrors.length;
        }
    }
    if (data.direction !== undefined) {
        let data1 = data.direction;
        if (typeof data1 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/direction", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!((data1 === "up") || (data1 === "down"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/direction", keyword: "enum", params: { allowedValues: ["up", "down"] }, message: "must be equal to one of the allowed values" });
            errors = vErrors.length;
        }
    }
    if (data.current_replicas !== undefined) {
        let data2 = data.current_replicas;
        if (!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/current_replicas", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data2 == "number") && (isFinite(data2))) {
            if (data2 > 2147483647 || isNaN(data2)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/current_replicas", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, message: "must be <= 2147483647" });
                errors = vErrors.length;
            }
            if (data2 < 0 || isNaN(data2)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/current_replicas", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
    }
    if (data.desired_replicas !== undefined) {
        let data3 = data.desired_replicas;
        if (!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/desired_replicas", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data3 == "number") && (isFinite(data3))) {
            if (data3 > 2147483647 || isNaN(data3)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/desired_replicas", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, message: "must be <= 2147483647" });
                errors = vErrors.length;
            }
            if (data3 < 0 || isNaN(data3)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/desired_replicas", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
    }
    if (data.observed !== undefined) {
        if (!(isCapacityObservation(data.observed, { instancePath: instancePath + "/observed", parentData: data, parentDataProperty: "observed", rootData }))) {
            vErrors = withIssues(vErrors, isCapacityObservation.errors);
            errors = vErrors.length;
        }
    }
    if (data.reason !== undefined) {
        let data5 = data.reason;
        if (typeof data5 === "string") {
            if (func0(data5) > 4096) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/reason", keyword: "maxLength", params: { limit: 4096 }, message: "must NOT have more than 4096 characters" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/reason", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isCapacityScaleRequestedPayload.errors = vErrors; return errors === 0; }
function isCapacityScaleRequested(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
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
    if (data.source === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "source" }, message: "must have required property 'source'" });
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
    if (data.payload === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "payload" }, message: "must have required property 'payload'" });
        errors = vErrors.length;
    }
    if (data.event_id !== undefined) {
        let data0 = data.event_id;
        if (typeof data0 === "string") {
            if (!pattern6.test(data0)) {
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
        if (typeof data1 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_type", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if ("capacity.scale.requested" !== data1) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_type", keyword: "const", params: { allowedValue: "capacity.scale.requested" }, message: "must be equal to constant" });
            errors = vErrors.length;
        }
    }
    if (data.contract_version !== undefined) {
        let data2 = data.contract_version;
        if (typeof data2 === "string") {
            if (!pattern2.test(data2)) {
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
            if (!pattern10.test(data3)) {
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
    if (data.source !== undefined) {
        if (!(isEventSource(data.source, { instancePath: instancePath + "/source", parentData: data, parentDataProperty: "source", rootData }))) {
            vErrors = withIssues(vErrors, isEventSource.errors);
            errors = vErrors.length;
        }
    }
    if (data.tenant_id !== undefined) {
        if (data.tenant_id !== null) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/tenant_id", keyword: "type", params: { type: "null" }, message: "must be null" });
            errors = vErrors.length;
        }
    }
    if (data.graph_id !== undefined) {
        if (data.graph_id !== null) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_id", keyword: "type", params: { type: "null" }, message: "must be null" });
            errors = vErrors.length;
        }
    }
    if (data.execution_session_id !== undefined) {
        if (data.execution_session_id !== null) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_session_id", keyword: "type", params: { type: "null" }, message: "must be null" });
            errors = vErrors.length;
        }
    }
    if (data.work_unit_id !== undefined) {
        if (data.work_unit_id !== null) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/work_unit_id", keyword: "type", params: { type: "null" }, message: "must be null" });
            errors = vErrors.length;
        }
    }
    if (data.attempt_index !== undefined) {
        if (data.attempt_index !== null) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "type", params: { type: "null" }, message: "must be null" });
            errors = vErrors.length;
        }
    }
    if (data.trace_id !== undefined) {
        if (data.trace_id !== null) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/trace_id", keyword: "type", params: { type: "null" }, message: "must be null" });
            errors = vErrors.length;
        }
    }
    if (data.payload !== undefined) {
        if (!(isCapacityScaleRequestedPayload(data.payload, { instancePath: instancePath + "/payload", parentData: data, parentDataProperty: "payload", rootData }))) {
            vErrors = withIssues(vErrors, isCapacityScaleRequestedPayload.errors);
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isCapacityScaleRequested.errors = vErrors; return errors === 0; }
function isCongestionModeChangedPayload(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.previous === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "previous" }, message: "must have required property 'previous'" });
        errors = vErrors.length;
    }
    if (data.mode === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "mode" }, message: "must have required property 'mode'" });
        errors = vErrors.length;
    }
    if (data.observed === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "observed" }, message: "must have required property 'observed'" });
        errors = vErrors.length;
    }
    if (data.reason === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "reason" }, message: "must have required property 'reason'" });
        errors = vErrors.length;
    }
    if (data.previous !== undefined) {
        let data0 = data.previous;
        if (typeof data0 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/previous", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!((data0 === "NORMAL") || (data0 === "HIGH"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/previous", keyword: "enum", params: { allowedValues: ["NORMAL", "HIGH"] }, message: "must be equal to one of the allowed values" });
            errors = vErrors.length;
        }
    }
    if (data.mode !== undefined) {
        let data1 = data.mode;
        if (typeof data1 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/mode", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!((data1 === "NORMAL") || (data1 === "HIGH"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/mode", keyword: "enum", params: { allowedValues: ["NORMAL", "HIGH"] }, message: "must be equal to one of the allowed values" });
            errors = vErrors.length;
        }
    }
    if (data.observed !== undefined) {
        if (!(isCapacityObservation(data.observed, { instancePath: instancePath + "/observed", parentData: data, parentDataProperty: "observed", rootData }))) {
            vErrors = withIssues(vErrors, isCapacityObservation.errors);
            errors = vErrors.length;
        }
    }
    if (data.reason !== undefined) {
        let data3 = data.reason;
        if (typeof data3 === "string") {
            if (func0(data3) > 4096) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/reason", keyword: "maxLength", params: { limit: 4096 }, message: "must NOT have more than 4096 characters" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/reason", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isCongestionModeChangedPayload.errors = vErrors; return errors === 0; }
function isCongestionModeChanged(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
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
    if (data.source === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "source" }, message: "must have required property 'source'" });
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
    if (data.payload === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "payload" }, message: "must have required property 'payload'" });
        errors = vErrors.length;
    }
    if (data.event_id !== undefined) {
        let data0 = data.event_id;
        if (typeof data0 === "string") {
            if (!pattern6.test(data0)) {
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
        if (typeof data1 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_type", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if ("congestion.mode.changed" !== data1) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_type", keyword: "const", params: { allowedValue: "congestion.mode.changed" }, message: "must be equal to constant" });
            errors = vErrors.length;
        }
    }
    if (data.contract_version !== undefined) {
        let data2 = data.contract_version;
        if (typeof data2 === "string") {
            if (!pattern2.test(data2)) {
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
            if (!pattern10.test(data3)) {
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
    if (data.source !== undefined) {
        if (!(isEventSource(data.source, { instancePath: instancePath + "/source", parentData: data, parentDataProperty: "source", rootData }))) {
            vErrors = withIssues(vErrors, isEventSource.errors);
            errors = vErrors.length;
        }
    }
    if (data.tenant_id !== undefined) {
        if (data.tenant_id !== null) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/tenant_id", keyword: "type", params: { type: "null" }, message: "must be null" });
            errors = vErrors.length;
        }
    }
    if (data.graph_id !== undefined) {
        if (data.graph_id !== null) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_id", keyword: "type", params: { type: "null" }, message: "must be null" });
            errors = vErrors.length;
        }
    }
    if (data.execution_session_id !== undefined) {
        if (data.execution_session_id !== null) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_session_id", keyword: "type", params: { type: "null" }, message: "must be null" });
            errors = vErrors.length;
        }
    }
    if (data.work_unit_id !== undefined) {
        if (data.work_unit_id !== null) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/work_unit_id", keyword: "type", params: { type: "null" }, message: "must be null" });
            errors = vErrors.length;
        }
    }
    if (data.attempt_index !== undefined) {
        if (data.attempt_index !== null) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "type", params: { type: "null" }, message: "must be null" });
            errors = vErrors.length;
        }
    }
    if (data.trace_id !== undefined) {
        if (data.trace_id !== null) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/trace_id", keyword: "type", params: { type: "null" }, message: "must be null" });
            errors = vErrors.length;
        }
    }
    if (data.payload !== undefined) {
        if (!(isCongestionModeChangedPayload(data.payload, { instancePath: instancePath + "/payload", parentData: data, parentDataProperty: "payload", rootData }))) {
            vErrors = withIssues(vErrors, isCongestionModeChangedPayload.errors);
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isCongestionModeChanged.errors = vErrors; return errors === 0; }
function isSessionStartedPayload(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.graph_digest === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "graph_digest" }, message: "must have required property 'graph_digest'" });
        errors = vErrors.length;
    }
    if (data.unit_count === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "unit_count" }, message: "must have required property 'unit_count'" });
        errors = vErrors.length;
    }
    if (data.budget === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "budget" }, message: "must have required property 'budget'" });
        errors = vErrors.length;
    }
    if (data.graph_digest !== undefined) {
        let data0 = data.graph_digest;
        if (typeof data0 === "string") {
            if (!pattern5.test(data0)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_digest", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" }, message: "must be 64 lower-case hexadecimal digits" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_digest", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.unit_count !== undefined) {
        let data1 = data.unit_count;
        if (!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/unit_count", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data1 == "number") && (isFinite(data1))) {
            if (data1 > 10000 || isNaN(data1)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/unit_count", keyword: "maximum", params: { comparison: "<=", limit: 10000 }, message: "must be <= 10000" });
                errors = vErrors.length;
            }
            if (data1 < 1 || isNaN(data1)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/unit_count", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
                errors = vErrors.length;
            }
        }
    }
    if (data.budget !== undefined) {
        if (!(isGraphBudget(data.budget, { instancePath: instancePath + "/budget", parentData: data, parentDataProperty: "budget", rootData }))) {
            vErrors = withIssues(vErrors, isGraphBudget.errors);
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isSessionStartedPayload.errors = vErrors; return errors === 0; }
function isSessionStarted(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
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
    if (data.source === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "source" }, message: "must have required property 'source'" });
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
    if (data.trace_id === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "trace_id" }, message: "must have required property 'trace_id'" });
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
    if (data.payload === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "payload" }, message: "must have required property 'payload'" });
        errors = vErrors.length;
    }
    if (data.event_id !== undefined) {
        let data0 = data.event_id;
        if (typeof data0 === "string") {
            if (!pattern6.test(data0)) {
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
        if (typeof data1 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_type", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if ("execution.session.started" !== data1) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_type", keyword: "const", params: { allowedValue: "execution.session.started" }, message: "must be equal to constant" });
            errors = vErrors.length;
        }
    }
    if (data.contract_version !== undefined) {
        let data2 = data.contract_version;
        if (typeof data2 === "string") {
            if (!pattern2.test(data2)) {
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
            if (!pattern10.test(data3)) {
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
    if (data.source !== undefined) {
        if (!(isEventSource(data.source, { instancePath: instancePath + "/source", parentData: data, parentDataProperty: "source", rootData }))) {
            vErrors = withIssues(vErrors, isEventSource.errors);
            errors = vErrors.length;
        }
    }
    if (data.tenant_id !== undefined) {
        let data6 = data.tenant_id;
        if (typeof data6 === "string") {
            if (!pattern7.test(data6)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tenant_id", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$" }, message: "must be 1 to 128 letters, digits, '.', '_' or '-', starting with a letter or digit" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/tenant_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.graph_id !== undefined) {
        let data7 = data.graph_id;
        if (typeof data7 === "string") {
            if (!pattern6.test(data7)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" }, message: "must be a UUID in lower case" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.execution_session_id !== undefined) {
        let data8 = data.execution_session_id;
        if (typeof data8 === "string") {
            if (!pattern6.test(data8)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_session_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" }, message: "must be a UUID in lower case" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_session_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.trace_id !== undefined) {
        let data9 = data.trace_id;
        if (typeof data9 === "string") {
            if (!pattern4.test(data9)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/trace_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{32}$" }, message: "must be 32 lower-case hexadecimal digits" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/trace_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.work_unit_id !== undefined) {
        if (data.work_unit_id !== null) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/work_unit_id", keyword: "type", params: { type: "null" }, message: "must be null" });
            errors = vErrors.length;
        }
    }
    if (data.attempt_index !== undefined) {
        if (data.attempt_index !== null) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "type", params: { type: "null" }, message: "must be null" });
            errors = vErrors.length;
        }
    }
    if (data.payload !== undefined) {
        if (!(isSessionStartedPayload(data.payload, { instancePath: instancePath + "/payload", parentData: data, parentDataProperty: "payload", rootData }))) {
            vErrors = withIssues(vErrors, isSessionStartedPayload.errors);
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isSessionStarted.errors = vErrors; return errors === 0; }
function isSessionCompletedPayload(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.output_work_unit_id === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "output_work_unit_id" }, message: "must have required property 'output_work_unit_id'" });
        errors = vErrors.length;
    }
    if (data.budget === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "budget" }, message: "must have required property 'budget'" });
        errors = vErrors.length;
    }
    if (data.stop_reason === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "stop_reason" }, message: "must have required property 'stop_reason'" });
        errors = vErrors.length;
    }
    if (data.output_work_unit_id !== undefined) {
        let data0 = data.output_work_unit_id;
        if (typeof data0 === "string") {
            if (!pattern7.test(data0)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/output_work_unit_id", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$" }, message: "must be 1 to 128 letters, digits, '.', '_' or '-', starting with a letter or digit" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/output_work_unit_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.budget !== undefined) {
        if (!(isBudgetReport(data.budget, { instancePath: instancePath + "/budget", parentData: data, parentDataProperty: "budget", rootData }))) {
            vErrors = withIssues(vErrors, isBudgetReport.errors);
            errors = vErrors.length;
        }
    }
    if (data.stop_reason !== undefined) {
        let data2 = data.stop_reason;
        if (typeof data2 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/stop_reason", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!(((((((((((data2 === "success") || (data2 === "retry_exhausted")) || (data2 === "dependency_failed")) || (data2 === "budget_exhausted")) || (data2 === "timed_out")) || (data2 === "substrate_failure")) || (data2 === "admission_rejected")) || (data2 === "validation_failed")) || (data2 === "version_mismatch")) || (data2 === "skipped")) || (data2 === "cancelled"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/stop_reason", keyword: "enum", params: { allowedValues: ["success", "retry_exhausted", "dependency_failed", "budget_exhausted", "timed_out", "substrate_failure", "admission_rejected", "validation_failed", "version_mismatch", "skipped", "cancelled"] }, message: "must be equal to one of the allowed values" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isSessionCompletedPayload.errors = vErrors; return errors === 0; }
function isSessionCompleted(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
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
    if (data.source === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "source" }, message: "must have required property 'source'" });
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
    if (data.trace_id === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "trace_id" }, message: "must have required property 'trace_id'" });
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
    if (data.payload === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "payload" }, message: "must have required property 'payload'" });
        errors = vErrors.length;
    }
    if (data.event_id !== undefined) {
        let data0 = data.event_id;
        if (typeof data0 === "string") {
            if (!pattern6.test(data0)) {
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
        if (typeof data1 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_type", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if ("execution.session.completed" !== data1) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_type", keyword: "const", params: { allowedValue: "execution.session.completed" }, message: "must be equal to constant" });
            errors = vErrors.length;
        }
    }
    if (data.contract_version !== undefined) {
        let data2 = data.contract_version;
        if (typeof data2 === "string") {
            if (!pattern2.test(data2)) {
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
            if (!pattern10.test(data3)) {
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
    if (data.source !== undefined) {
        if (!(isEventSource(data.source, { instancePath: instancePath + "/source", parentData: data, parentDataProperty: "source", rootData }))) {
            vErrors = withIssues(vErrors, isEventSource.errors);
            errors = vErrors.length;
        }
    }
    if (data.tenant_id !== undefined) {
        let data6 = data.tenant_id;
        if (typeof data6 === "string") {
            if (!pattern7.test(data6)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tenant_id", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$" }, message: "must be 1 to 128 letters, digits, '.', '_' or '-', starting with a letter or digit" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/tenant_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.graph_id !== undefined) {
        let data7 = data.graph_id;
        if (typeof data7 === "string") {
            if (!pattern6.test(data7)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" }, message: "must be a UUID in lower case" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.execution_session_id !== undefined) {
        let data8 = data.execution_session_id;
        if (typeof data8 === "string") {
            if (!pattern6.test(data8)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_session_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" }, message: "must be a UUID in lower case" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_session_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.trace_id !== undefined) {
        let data9 = data.trace_id;
        if (typeof data9 === "string") {
            if (!pattern4.test(data9)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/trace_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{32}$" }, message: "must be 32 lower-case hexadecimal digits" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/trace_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.work_unit_id !== undefined) {
        if (data.work_unit_id !== null) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/work_unit_id", keyword: "type", params: { type: "null" }, message: "must be null" });
            errors = vErrors.length;
        }
    }
    if (data.attempt_index !== undefined) {
        if (data.attempt_index !== null) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "type", params: { type: "null" }, message: "must be null" });
            errors = vErrors.length;
        }
    }
    if (data.payload !== undefined) {
        if (!(isSessionCompletedPayload(data.payload, { instancePath: instancePath + "/payload", parentData: data, parentDataProperty: "payload", rootData }))) {
            vErrors = withIssues(vErrors, isSessionCompletedPayload.errors);
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isSessionCompleted.errors = vErrors; return errors === 0; }
function isSessionFailedPayload(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.error === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "error" }, message: "must have required property 'error'" });
        errors = vErrors.length;
    }
    if (data.budget === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "budget" }, message: "must have required property 'budget'" });
        errors = vErrors.length;
    }
    if (data.error !== undefined) {
        if (!(isErrorReport(data.error, { instancePath: instancePath + "/error", parentData: data, parentDataProperty: "error", rootData }))) {
            vErrors = withIssues(vErrors, isErrorReport.errors);
            errors = vErrors.length;
        }
    }
    if (data.budget !== undefined) {
        if (!(isBudgetReport(data.budget, { instancePath: instancePath + "/budget", parentData: data, parentDataProperty: "budget", rootData }))) {
            vErrors = withIssues(vErrors, isBudgetReport.errors);
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isSessionFailedPayload.errors = vErrors; return errors === 0; }
function isSessionFailed(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
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
    if (data.source === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "source" }, message: "must have required property 'source'" });
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
    if (data.trace_id === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "trace_id" }, message: "must have required property 'trace_id'" });
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
    if (data.payload === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "payload" }, message: "must have required property 'payload'" });
        errors = vErrors.length;
    }
    if (data.event_id !== undefined) {
        let data0 = data.event_id;
        if (typeof data0 === "string") {
            if (!pattern6.test(data0)) {
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
        if (typeof data1 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_type", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if ("execution.session.failed" !== data1) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_type", keyword: "const", params: { allowedValue: "execution.session.failed" }, message: "must be equal to constant" });
            errors = vErrors.length;
        }
    }
    if (data.contract_version !== undefined) {
        let data2 = data.contract_version;
        if (typeof data2 === "string") {
            if (!pattern2.test(data2)) {
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
            if (!pattern10.test(data3)) {
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
    if (data.source !== undefined) {
        if (!(isEventSource(data.source, { instancePath: instancePath + "/source", parentData: data, parentDataProperty: "source", rootData }))) {
            vErrors = withIssues(vErrors, isEventSource.errors);
            errors = vErrors.length;
        }
    }
    if (data.tenant_id !== undefined) {
        let data6 = data.tenant_id;
        if (typeof data6 === "string") {
            if (!pattern7.test(data6)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tenant_id", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$" }, message: "must be 1 to 128 letters, digits, '.', '_' or '-', starting with a letter or digit" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/tenant_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.graph_id !== undefined) {
        let data7 = data.graph_id;
        if (typeof data7 === "string") {
            if (!pattern6.test(data7)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" }, message: "must be a UUID in lower case" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.execution_session_id !== undefined) {
        let data8 = data.execution_session_id;
        if (typeof data8 === "string") {
            if (!pattern6.test(data8)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_session_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" }, message: "must be a UUID in lower case" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_session_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.trace_id !== undefined) {
        let data9 = data.trace_id;
        if (typeof data9 === "string") {
            if (!pattern4.test(data9)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/trace_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{32}$" }, message: "must be 32 lower-case hexadecimal digits" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/trace_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.work_unit_id !== undefined) {
        if (data.work_unit_id !== null) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/work_unit_id", keyword: "type", params: { type: "null" }, message: "must be null" });
            errors = vErrors.length;
        }
    }
    if (data.attempt_index !== undefined) {
        if (data.attempt_index !== null) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "type", params: { type: "null" }, message: "must be null" });
            errors = vErrors.length;
        }
    }
    if (data.payload !== undefined) {
        if (!(isSessionFailedPayload(data.payload, { instancePath: instancePath + "/payload", parentData: data, parentDataProperty: "payload", rootData }))) {
            vErrors = withIssues(vErrors, isSessionFailedPayload.errors);
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isSessionFailed.errors = vErrors; return errors === 0; }
function isSessionCancelledPayload(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.stop_reason === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "stop_reason" }, message: "must have required property 'stop_reason'" });
        errors = vErrors.length;
    }
    if (data.budget === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "budget" }, message: "must have required property 'budget'" });
        errors = vErrors.length;
    }
    if (data.stop_reason !== undefined) {
        let data0 = data.stop_reason;
        if (typeof data0 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/stop_reason", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!(((((((((((data0 === "success") || (data0 === "retry_exhausted")) || (data0 === "dependency_failed")) || (data0 === "budget_exhausted")) || (data0 === "timed_out")) || (data0 === "substrate_failure")) || (data0 === "admission_rejected")) || (data0 === "validation_failed")) || (data0 === "version_mismatch")) || (data0 === "skipped")) || (data0 === "cancelled"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/stop_reason", keyword: "enum", params: { allowedValues: ["success", "retry_exhausted", "dependency_failed", "budget_exhausted", "timed_out", "substrate_failure", "admission_rejected", "validation_failed", "version_mismatch", "skipped", "cancelled"] }, message: "must be equal to one of the allowed values" });
            errors = vErrors.length;
        }
    }
    if (data.budget !== undefined) {
        if (!(isBudgetReport(data.budget, { instancePath: instancePath + "/budget", parentData: data, parentDataProperty: "budget", rootData }))) {
            vErrors = withIssues(vErrors, isBudgetReport.errors);
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isSessionCancelledPayload.errors = vErrors; return errors === 0; }
function isSessionCancelled(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
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
    if (data.source === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "source" }, message: "must have required property 'source'" });
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
    if (data.trace_id === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "trace_id" }, message: "must have required property 'trace_id'" });
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
    if (data.payload === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "payload" }, message: "must have required property 'payload'" });
        errors = vErrors.length;
    }
    if (data.event_id !== undefined) {
        let data0 = data.event_id;
        if (typeof data0 === "string") {
            if (!pattern6.test(data0)) {
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
        if (typeof data1 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_type", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if ("execution.session.cancelled" !== data1) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_type", keyword: "const", params: { allowedValue: "execution.session.cancelled" }, message: "must be equal to constant" });
            errors = vErrors.length;
        }
    }
    if (data.contract_version !== undefined) {
        let data2 = data.contract_version;
        if (typeof data2 === "string") {
            if (!pattern2.test(data2)) {
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
            if (!pattern10.test(data3)) {
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
    if (data.source !== undefined) {
        if (!(isEventSource(data.source, { instancePath: instancePath + "/source", parentData: data, parentDataProperty: "source", rootData }))) {
            vErrors = withIssues(vErrors, isEventSource.errors);
            errors = vErrors.length;
        }
    }
    if (data.tenant_id !== undefined) {
        let data6 = data.tenant_id;
        if (typeof data6 === "string") {
            if (!pattern7.test(data6)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tenant_id", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$" }, message: "must be 1 to 128 letters, digits, '.', '_' or '-', starting with a letter or digit" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/tenant_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.graph_id !== undefined) {
        let data7 = data.graph_id;
        if (typeof data7 === "string") {
            if (!pattern6.test(data7)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" }, message: "must be a UUID in lower case" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.execution_session_id !== undefined) {
        let data8 = data.execution_session_id;
        if (typeof data8 === "string") {
            if (!pattern6.test(data8)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_session_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" }, message: "must be a UUID in lower case" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_session_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.trace_id !== undefined) {
        let data9 = data.trace_id;
        if (typeof data9 === "string") {
            if (!pattern4.test(data9)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/trace_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{32}$" }, message: "must be 32 lower-case hexadecimal digits" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/trace_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.work_unit_id !== undefined) {
        if (data.work_unit_id !== null) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/work_unit_id", keyword: "type", params: { type: "null" }, message: "must be null" });
            errors = vErrors.length;
        }
    }
    if (data.attempt_index !== undefined) {
        if (data.attempt_index !== null) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "type", params: { type: "null" }, message: "must be null" });
            errors = vErrors.length;
        }
    }
    if (data.payload !== undefined) {
        if (!(isSessionCancelledPayload(data.payload, { instancePath: instancePath + "/payload", parentData: data, parentDataProperty: "payload", rootData }))) {
            vErrors = withIssues(vErrors, isSessionCancelledPayload.errors);
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isSessionCancelled.errors = vErrors; return errors === 0; }
function isTaskGraphRejectedPayload(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.problem === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "problem" }, message: "must have required property 'problem'" });
        errors = vErrors.length;
    }
    if (data.problem !== undefined) {
        if (!(isProblem(data.problem, { instancePath: instancePath + "/problem", parentData: data, parentDataProperty: "problem", rootData }))) {
            vErrors = withIssues(vErrors, isProblem.errors);
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isTaskGraphRejectedPayload.errors = vErrors; return errors === 0; }
function isTaskGraphRejected(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
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
    if (data.source === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "source" }, message: "must have required property 'source'" });
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
    if (data.payload === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "payload" }, message: "must have required property 'payload'" });
        errors = vErrors.length;
    }
    if (data.event_id !== undefined) {
        let data0 = data.event_id;
        if (typeof data0 === "string") {
            if (!pattern6.test(data0)) {
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
        if (typeof data1 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_type", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if ("taskgraph.rejected" !== data1) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_type", keyword: "const", params: { allowedValue: "taskgraph.rejected" }, message: "must be equal to constant" });
            errors = vErrors.length;
        }
    }
    if (data.contract_version !== undefined) {
        let data2 = data.contract_version;
        if (typeof data2 === "string") {
            if (!pattern2.test(data2)) {
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
            if (!pattern10.test(data3)) {
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
    if (data.source !== undefined) {
        if (!(isEventSource(data.source, { instancePath: instancePath + "/source", parentData: data, parentDataProperty: "source", rootData }))) {
            vErrors = withIssues(vErrors, isEventSource.errors);
            errors = vErrors.length;
        }
    }
    if (data.tenant_id !== undefined) {
        let data6 = data.tenant_id;
        if (typeof data6 === "string") {
            if (!pattern7.test(data6)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tenant_id", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$" }, message: "must be 1 to 128 letters, digits, '.', '_' or '-', starting with a letter or digit" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/tenant_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.graph_id !== undefined) {
        let data7 = data.graph_id;
        const _errs15 = errors;
        let valid1 = false;
        const _errs16 = errors;
        if (typeof data7 === "string") {
            if (!pattern6.test(data7)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" }, message: "must be a UUID in lower case" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        var _valid0 = _errs16 === errors;
        valid1 = valid1 || _valid0;
        if (!valid1) {
            const _errs18 = errors;
            if (data7 !== null) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_id", keyword: "type", params: { type: "null" }, message: "must be null" });
                errors = vErrors.length;
            }
            var _valid0 = _errs18 === errors;
            valid1 = valid1 || _valid0;
        }
        if (!valid1) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_id", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" });
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
    if (data.execution_session_id !== undefined) {
        if (data.execution_session_id !== null) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_session_id", keyword: "type", params: { type: "null" }, message: "must be null" });
            errors = vErrors.length;
        }
    }
    if (data.work_unit_id !== undefined) {
        if (data.work_unit_id !== null) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/work_unit_id", keyword: "type", params: { type: "null" }, message: "must be null" });
            errors = vErrors.length;
        }
    }
    if (data.attempt_index !== undefined) {
        if (data.attempt_index !== null) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "type", params: { type: "null" }, message: "must be null" });
            errors = vErrors.length;
        }
    }
    if (data.trace_id !== undefined) {
        let data11 = data.trace_id;
        const _errs27 = errors;
        let valid2 = false;
        const _errs28 = errors;
        if (typeof data11 === "string") {
            if (!pattern4.test(data11)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/trace_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{32}$" }, message: "must be 32 lower-case hexadecimal digits" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/trace_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        var _valid1 = _errs28 === errors;
        valid2 = valid2 || _valid1;
        if (!valid2) {
            const _errs30 = errors;
            if (data11 !== null) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/trace_id", keyword: "type", params: { type: "null" }, message: "must be null" });
                errors = vErrors.length;
            }
            var _valid1 = _errs30 === errors;
            valid2 = valid2 || _valid1;
        }
        if (!valid2) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/trace_id", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" });
            errors = vErrors.length;
        }
        else {
            errors = _errs27;
            if (vErrors !== null) {
                if (_errs27) {
                    vErrors.length = _errs27;
                }
                else {
                    vErrors = null;
                }
            }
        }
    }
    if (data.payload !== undefined) {
        if (!(isTaskGraphRejectedPayload(data.payload, { instancePath: instancePath + "/payload", parentData: data, parentDataProperty: "payload", rootData }))) {
            vErrors = withIssues(vErrors, isTaskGraphRejectedPayload.errors);
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isTaskGraphRejected.errors = vErrors; return errors === 0; }
function isWorkUnitScheduledPayload(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.node_id === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "node_id" }, message: "must have required property 'node_id'" });
        errors = vErrors.length;
    }
    if (data.reason === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "reason" }, message: "must have required property 'reason'" });
        errors = vErrors.length;
    }
    if (data.node_id !== undefined) {
        let data0 = data.node_id;
        if (typeof data0 === "string") {
            if (!pattern7.test(data0)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/node_id", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$" }, message: "must be 1 to 128 letters, digits, '.', '_' or '-', starting with a letter or digit" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/node_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.reason !== undefined) {
        let data1 = data.reason;
        if (typeof data1 === "string") {
            if (func0(data1) > 4096) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/reason", keyword: "maxLength", params: { limit: 4096 }, message: "must NOT have more than 4096 characters" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/reason", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isWorkUnitScheduledPayload.errors = vErrors; return errors === 0; }
function isWorkUnitScheduled(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
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
    if (data.source === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "source" }, message: "must have required property 'source'" });
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
    if (data.trace_id === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "trace_id" }, message: "must have required property 'trace_id'" });
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
    if (data.payload === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "payload" }, message: "must have required property 'payload'" });
        errors = vErrors.length;
    }
    if (data.event_id !== undefined) {
        let data0 = data.event_id;
        if (typeof data0 === "string") {
            if (!pattern6.test(data0)) {
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
        if (typeof data1 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_type", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if ("workunit.scheduled" !== data1) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_type", keyword: "const", params: { allowedValue: "workunit.scheduled" }, message: "must be equal to constant" });
            errors = vErrors.length;
        }
    }
    if (data.contract_version !== undefined) {
        let data2 = data.contract_version;
        if (typeof data2 === "string") {
            if (!pattern2.test(data2)) {
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
            if (!pattern10.test(data3)) {
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
    if (data.source !== undefined) {
        if (!(isEventSource(data.source, { instancePath: instancePath + "/source", parentData: data, parentDataProperty: "source", rootData }))) {
            vErrors = withIssues(vErrors, isEventSource.errors);
            errors = vErrors.length;
        }
    }
    if (data.tenant_id !== undefined) {
        let data6 = data.tenant_id;
        if (typeof data6 === "string") {
            if (!pattern7.test(data6)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tenant_id", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$" }, message: "must be 1 to 128 letters, digits, '.', '_' or '-', starting with a letter or digit" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/tenant_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.graph_id !== undefined) {
        let data7 = data.graph_id;
        if (typeof data7 === "string") {
            if (!pattern6.test(data7)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" }, message: "must be a UUID in lower case" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.execution_session_id !== undefined) {
        let data8 = data.execution_session_id;
        if (typeof data8 === "string") {
            if (!pattern6.test(data8)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_session_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" }, message: "must be a UUID in lower case" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_session_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.trace_id !== undefined) {
        let data9 = data.trace_id;
        if (typeof data9 === "string") {
            if (!pattern4.test(data9)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/trace_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{32}$" }, message: "must be 32 lower-case hexadecimal digits" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/trace_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.work_unit_id !== undefined) {
        let data10 = data.work_unit_id;
        if (typeof data10 === "string") {
            if (!pattern7.test(data10)) {
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
        let data11 = data.attempt_index;
        const _errs23 = errors;
        let valid1 = false;
        const _errs24 = errors;
        if (!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data11 == "number") && (isFinite(data11))) {
            if (data11 > 10 || isNaN(data11)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "maximum", params: { comparison: "<=", limit: 10 }, message: "must be <= 10" });
                errors = vErrors.length;
            }
            if (data11 < 1 || isNaN(data11)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
                errors = vErrors.length;
            }
        }
        var _valid0 = _errs24 === errors;
        valid1 = valid1 || _valid0;
        if (!valid1) {
            const _errs26 = errors;
            if (data11 !== null) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "type", params: { type: "null" }, message: "must be null" });
                errors = vErrors.length;
            }
            var _valid0 = _errs26 === errors;
            valid1 = valid1 || _valid0;
        }
        if (!valid1) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" });
            errors = vErrors.length;
        }
        else {
            errors = _errs23;
            if (vErrors !== null) {
                if (_errs23) {
                    vErrors.length = _errs23;
                }
                else {
                    vErrors = null;
                }
            }
        }
    }
    if (data.payload !== undefined) {
        if (!(isWorkUnitScheduledPayload(data.payload, { instancePath: instancePath + "/payload", parentData: data, parentDataProperty: "payload", rootData }))) {
            vErrors = withIssues(vErrors, isWorkUnitScheduledPayload.errors);
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isWorkUnitScheduled.errors = vErrors; return errors === 0; }
function isWorkUnitSchedulingDeferredPayload(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.reason === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "reason" }, message: "must have required property 'reason'" });
        errors = vErrors.length;
    }
    if (data.reason !== undefined) {
        let data0 = data.reason;
        if (typeof data0 === "string") {
            if (func0(data0) > 4096) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/reason", keyword: "maxLength", params: { limit: 4096 }, message: "must NOT have more than 4096 characters" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/reason", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.rejected !== undefined) {
        let data1 = data.rejected;
        if (Array.isArray(data1)) {
            if (data1.length > 1000) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/rejected", keyword: "maxItems", params: { limit: 1000 }, message: "must NOT have more than 1000 items" });
                errors = vErrors.length;
            }
            const len0 = data1.length;
            for (let i0 = 0; i0 < len0 && !isFull(vErrors); i0++) {
                let data2 = data1[i0];
                if (typeof data2 === "string") {
                    if (func0(data2) > 4096) {
                        vErrors = withIssue(vErrors, { instancePath: instancePath + "/rejected/" + i0, keyword: "maxLength", params: { limit: 4096 }, message: "must NOT have more than 4096 characters" });
                        errors = vErrors.length;
                    }
                }
                else {
                    vErrors = withIssue(vErrors, { instancePath: instancePath + "/rejected/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" });
                    errors = vErrors.length;
                }
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/rejected", keyword: "type", params: { type: "array" }, message: "must be array" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isWorkUnitSchedulingDeferredPayload.errors = vErrors; return errors === 0; }
function isWorkUnitSchedulingDeferred(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
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
    if (data.source === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "source" }, message: "must have required property 'source'" });
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
    if (data.trace_id === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "trace_id" }, message: "must have required property 'trace_id'" });
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
    if (data.payload === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "payload" }, message: "must have required property 'payload'" });
        errors = vErrors.length;
    }
    if (data.event_id !== undefined) {
        let data0 = data.event_id;
        if (typeof data0 === "string") {
            if (!pattern6.test(data0)) {
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
        if (typeof data1 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_type", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if ("workunit.scheduling.deferred" !== data1) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_type", keyword: "const", params: { allowedValue: "workunit.scheduling.deferred" }, message: "must be equal to constant" });
            errors = vErrors.length;
        }
    }
    if (data.contract_version !== undefined) {
        let data2 = data.contract_version;
        if (typeof data2 === "string") {
            if (!pattern2.test(data2)) {
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
            if (!pattern10.test(data3)) {
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
    if (data.source !== undefined) {
        if (!(isEventSource(data.source, { instancePath: instancePath + "/source", parentData: data, parentDataProperty: "source", rootData }))) {
            vErrors = withIssues(vErrors, isEventSource.errors);
            errors = vErrors.length;
        }
    }
    if (data.tenant_id !== undefined) {
        let data6 = data.tenant_id;
        if (typeof data6 === "string") {
            if (!pattern7.test(data6)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tenant_id", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$" }, message: "must be 1 to 128 letters, digits, '.', '_' or '-', starting with a letter or digit" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/tenant_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.graph_id !== undefined) {
        let data7 = data.graph_id;
        if (typeof data7 === "string") {
            if (!pattern6.test(data7)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" }, message: "must be a UUID in lower case" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.execution_session_id !== undefined) {
        let data8 = data.execution_session_id;
        if (typeof data8 === "string") {
            if (!pattern6.test(data8)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_session_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" }, message: "must be a UUID in lower case" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_session_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.trace_id !== undefined) {
        let data9 = data.trace_id;
        if (typeof data9 === "string") {
            if (!pattern4.test(data9)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/trace_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{32}$" }, message: "must be 32 lower-case hexadecimal digits" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/trace_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.work_unit_id !== undefined) {
        let data10 = data.work_unit_id;
        if (typeof data10 === "string") {
            if (!pattern7.test(data10)) {
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
        let data11 = data.attempt_index;
        const _errs23 = errors;
        let valid1 = false;
        const _errs24 = errors;
        if (!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data11 == "number") && (isFinite(data11))) {
            if (data11 > 10 || isNaN(data11)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "maximum", params: { comparison: "<=", limit: 10 }, message: "must be <= 10" });
                errors = vErrors.length;
            }
            if (data11 < 1 || isNaN(data11)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
                errors = vErrors.length;
            }
        }
        var _valid0 = _errs24 === errors;
        valid1 = valid1 || _valid0;
        if (!valid1) {
            const _errs26 = errors;
            if (data11 !== null) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "type", params: { type: "null" }, message: "must be null" });
                errors = vErrors.length;
            }
            var _valid0 = _errs26 === errors;
            valid1 = valid1 || _valid0;
        }
        if (!valid1) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" });
            errors = vErrors.length;
        }
        else {
            errors = _errs23;
            if (vErrors !== null) {
                if (_errs23) {
                    vErrors.length = _errs23;
                }
                else {
                    vErrors = null;
                }
            }
        }
    }
    if (data.payload !== undefined) {
        if (!(isWorkUnitSchedulingDeferredPayload(data.payload, { instancePath: instancePath + "/payload", parentData: data, parentDataProperty: "payload", rootData }))) {
            vErrors = withIssues(vErrors, isWorkUnitSchedulingDeferredPayload.errors);
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isWorkUnitSchedulingDeferred.errors = vErrors; return errors === 0; }
function isWorkUnitClaimedPayload(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.node_id === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "node_id" }, message: "must have required property 'node_id'" });
        errors = vErrors.length;
    }
    if (data.claim_id === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "claim_id" }, message: "must have required property 'claim_id'" });
        errors = vErrors.length;
    }
    if (data.fencing_token === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "fencing_token" }, message: "must have required property 'fencing_token'" });
        errors = vErrors.length;
    }
    if (data.lease_expires_at === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "lease_expires_at" }, message: "must have required property 'lease_expires_at'" });
        errors = vErrors.length;
    }
    if (data.node_id !== undefined) {
        let data0 = data.node_id;
        if (typeof data0 === "string") {
            if (!pattern7.test(data0)) {
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
            if (!pattern6.test(data1)) {
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
        let data2 = data.fencing_token;
        if (!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/fencing_token", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data2 == "number") && (isFinite(data2))) {
            if (data2 > 9007199254740991 || isNaN(data2)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/fencing_token", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, message: "must be <= 9007199254740991" });
                errors = vErrors.length;
            }
            if (data2 < 1 || isNaN(data2)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/fencing_token", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
                errors = vErrors.length;
            }
        }
    }
    if (data.lease_expires_at !== undefined) {
        let data3 = data.lease_expires_at;
        if (typeof data3 === "string") {
            if (!pattern10.test(data3)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/lease_expires_at", keyword: "pattern", params: { pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$" }, message: "must be a UTC time with milliseconds, like 2026-01-31T09:30:00.000Z" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/lease_expires_at", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isWorkUnitClaimedPayload.errors = vErrors; return errors === 0; }
function isWorkUnitClaimed(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
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
    if (data.source === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "source" }, message: "must have required property 'source'" });
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
    if (data.trace_id === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "trace_id" }, message: "must have required property 'trace_id'" });
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
    if (data.payload === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "payload" }, message: "must have required property 'payload'" });
        errors = vErrors.length;
    }
    if (data.event_id !== undefined) {
        let data0 = data.event_id;
        if (typeof data0 === "string") {
            if (!pattern6.test(data0)) {
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
        if (typeof data1 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_type", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if ("workunit.claimed" !== data1) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_type", keyword: "const", params: { allowedValue: "workunit.claimed" }, message: "must be equal to constant" });
            errors = vErrors.length;
        }
    }
    if (data.contract_version !== undefined) {
        let data2 = data.contract_version;
        if (typeof data2 === "string") {
            if (!pattern2.test(data2)) {
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
            if (!pattern10.test(data3)) {
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
    if (data.source !== undefined) {
        if (!(isEventSource(data.source, { instancePath: instancePath + "/source", parentData: data, parentDataProperty: "source", rootData }))) {
            vErrors = withIssues(vErrors, isEventSource.errors);
            errors = vErrors.length;
        }
    }
    if (data.tenant_id !== undefined) {
        let data6 = data.tenant_id;
        if (typeof data6 === "string") {
            if (!pattern7.test(data6)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tenant_id", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$" }, message: "must be 1 to 128 letters, digits, '.', '_' or '-', starting with a letter or digit" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/tenant_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.graph_id !== undefined) {
        let data7 = data.graph_id;
        if (typeof data7 === "string") {
            if (!pattern6.test(data7)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" }, message: "must be a UUID in lower case" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.execution_session_id !== undefined) {
        let data8 = data.execution_session_id;
        if (typeof data8 === "string") {
            if (!pattern6.test(data8)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_session_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" }, message: "must be a UUID in lower case" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_session_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.trace_id !== undefined) {
        let data9 = data.trace_id;
        if (typeof data9 === "string") {
            if (!pattern4.test(data9)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/trace_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{32}$" }, message: "must be 32 lower-case hexadecimal digits" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/trace_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.work_unit_id !== undefined) {
        let data10 = data.work_unit_id;
        if (typeof data10 === "string") {
            if (!pattern7.test(data10)) {
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
        let data11 = data.attempt_index;
        const _errs23 = errors;
        let valid1 = false;
        const _errs24 = errors;
        if (!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data11 == "number") && (isFinite(data11))) {
            if (data11 > 10 || isNaN(data11)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "maximum", params: { comparison: "<=", limit: 10 }, message: "must be <= 10" });
                errors = vErrors.length;
            }
            if (data11 < 1 || isNaN(data11)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
                errors = vErrors.length;
            }
        }
        var _valid0 = _errs24 === errors;
        valid1 = valid1 || _valid0;
        if (!valid1) {
            const _errs26 = errors;
            if (data11 !== null) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "type", params: { type: "null" }, message: "must be null" });
                errors = vErrors.length;
            }
            var _valid0 = _errs26 === errors;
            valid1 = valid1 || _valid0;
        }
        if (!valid1) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" });
            errors = vErrors.length;
        }
        else {
            errors = _errs23;
            if (vErrors !== null) {
                if (_errs23) {
                    vErrors.length = _errs23;
                }
                else {
                    vErrors = null;
                }
            }
        }
    }
    if (data.payload !== undefined) {
        if (!(isWorkUnitClaimedPayload(data.payload, { instancePath: instancePath + "/payload", parentData: data, parentDataProperty: "payload", rootData }))) {
            vErrors = withIssues(vErrors, isWorkUnitClaimedPayload.errors);
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isWorkUnitClaimed.errors = vErrors; return errors === 0; }
function isWorkUnitStartedPayload(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.unit_type === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "unit_type" }, message: "must have required property 'unit_type'" });
        errors = vErrors.length;
    }
    if (data.operation === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "operation" }, message: "must have required property 'operation'" });
        errors = vErrors.length;
    }
    if (data.unit_type !== undefined) {
        let data0 = data.unit_type;
        if (typeof data0 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/unit_type", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!(((((data0 === "deterministic") || (data0 === "aggregation")) || (data0 === "retrieval")) || (data0 === "small_model")) || (data0 === "llm"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/unit_type", keyword: "enum", params: { allowedValues: ["deterministic", "aggregation", "retrieval", "small_model", "llm"] }, message: "must be equal to one of the allowed values" });
            errors = vErrors.length;
        }
    }
    if (data.operation !== undefined) {
        let data1 = data.operation;
        if (typeof data1 === "string") {
            if (func0(data1) > 128) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/operation", keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" });
                errors = vErrors.length;
            }
            if (!pattern9.test(data1)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/operation", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9]*(\\.[a-z][a-z0-9_]*)+@[1-9][0-9]{0,3}$" }, message: "must be a dotted lower-case name with its major version, like text.normalize@1" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/operation", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isWorkUnitStartedPayload.errors = vErrors; return errors === 0; }
function isWorkUnitStarted(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
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
    if (data.source === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "source" }, message: "must have required property 'source'" });
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
    if (data.trace_id === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "trace_id" }, message: "must have required property 'trace_id'" });
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
    if (data.payload === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "payload" }, message: "must have required property 'payload'" });
        errors = vErrors.length;
    }
    if (data.event_id !== undefined) {
        let data0 = data.event_id;
        if (typeof data0 === "string") {
            if (!pattern6.test(data0)) {
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
        if (typeof data1 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_type", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if ("workunit.started" !== data1) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_type", keyword: "const", params: { allowedValue: "workunit.started" }, message: "must be equal to constant" });
            errors = vErrors.length;
        }
    }
    if (data.contract_version !== undefined) {
        let data2 = data.contract_version;
        if (typeof data2 === "string") {
            if (!pattern2.test(data2)) {
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
            if (!pattern10.test(data3)) {
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
    if (data.source !== undefined) {
        if (!(isEventSource(data.source, { instancePath: instancePath + "/source", parentData: data, parentDataProperty: "source", rootData }))) {
            vErrors = withIssues(vErrors, isEventSource.errors);
            errors = vErrors.length;
        }
    }
    if (data.tenant_id !== undefined) {
        let data6 = data.tenant_id;
        if (typeof data6 === "string") {
            if (!pattern7.test(data6)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tenant_id", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$" }, message: "must be 1 to 128 letters, digits, '.', '_' or '-', starting with a letter or digit" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/tenant_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.graph_id !== undefined) {
        let data7 = data.graph_id;
        if (typeof data7 === "string") {
            if (!pattern6.test(data7)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" }, message: "must be a UUID in lower case" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.execution_session_id !== undefined) {
        let data8 = data.execution_session_id;
        if (typeof data8 === "string") {
            if (!pattern6.test(data8)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_session_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" }, message: "must be a UUID in lower case" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_session_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.trace_id !== undefined) {
        let data9 = data.trace_id;
        if (typeof data9 === "string") {
            if (!pattern4.test(data9)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/trace_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{32}$" }, message: "must be 32 lower-case hexadecimal digits" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/trace_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.work_unit_id !== undefined) {
        let data10 = data.work_unit_id;
        if (typeof data10 === "string") {
            if (!pattern7.test(data10)) {
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
        let data11 = data.attempt_index;
        const _errs23 = errors;
        let valid1 = false;
        const _errs24 = errors;
        if (!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data11 == "number") && (isFinite(data11))) {
            if (data11 > 10 || isNaN(data11)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "maximum", params: { comparison: "<=", limit: 10 }, message: "must be <= 10" });
                errors = vErrors.length;
            }
            if (data11 < 1 || isNaN(data11)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
                errors = vErrors.length;
            }
        }
        var _valid0 = _errs24 === errors;
        valid1 = valid1 || _valid0;
        if (!valid1) {
            const _errs26 = errors;
            if (data11 !== null) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "type", params: { type: "null" }, message: "must be null" });
                errors = vErrors.length;
            }
            var _valid0 = _errs26 === errors;
            valid1 = valid1 || _valid0;
        }
        if (!valid1) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" });
            errors = vErrors.length;
        }
        else {
            errors = _errs23;
            if (vErrors !== null) {
                if (_errs23) {
                    vErrors.length = _errs23;
                }
                else {
                    vErrors = null;
                }
            }
        }
    }
    if (data.payload !== undefined) {
        if (!(isWorkUnitStartedPayload(data.payload, { instancePath: instancePath + "/payload", parentData: data, parentDataProperty: "payload", rootData }))) {
            vErrors = withIssues(vErrors, isWorkUnitStartedPayload.errors);
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isWorkUnitStarted.errors = vErrors; return errors === 0; }
function isWorkUnitValidatedPayload(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.valid === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "valid" }, message: "must have required property 'valid'" });
        errors = vErrors.length;
    }
    if (data.valid !== undefined) {
        if (typeof data.valid !== "boolean") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/valid", keyword: "type", params: { type: "boolean" }, message: "must be boolean" });
            errors = vErrors.length;
        }
    }
    if (data.agreement !== undefined) {
        if (!(isNodeAgreement(data.agreement, { instancePath: instancePath + "/agreement", parentData: data, parentDataProperty: "agreement", rootData }))) {
            vErrors = withIssues(vErrors, isNodeAgreement.errors);
            errors = vErrors.length;
        }
    }
    if (data.violations !== undefined) {
        let data2 = data.violations;
        if (Array.isArray(data2)) {
            if (data2.length > 1000) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/violations", keyword: "maxItems", params: { limit: 1000 }, message: "must NOT have more than 1000 items" });
                errors = vErrors.length;
            }
            const len0 = data2.length;
            for (let i0 = 0; i0 < len0 && !isFull(vErrors); i0++) {
                if (!(isViolation(data2[i0], { instancePath: instancePath + "/violations/" + i0, parentData: data2, parentDataProperty: i0, rootData }))) {
                    vErrors = withIssues(vErrors, isViolation.errors);
                    errors = vErrors.length;
                }
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/violations", keyword: "type", params: { type: "array" }, message: "must be array" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isWorkUnitValidatedPayload.errors = vErrors; return errors === 0; }
function isWorkUnitValidated(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
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
    if (data.source === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "source" }, message: "must have required property 'source'" });
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
    if (data.trace_id === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "trace_id" }, message: "must have required property 'trace_id'" });
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
    if (data.payload === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "payload" }, message: "must have required property 'payload'" });
        errors = vErrors.length;
    }
    if (data.event_id !== undefined) {
        let data0 = data.event_id;
        if (typeof data0 === "string") {
            if (!pattern6.test(data0)) {
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
        if (typeof data1 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_type", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if ("workunit.validated" !== data1) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_type", keyword: "const", params: { allowedValue: "workunit.validated" }, message: "must be equal to constant" });
            errors = vErrors.length;
        }
    }
    if (data.contract_version !== undefined) {
        let data2 = data.contract_version;
        if (typeof data2 === "string") {
            if (!pattern2.test(data2)) {
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
            if (!pattern10.test(data3)) {
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
    if (data.source !== undefined) {
        if (!(isEventSource(data.source, { instancePath: instancePath + "/source", parentData: data, parentDataProperty: "source", rootData }))) {
            vErrors = withIssues(vErrors, isEventSource.errors);
            errors = vErrors.length;
        }
    }
    if (data.tenant_id !== undefined) {
        let data6 = data.tenant_id;
        if (typeof data6 === "string") {
            if (!pattern7.test(data6)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tenant_id", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$" }, message: "must be 1 to 128 letters, digits, '.', '_' or '-', starting with a letter or digit" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/tenant_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.graph_id !== undefined) {
        let data7 = data.graph_id;
        if (typeof data7 === "string") {
            if (!pattern6.test(data7)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" }, message: "must be a UUID in lower case" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.execution_session_id !== undefined) {
        let data8 = data.execution_session_id;
        if (typeof data8 === "string") {
            if (!pattern6.test(data8)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_session_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" }, message: "must be a UUID in lower case" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_session_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.trace_id !== undefined) {
        let data9 = data.trace_id;
        if (typeof data9 === "string") {
            if (!pattern4.test(data9)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/trace_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{32}$" }, message: "must be 32 lower-case hexadecimal digits" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/trace_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.work_unit_id !== undefined) {
        let data10 = data.work_unit_id;
        if (typeof data10 === "string") {
            if (!pattern7.test(data10)) {
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
        let data11 = data.attempt_index;
        const _errs23 = errors;
        let valid1 = false;
        const _errs24 = errors;
        if (!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data11 == "number") && (isFinite(data11))) {
            if (data11 > 10 || isNaN(data11)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "maximum", params: { comparison: "<=", limit: 10 }, message: "must be <= 10" });
                errors = vErrors.length;
            }
            if (data11 < 1 || isNaN(data11)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
                errors = vErrors.length;
            }
        }
        var _valid0 = _errs24 === errors;
        valid1 = valid1 || _valid0;
        if (!valid1) {
            const _errs26 = errors;
            if (data11 !== null) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "type", params: { type: "null" }, message: "must be null" });
                errors = vErrors.length;
            }
            var _valid0 = _errs26 === errors;
            valid1 = valid1 || _valid0;
        }
        if (!valid1) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" });
            errors = vErrors.length;
        }
        else {
            errors = _errs23;
            if (vErrors !== null) {
                if (_errs23) {
                    vErrors.length = _errs23;
                }
                else {
                    vErrors = null;
                }
            }
        }
    }
    if (data.payload !== undefined) {
        if (!(isWorkUnitValidatedPayload(data.payload, { instancePath: instancePath + "/payload", parentData: data, parentDataProperty: "payload", rootData }))) {
            vErrors = withIssues(vErrors, isWorkUnitValidatedPayload.errors);
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isWorkUnitValidated.errors = vErrors; return errors === 0; }
function isWorkUnitCompletedPayload(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.output === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "output" }, message: "must have required property 'output'" });
        errors = vErrors.length;
    }
    if (data.duration_ms === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "duration_ms" }, message: "must have required property 'duration_ms'" });
        errors = vErrors.length;
    }
    if (data.tokens_in === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "tokens_in" }, message: "must have required property 'tokens_in'" });
        errors = vErrors.length;
    }
    if (data.tokens_out === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "tokens_out" }, message: "must have required property 'tokens_out'" });
        errors = vErrors.length;
    }
    if (data.duration_ms !== undefined) {
        let data0 = data.duration_ms;
        if (!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/duration_ms", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data0 == "number") && (isFinite(data0))) {
            if (data0 > 2147483647 || isNaN(data0)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/duration_ms", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, message: "must be <= 2147483647" });
                errors = vErrors.length;
            }
            if (data0 < 0 || isNaN(data0)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/duration_ms", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
    }
    if (data.tokens_in !== undefined) {
        let data1 = data.tokens_in;
        if (!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/tokens_in", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data1 == "number") && (isFinite(data1))) {
            if (data1 > 9007199254740991 || isNaN(data1)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tokens_in", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, message: "must be <= 9007199254740991" });
                errors = vErrors.length;
            }
            if (data1 < 0 || isNaN(data1)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tokens_in", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
    }
    if (data.tokens_out !== undefined) {
        let data2 = data.tokens_out;
        if (!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/tokens_out", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data2 == "number") && (isFinite(data2))) {
            if (data2 > 9007199254740991 || isNaN(data2)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tokens_out", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, message: "must be <= 9007199254740991" });
                errors = vErrors.length;
            }
            if (data2 < 0 || isNaN(data2)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tokens_out", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
    }
    if (data.cpu_seconds !== undefined) {
        let data3 = data.cpu_seconds;
        if (typeof data3 === "string") {
            if (!pattern1.test(data3)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/cpu_seconds", keyword: "pattern", params: { pattern: "^(0|[1-9]\\d{0,11})\\.\\d{6}$" }, message: "must be a decimal string with 6 fraction digits, like 0.250000" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/cpu_seconds", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isWorkUnitCompletedPayload.errors = vErrors; return errors === 0; }
function isWorkUnitCompleted(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
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
    if (data.source === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "source" }, message: "must have required property 'source'" });
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
    if (data.trace_id === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "trace_id" }, message: "must have required property 'trace_id'" });
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
    if (data.payload === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "payload" }, message: "must have required property 'payload'" });
        errors = vErrors.length;
    }
    if (data.event_id !== undefined) {
        let data0 = data.event_id;
        if (typeof data0 === "string") {
            if (!pattern6.test(data0)) {
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
        if (typeof data1 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_type", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if ("workunit.completed" !== data1) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_type", keyword: "const", params: { allowedValue: "workunit.completed" }, message: "must be equal to constant" });
            errors = vErrors.length;
        }
    }
    if (data.contract_version !== undefined) {
        let data2 = data.contract_version;
        if (typeof data2 === "string") {
            if (!pattern2.test(data2)) {
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
            if (!pattern10.test(data3)) {
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
    if (data.source !== undefined) {
        if (!(isEventSource(data.source, { instancePath: instancePath + "/source", parentData: data, parentDataProperty: "source", rootData }))) {
            vErrors = withIssues(vErrors, isEventSource.errors);
            errors = vErrors.length;
        }
    }
    if (data.tenant_id !== undefined) {
        let data6 = data.tenant_id;
        if (typeof data6 === "string") {
            if (!pattern7.test(data6)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tenant_id", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$" }, message: "must be 1 to 128 letters, digits, '.', '_' or '-', starting with a letter or digit" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/tenant_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.graph_id !== undefined) {
        let data7 = data.graph_id;
        if (typeof data7 === "string") {
            if (!pattern6.test(data7)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" }, message: "must be a UUID in lower case" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.execution_session_id !== undefined) {
        let data8 = data.execution_session_id;
        if (typeof data8 === "string") {
            if (!pattern6.test(data8)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_session_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" }, message: "must be a UUID in lower case" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_session_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.trace_id !== undefined) {
        let data9 = data.trace_id;
        if (typeof data9 === "string") {
            if (!pattern4.test(data9)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/trace_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{32}$" }, message: "must be 32 lower-case hexadecimal digits" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/trace_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.work_unit_id !== undefined) {
        let data10 = data.work_unit_id;
        if (typeof data10 === "string") {
            if (!pattern7.test(data10)) {
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
        let data11 = data.attempt_index;
        const _errs23 = errors;
        let valid1 = false;
        const _errs24 = errors;
        if (!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data11 == "number") && (isFinite(data11))) {
            if (data11 > 10 || isNaN(data11)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "maximum", params: { comparison: "<=", limit: 10 }, message: "must be <= 10" });
                errors = vErrors.length;
            }
            if (data11 < 1 || isNaN(data11)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
                errors = vErrors.length;
            }
        }
        var _valid0 = _errs24 === errors;
        valid1 = valid1 || _valid0;
        if (!valid1) {
            const _errs26 = errors;
            if (data11 !== null) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "type", params: { type: "null" }, message: "must be null" });
                errors = vErrors.length;
            }
            var _valid0 = _errs26 === errors;
            valid1 = valid1 || _valid0;
        }
        if (!valid1) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" });
            errors = vErrors.length;
        }
        else {
            errors = _errs23;
            if (vErrors !== null) {
                if (_errs23) {
                    vErrors.length = _errs23;
                }
                else {
                    vErrors = null;
                }
            }
        }
    }
    if (data.payload !== undefined) {
        if (!(isWorkUnitCompletedPayload(data.payload, { instancePath: instancePath + "/payload", parentData: data, parentDataProperty: "payload", rootData }))) {
            vErrors = withIssues(vErrors, isWorkUnitCompletedPayload.errors);
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isWorkUnitCompleted.errors = vErrors; return errors === 0; }
function isWorkUnitFailedPayload(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.error === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "error" }, message: "must have required property 'error'" });
        errors = vErrors.length;
    }
    if (data.lost === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "lost" }, message: "must have required property 'lost'" });
        errors = vErrors.length;
    }
    if (data.error !== undefined) {
        if (!(isErrorReport(data.error, { instancePath: instancePath + "/error", parentData: data, parentDataProperty: "error", rootData }))) {
            vErrors = withIssues(vErrors, isErrorReport.errors);
            errors = vErrors.length;
        }
    }
    if (data.lost !== undefined) {
        if (typeof data.lost !== "boolean") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/lost", keyword: "type", params: { type: "boolean" }, message: "must be boolean" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isWorkUnitFailedPayload.errors = vErrors; return errors === 0; }
function isWorkUnitFailed(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
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
    if (data.source === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "source" }, message: "must have required property 'source'" });
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
    if (data.trace_id === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "trace_id" }, message: "must have required property 'trace_id'" });
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
    if (data.payload === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "payload" }, message: "must have required property 'payload'" });
        errors = vErrors.length;
    }
    if (data.event_id !== undefined) {
        let data0 = data.event_id;
        if (typeof data0 === "string") {
            if (!pattern6.test(data0)) {
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
        if (typeof data1 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_type", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if ("workunit.failed" !== data1) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_type", keyword: "const", params: { allowedValue: "workunit.failed" }, message: "must be equal to constant" });
            errors = vErrors.length;
        }
    }
    if (data.contract_version !== undefined) {
        let data2 = data.contract_version;
        if (typeof data2 === "string") {
            if (!pattern2.test(data2)) {
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
            if (!pattern10.test(data3)) {
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
    if (data.source !== undefined) {
        if (!(isEventSource(data.source, { instancePath: instancePath + "/source", parentData: data, parentDataProperty: "source", rootData }))) {
            vErrors = withIssues(vErrors, isEventSource.errors);
            errors = vErrors.length;
        }
    }
    if (data.tenant_id !== undefined) {
        let data6 = data.tenant_id;
        if (typeof data6 === "string") {
            if (!pattern7.test(data6)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tenant_id", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$" }, message: "must be 1 to 128 letters, digits, '.', '_' or '-', starting with a letter or digit" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/tenant_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.graph_id !== undefined) {
        let data7 = data.graph_id;
        if (typeof data7 === "string") {
            if (!pattern6.test(data7)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" }, message: "must be a UUID in lower case" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.execution_session_id !== undefined) {
        let data8 = data.execution_session_id;
        if (typeof data8 === "string") {
            if (!pattern6.test(data8)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_session_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" }, message: "must be a UUID in lower case" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_session_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.trace_id !== undefined) {
        let data9 = data.trace_id;
        if (typeof data9 === "string") {
            if (!pattern4.test(data9)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/trace_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{32}$" }, message: "must be 32 lower-case hexadecimal digits" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/trace_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.work_unit_id !== undefined) {
        let data10 = data.work_unit_id;
        if (typeof data10 === "string") {
            if (!pattern7.test(data10)) {
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
        let data11 = data.attempt_index;
        const _errs23 = errors;
        let valid1 = false;
        const _errs24 = errors;
        if (!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data11 == "number") && (isFinite(data11))) {
            if (data11 > 10 || isNaN(data11)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "maximum", params: { comparison: "<=", limit: 10 }, message: "must be <= 10" });
                errors = vErrors.length;
            }
            if (data11 < 1 || isNaN(data11)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
                errors = vErrors.length;
            }
        }
        var _valid0 = _errs24 === errors;
        valid1 = valid1 || _valid0;
        if (!valid1) {
            const _errs26 = errors;
            if (data11 !== null) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "type", params: { type: "null" }, message: "must be null" });
                errors = vErrors.length;
            }
            var _valid0 = _errs26 === errors;
            valid1 = valid1 || _valid0;
        }
        if (!valid1) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" });
            errors = vErrors.length;
        }
        else {
            errors = _errs23;
            if (vErrors !== null) {
                if (_errs23) {
                    vErrors.length = _errs23;
                }
                else {
                    vErrors = null;
                }
            }
        }
    }
    if (data.payload !== undefined) {
        if (!(isWorkUnitFailedPayload(data.payload, { instancePath: instancePath + "/payload", parentData: data, parentDataProperty: "payload", rootData }))) {
            vErrors = withIssues(vErrors, isWorkUnitFailedPayload.errors);
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isWorkUnitFailed.errors = vErrors; return errors === 0; }
function isWorkUnitRetryScheduledPayload(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.error === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "error" }, message: "must have required property 'error'" });
        errors = vErrors.length;
    }
    if (data.delay_ms === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "delay_ms" }, message: "must have required property 'delay_ms'" });
        errors = vErrors.length;
    }
    if (data.lost === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "lost" }, message: "must have required property 'lost'" });
        errors = vErrors.length;
    }
    if (data.error !== undefined) {
        if (!(isErrorReport(data.error, { instancePath: instancePath + "/error", parentData: data, parentDataProperty: "error", rootData }))) {
            vErrors = withIssues(vErrors, isErrorReport.errors);
            errors = vErrors.length;
        }
    }
    if (data.delay_ms !== undefined) {
        let data1 = data.delay_ms;
        if (!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/delay_ms", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data1 == "number") && (isFinite(data1))) {
            if (data1 > 2147483647 || isNaN(data1)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/delay_ms", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, message: "must be <= 2147483647" });
                errors = vErrors.length;
            }
            if (data1 < 0 || isNaN(data1)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/delay_ms", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
    }
    if (data.lost !== undefined) {
        if (typeof data.lost !== "boolean") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/lost", keyword: "type", params: { type: "boolean" }, message: "must be boolean" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isWorkUnitRetryScheduledPayload.errors = vErrors; return errors === 0; }
function isWorkUnitRetryScheduled(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
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
    if (data.source === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "source" }, message: "must have required property 'source'" });
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
    if (data.trace_id === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "trace_id" }, message: "must have required property 'trace_id'" });
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
    if (data.payload === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "payload" }, message: "must have required property 'payload'" });
        errors = vErrors.length;
    }
    if (data.event_id !== undefined) {
        let data0 = data.event_id;
        if (typeof data0 === "string") {
            if (!pattern6.test(data0)) {
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
        if (typeof data1 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_type", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if ("workunit.retry.scheduled" !== data1) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_type", keyword: "const", params: { allowedValue: "workunit.retry.scheduled" }, message: "must be equal to constant" });
            errors = vErrors.length;
        }
    }
    if (data.contract_version !== undefined) {
        let data2 = data.contract_version;
        if (typeof data2 === "string") {
            if (!pattern2.test(data2)) {
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
            if (!pattern10.test(data3)) {
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
    if (data.source !== undefined) {
        if (!(isEventSource(data.source, { instancePath: instancePath + "/source", parentData: data, parentDataProperty: "source", rootData }))) {
            vErrors = withIssues(vErrors, isEventSource.errors);
            errors = vErrors.length;
        }
    }
    if (data.tenant_id !== undefined) {
        let data6 = data.tenant_id;
        if (typeof data6 === "string") {
            if (!pattern7.test(data6)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tenant_id", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$" }, message: "must be 1 to 128 letters, digits, '.', '_' or '-', starting with a letter or digit" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/tenant_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.graph_id !== undefined) {
        let data7 = data.graph_id;
        if (typeof data7 === "string") {
            if (!pattern6.test(data7)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" }, message: "must be a UUID in lower case" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.execution_session_id !== undefined) {
        let data8 = data.execution_session_id;
        if (typeof data8 === "string") {
            if (!pattern6.test(data8)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_session_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" }, message: "must be a UUID in lower case" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_session_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.trace_id !== undefined) {
        let data9 = data.trace_id;
        if (typeof data9 === "string") {
            if (!pattern4.test(data9)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/trace_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{32}$" }, message: "must be 32 lower-case hexadecimal digits" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/trace_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.work_unit_id !== undefined) {
        let data10 = data.work_unit_id;
        if (typeof data10 === "string") {
            if (!pattern7.test(data10)) {
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
        let data11 = data.attempt_index;
        const _errs23 = errors;
        let valid1 = false;
        const _errs24 = errors;
        if (!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data11 == "number") && (isFinite(data11))) {
            if (data11 > 10 || isNaN(data11)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "maximum", params: { comparison: "<=", limit: 10 }, message: "must be <= 10" });
                errors = vErrors.length;
            }
            if (data11 < 1 || isNaN(data11)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
                errors = vErrors.length;
            }
        }
        var _valid0 = _errs24 === errors;
        valid1 = valid1 || _valid0;
        if (!valid1) {
            const _errs26 = errors;
            if (data11 !== null) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "type", params: { type: "null" }, message: "must be null" });
                errors = vErrors.length;
            }
            var _valid0 = _errs26 === errors;
            valid1 = valid1 || _valid0;
        }
        if (!valid1) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" });
            errors = vErrors.length;
        }
        else {
            errors = _errs23;
            if (vErrors !== null) {
                if (_errs23) {
                    vErrors.length = _errs23;
                }
                else {
                    vErrors = null;
                }
            }
        }
    }
    if (data.payload !== undefined) {
        if (!(isWorkUnitRetryScheduledPayload(data.payload, { instancePath: instancePath + "/payload", parentData: data, parentDataProperty: "payload", rootData }))) {
            vErrors = withIssues(vErrors, isWorkUnitRetryScheduledPayload.errors);
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isWorkUnitRetryScheduled.errors = vErrors; return errors === 0; }
function isWorkUnitSkippedPayload(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.reason === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "reason" }, message: "must have required property 'reason'" });
        errors = vErrors.length;
    }
    if (data.reason !== undefined) {
        let data0 = data.reason;
        if (typeof data0 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/reason", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!((data0 === "not_activated") || (data0 === "dependency_skipped"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/reason", keyword: "enum", params: { allowedValues: ["not_activated", "dependency_skipped"] }, message: "must be equal to one of the allowed values" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isWorkUnitSkippedPayload.errors = vErrors; return errors === 0; }
function isWorkUnitSkipped(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
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
    if (data.source === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "source" }, message: "must have required property 'source'" });
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
    if (data.trace_id === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "trace_id" }, message: "must have required property 'trace_id'" });
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
    if (data.payload === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "payload" }, message: "must have required property 'payload'" });
        errors = vErrors.length;
    }
    if (data.event_id !== undefined) {
        let data0 = data.event_id;
        if (typeof data0 === "string") {
            if (!pattern6.test(data0)) {
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
        if (typeof data1 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_type", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if ("workunit.skipped" !== data1) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_type", keyword: "const", params: { allowedValue: "workunit.skipped" }, message: "must be equal to constant" });
            errors = vErrors.length;
        }
    }
    if (data.contract_version !== undefined) {
        let data2 = data.contract_version;
        if (typeof data2 === "string") {
            if (!pattern2.test(data2)) {
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
            if (!pattern10.test(data3)) {
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
    if (data.source !== undefined) {
        if (!(isEventSource(data.source, { instancePath: instancePath + "/source", parentData: data, parentDataProperty: "source", rootData }))) {
            vErrors = withIssues(vErrors, isEventSource.errors);
            errors = vErrors.length;
        }
    }
    if (data.tenant_id !== undefined) {
        let data6 = data.tenant_id;
        if (typeof data6 === "string") {
            if (!pattern7.test(data6)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tenant_id", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$" }, message: "must be 1 to 128 letters, digits, '.', '_' or '-', starting with a letter or digit" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/tenant_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.graph_id !== undefined) {
        let data7 = data.graph_id;
        if (typeof data7 === "string") {
            if (!pattern6.test(data7)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" }, message: "must be a UUID in lower case" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.execution_session_id !== undefined) {
        let data8 = data.execution_session_id;
        if (typeof data8 === "string") {
            if (!pattern6.test(data8)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_session_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" }, message: "must be a UUID in lower case" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_session_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.trace_id !== undefined) {
        let data9 = data.trace_id;
        if (typeof data9 === "string") {
            if (!pattern4.test(data9)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/trace_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{32}$" }, message: "must be 32 lower-case hexadecimal digits" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/trace_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.work_unit_id !== undefined) {
        let data10 = data.work_unit_id;
        if (typeof data10 === "string") {
            if (!pattern7.test(data10)) {
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
        let data11 = data.attempt_index;
        const _errs23 = errors;
        let valid1 = false;
        const _errs24 = errors;
        if (!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data11 == "number") && (isFinite(data11))) {
            if (data11 > 10 || isNaN(data11)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "maximum", params: { comparison: "<=", limit: 10 }, message: "must be <= 10" });
                errors = vErrors.length;
            }
            if (data11 < 1 || isNaN(data11)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
                errors = vErrors.length;
            }
        }
        var _valid0 = _errs24 === errors;
        valid1 = valid1 || _valid0;
        if (!valid1) {
            const _errs26 = errors;
            if (data11 !== null) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "type", params: { type: "null" }, message: "must be null" });
                errors = vErrors.length;
            }
            var _valid0 = _errs26 === errors;
            valid1 = valid1 || _valid0;
        }
        if (!valid1) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" });
            errors = vErrors.length;
        }
        else {
            errors = _errs23;
            if (vErrors !== null) {
                if (_errs23) {
                    vErrors.length = _errs23;
                }
                else {
                    vErrors = null;
                }
            }
        }
    }
    if (data.payload !== undefined) {
        if (!(isWorkUnitSkippedPayload(data.payload, { instancePath: instancePath + "/payload", parentData: data, parentDataProperty: "payload", rootData }))) {
            vErrors = withIssues(vErrors, isWorkUnitSkippedPayload.errors);
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isWorkUnitSkipped.errors = vErrors; return errors === 0; }
function isWorkUnitCancelledPayload(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.stop_reason === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "stop_reason" }, message: "must have required property 'stop_reason'" });
        errors = vErrors.length;
    }
    if (data.stop_reason !== undefined) {
        let data0 = data.stop_reason;
        if (typeof data0 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/stop_reason", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!(((((((((((data0 === "success") || (data0 === "retry_exhausted")) || (data0 === "dependency_failed")) || (data0 === "budget_exhausted")) || (data0 === "timed_out")) || (data0 === "substrate_failure")) || (data0 === "admission_rejected")) || (data0 === "validation_failed")) || (data0 === "version_mismatch")) || (data0 === "skipped")) || (data0 === "cancelled"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/stop_reason", keyword: "enum", params: { allowedValues: ["success", "retry_exhausted", "dependency_failed", "budget_exhausted", "timed_out", "substrate_failure", "admission_rejected", "validation_failed", "version_mismatch", "skipped", "cancelled"] }, message: "must be equal to one of the allowed values" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isWorkUnitCancelledPayload.errors = vErrors; return errors === 0; }
function isWorkUnitCancelled(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
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
    if (data.source === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "source" }, message: "must have required property 'source'" });
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
    if (data.trace_id === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "trace_id" }, message: "must have required property 'trace_id'" });
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
    if (data.payload === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "payload" }, message: "must have required property 'payload'" });
        errors = vErrors.length;
    }
    if (data.event_id !== undefined) {
        let data0 = data.event_id;
        if (typeof data0 === "string") {
            if (!pattern6.test(data0)) {
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
        if (typeof data1 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_type", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if ("workunit.cancelled" !== data1) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_type", keyword: "const", params: { allowedValue: "workunit.cancelled" }, message: "must be equal to constant" });
            errors = vErrors.length;
        }
    }
    if (data.contract_version !== undefined) {
        let data2 = data.contract_version;
        if (typeof data2 === "string") {
            if (!pattern2.test(data2)) {
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
            if (!pattern10.test(data3)) {
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
    if (data.source !== undefined) {
        if (!(isEventSource(data.source, { instancePath: instancePath + "/source", parentData: data, parentDataProperty: "source", rootData }))) {
            vErrors = withIssues(vErrors, isEventSource.errors);
            errors = vErrors.length;
        }
    }
    if (data.tenant_id !== undefined) {
        let data6 = data.tenant_id;
        if (typeof data6 === "string") {
            if (!pattern7.test(data6)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tenant_id", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$" }, message: "must be 1 to 128 letters, digits, '.', '_' or '-', starting with a letter or digit" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/tenant_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.graph_id !== undefined) {
        let data7 = data.graph_id;
        if (typeof data7 === "string") {
            if (!pattern6.test(data7)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" }, message: "must be a UUID in lower case" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.execution_session_id !== undefined) {
        let data8 = data.execution_session_id;
        if (typeof data8 === "string") {
            if (!pattern6.test(data8)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_session_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" }, message: "must be a UUID in lower case" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_session_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.trace_id !== undefined) {
        let data9 = data.trace_id;
        if (typeof data9 === "string") {
            if (!pattern4.test(data9)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/trace_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{32}$" }, message: "must be 32 lower-case hexadecimal digits" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/trace_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.work_unit_id !== undefined) {
        let data10 = data.work_unit_id;
        if (typeof data10 === "string") {
            if (!pattern7.test(data10)) {
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
        let data11 = data.attempt_index;
        const _errs23 = errors;
        let valid1 = false;
        const _errs24 = errors;
        if (!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data11 == "number") && (isFinite(data11))) {
            if (data11 > 10 || isNaN(data11)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "maximum", params: { comparison: "<=", limit: 10 }, message: "must be <= 10" });
                errors = vErrors.length;
            }
            if (data11 < 1 || isNaN(data11)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
                errors = vErrors.length;
            }
        }
        var _valid0 = _errs24 === errors;
        valid1 = valid1 || _valid0;
        if (!valid1) {
            const _errs26 = errors;
            if (data11 !== null) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "type", params: { type: "null" }, message: "must be null" });
                errors = vErrors.length;
            }
            var _valid0 = _errs26 === errors;
            valid1 = valid1 || _valid0;
        }
        if (!valid1) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" });
            errors = vErrors.length;
        }
        else {
            errors = _errs23;
            if (vErrors !== null) {
                if (_errs23) {
                    vErrors.length = _errs23;
                }
                else {
                    vErrors = null;
                }
            }
        }
    }
    if (data.payload !== undefined) {
        if (!(isWorkUnitCancelledPayload(data.payload, { instancePath: instancePath + "/payload", parentData: data, parentDataProperty: "payload", rootData }))) {
            vErrors = withIssues(vErrors, isWorkUnitCancelledPayload.errors);
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isWorkUnitCancelled.errors = vErrors; return errors === 0; }
function isWorkUnitEscalatedPayload(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.escalation_index === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "escalation_index" }, message: "must have required property 'escalation_index'" });
        errors = vErrors.length;
    }
    if (data.to === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "to" }, message: "must have required property 'to'" });
        errors = vErrors.length;
    }
    if (data.escalation_index !== undefined) {
        let data0 = data.escalation_index;
        if (!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/escalation_index", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data0 == "number") && (isFinite(data0))) {
            if (data0 > 19999 || isNaN(data0)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/escalation_index", keyword: "maximum", params: { comparison: "<=", limit: 19999 }, message: "must be <= 19999" });
                errors = vErrors.length;
            }
            if (data0 < 0 || isNaN(data0)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/escalation_index", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
    }
    if (data.to !== undefined) {
        let data1 = data.to;
        if (typeof data1 === "string") {
            if (!pattern7.test(data1)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/to", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$" }, message: "must be 1 to 128 letters, digits, '.', '_' or '-', starting with a letter or digit" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/to", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isWorkUnitEscalatedPayload.errors = vErrors; return errors === 0; }
function isWorkUnitEscalated(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
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
    if (data.source === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "source" }, message: "must have required property 'source'" });
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
    if (data.trace_id === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "trace_id" }, message: "must have required property 'trace_id'" });
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
    if (data.payload === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "payload" }, message: "must have required property 'payload'" });
        errors = vErrors.length;
    }
    if (data.event_id !== undefined) {
        let data0 = data.event_id;
        if (typeof data0 === "string") {
            if (!pattern6.test(data0)) {
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
        if (typeof data1 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_type", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if ("workunit.escalated" !== data1) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_type", keyword: "const", params: { allowedValue: "workunit.escalated" }, message: "must be equal to constant" });
            errors = vErrors.length;
        }
    }
    if (data.contract_version !== undefined) {
        let data2 = data.contract_version;
        if (typeof data2 === "string") {
            if (!pattern2.test(data2)) {
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
            if (!pattern10.test(data3)) {
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
    if (data.source !== undefined) {
        if (!(isEventSource(data.source, { instancePath: instancePath + "/source", parentData: data, parentDataProperty: "source", rootData }))) {
            vErrors = withIssues(vErrors, isEventSource.errors);
            errors = vErrors.length;
        }
    }
    if (data.tenant_id !== undefined) {
        let data6 = data.tenant_id;
        if (typeof data6 === "string") {
            if (!pattern7.test(data6)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tenant_id", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$" }, message: "must be 1 to 128 letters, digits, '.', '_' or '-', starting with a letter or digit" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/tenant_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.graph_id !== undefined) {
        let data7 = data.graph_id;
        if (typeof data7 === "string") {
            if (!pattern6.test(data7)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" }, message: "must be a UUID in lower case" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.execution_session_id !== undefined) {
        let data8 = data.execution_session_id;
        if (typeof data8 === "string") {
            if (!pattern6.test(data8)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_session_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" }, message: "must be a UUID in lower case" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_session_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.trace_id !== undefined) {
        let data9 = data.trace_id;
        if (typeof data9 === "string") {
            if (!pattern4.test(data9)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/trace_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{32}$" }, message: "must be 32 lower-case hexadecimal digits" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/trace_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.work_unit_id !== undefined) {
        let data10 = data.work_unit_id;
        if (typeof data10 === "string") {
            if (!pattern7.test(data10)) {
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
        let data11 = data.attempt_index;
        const _errs23 = errors;
        let valid1 = false;
        const _errs24 = errors;
        if (!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data11 == "number") && (isFinite(data11))) {
            if (data11 > 10 || isNaN(data11)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "maximum", params: { comparison: "<=", limit: 10 }, message: "must be <= 10" });
                errors = vErrors.length;
            }
            if (data11 < 1 || isNaN(data11)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
                errors = vErrors.length;
            }
        }
        var _valid0 = _errs24 === errors;
        valid1 = valid1 || _valid0;
        if (!valid1) {
            const _errs26 = errors;
            if (data11 !== null) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "type", params: { type: "null" }, message: "must be null" });
                errors = vErrors.length;
            }
            var _valid0 = _errs26 === errors;
            valid1 = valid1 || _valid0;
        }
        if (!valid1) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" });
            errors = vErrors.length;
        }
        else {
            errors = _errs23;
            if (vErrors !== null) {
                if (_errs23) {
                    vErrors.length = _errs23;
                }
                else {
                    vErrors = null;
                }
            }
        }
    }
    if (data.payload !== undefined) {
        if (!(isWorkUnitEscalatedPayload(data.payload, { instancePath: instancePath + "/payload", parentData: data, parentDataProperty: "payload", rootData }))) {
            vErrors = withIssues(vErrors, isWorkUnitEscalatedPayload.errors);
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isWorkUnitEscalated.errors = vErrors; return errors === 0; }
function isLlmInvocationStartedPayload(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.tier === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "tier" }, message: "must have required property 'tier'" });
        errors = vErrors.length;
    }
    if (data.max_input_tokens === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "max_input_tokens" }, message: "must have required property 'max_input_tokens'" });
        errors = vErrors.length;
    }
    if (data.max_output_tokens === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "max_output_tokens" }, message: "must have required property 'max_output_tokens'" });
        errors = vErrors.length;
    }
    if (data.tier !== undefined) {
        let data0 = data.tier;
        if (typeof data0 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/tier", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!(((data0 === "small") || (data0 === "medium")) || (data0 === "large"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/tier", keyword: "enum", params: { allowedValues: ["small", "medium", "large"] }, message: "must be equal to one of the allowed values" });
            errors = vErrors.length;
        }
    }
    if (data.model !== undefined) {
        let data1 = data.model;
        if (typeof data1 === "string") {
            if (func0(data1) > 256) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/model", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/model", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.max_input_tokens !== undefined) {
        let data2 = data.max_input_tokens;
        if (!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_input_tokens", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data2 == "number") && (isFinite(data2))) {
            if (data2 > 10000000 || isNaN(data2)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_input_tokens", keyword: "maximum", params: { comparison: "<=", limit: 10000000 }, message: "must be <= 10000000" });
                errors = vErrors.length;
            }
            if (data2 < 1 || isNaN(data2)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_input_tokens", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
                errors = vErrors.length;
            }
        }
    }
    if (data.max_output_tokens !== undefined) {
        let data3 = data.max_output_tokens;
        if (!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_output_tokens", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data3 == "number") && (isFinite(data3))) {
            if (data3 > 10000000 || isNaN(data3)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_output_tokens", keyword: "maximum", params: { comparison: "<=", limit: 10000000 }, message: "must be <= 10000000" });
                errors = vErrors.length;
            }
            if (data3 < 1 || isNaN(data3)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_output_tokens", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
                errors = vErrors.length;
            }
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isLlmInvocationStartedPayload.errors = vErrors; return errors === 0; }
function isLlmInvocationStarted(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
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
    if (data.source === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "source" }, message: "must have required property 'source'" });
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
    if (data.trace_id === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "trace_id" }, message: "must have required property 'trace_id'" });
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
    if (data.payload === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "payload" }, message: "must have required property 'payload'" });
        errors = vErrors.length;
    }
    if (data.event_id !== undefined) {
        let data0 = data.event_id;
        if (typeof data0 === "string") {
            if (!pattern6.test(data0)) {
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
        if (typeof data1 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_type", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if ("llm.invocation.started" !== data1) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_type", keyword: "const", params: { allowedValue: "llm.invocation.started" }, message: "must be equal to constant" });
            errors = vErrors.length;
        }
    }
    if (data.contract_version !== undefined) {
        let data2 = data.contract_version;
        if (typeof data2 === "string") {
            if (!pattern2.test(data2)) {
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
            if (!pattern10.test(data3)) {
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
    if (data.source !== undefined) {
        if (!(isEventSource(data.source, { instancePath: instancePath + "/source", parentData: data, parentDataProperty: "source", rootData }))) {
            vErrors = withIssues(vErrors, isEventSource.errors);
            errors = vErrors.length;
        }
    }
    if (data.tenant_id !== undefined) {
        let data6 = data.tenant_id;
        if (typeof data6 === "string") {
            if (!pattern7.test(data6)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tenant_id", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$" }, message: "must be 1 to 128 letters, digits, '.', '_' or '-', starting with a letter or digit" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/tenant_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.graph_id !== undefined) {
        let data7 = data.graph_id;
        if (typeof data7 === "string") {
            if (!pattern6.test(data7)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" }, message: "must be a UUID in lower case" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.execution_session_id !== undefined) {
        let data8 = data.execution_session_id;
        if (typeof data8 === "string") {
            if (!pattern6.test(data8)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_session_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" }, message: "must be a UUID in lower case" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_session_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.trace_id !== undefined) {
        let data9 = data.trace_id;
        if (typeof data9 === "string") {
            if (!pattern4.test(data9)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/trace_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{32}$" }, message: "must be 32 lower-case hexadecimal digits" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/trace_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.work_unit_id !== undefined) {
        let data10 = data.work_unit_id;
        if (typeof data10 === "string") {
            if (!pattern7.test(data10)) {
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
        let data11 = data.attempt_index;
        const _errs23 = errors;
        let valid1 = false;
        const _errs24 = errors;
        if (!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data11 == "number") && (isFinite(data11))) {
            if (data11 > 10 || isNaN(data11)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "maximum", params: { comparison: "<=", limit: 10 }, message: "must be <= 10" });
                errors = vErrors.length;
            }
            if (data11 < 1 || isNaN(data11)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
                errors = vErrors.length;
            }
        }
        var _valid0 = _errs24 === errors;
        valid1 = valid1 || _valid0;
        if (!valid1) {
            const _errs26 = errors;
            if (data11 !== null) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "type", params: { type: "null" }, message: "must be null" });
                errors = vErrors.length;
            }
            var _valid0 = _errs26 === errors;
            valid1 = valid1 || _valid0;
        }
        if (!valid1) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" });
            errors = vErrors.length;
        }
        else {
            errors = _errs23;
            if (vErrors !== null) {
                if (_errs23) {
                    vErrors.length = _errs23;
                }
                else {
                    vErrors = null;
                }
            }
        }
    }
    if (data.payload !== undefined) {
        if (!(isLlmInvocationStartedPayload(data.payload, { instancePath: instancePath + "/payload", parentData: data, parentDataProperty: "payload", rootData }))) {
            vErrors = withIssues(vErrors, isLlmInvocationStartedPayload.errors);
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isLlmInvocationStarted.errors = vErrors; return errors === 0; }
function isLlmInvocationCompletedPayload(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.tokens_in === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "tokens_in" }, message: "must have required property 'tokens_in'" });
        errors = vErrors.length;
    }
    if (data.tokens_out === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "tokens_out" }, message: "must have required property 'tokens_out'" });
        errors = vErrors.length;
    }
    if (data.tokens_in !== undefined) {
        let data0 = data.tokens_in;
        if (!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/tokens_in", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data0 == "number") && (isFinite(data0))) {
            if (data0 > 9007199254740991 || isNaN(data0)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tokens_in", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, message: "must be <= 9007199254740991" });
                errors = vErrors.length;
            }
            if (data0 < 0 || isNaN(data0)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tokens_in", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
    }
    if (data.tokens_out !== undefined) {
        let data1 = data.tokens_out;
        if (!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/tokens_out", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data1 == "number") && (isFinite(data1))) {
            if (data1 > 9007199254740991 || isNaN(data1)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tokens_out", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, message: "must be <= 9007199254740991" });
                errors = vErrors.length;
            }
            if (data1 < 0 || isNaN(data1)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tokens_out", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
    }
    if (data.model !== undefined) {
        let data2 = data.model;
        if (typeof data2 === "string") {
            if (func0(data2) > 256) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/model", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/model", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.provider !== undefined) {
        let data3 = data.provider;
        if (typeof data3 === "string") {
            if (func0(data3) > 256) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/provider", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/provider", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isLlmInvocationCompletedPayload.errors = vErrors; return errors === 0; }
function isLlmInvocationCompleted(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
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
    if (data.source === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "source" }, message: "must have required property 'source'" });
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
    if (data.trace_id === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "trace_id" }, message: "must have required property 'trace_id'" });
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
    if (data.payload === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "payload" }, message: "must have required property 'payload'" });
        errors = vErrors.length;
    }
    if (data.event_id !== undefined) {
        let data0 = data.event_id;
        if (typeof data0 === "string") {
            if (!pattern6.test(data0)) {
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
        if (typeof data1 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_type", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if ("llm.invocation.completed" !== data1) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_type", keyword: "const", params: { allowedValue: "llm.invocation.completed" }, message: "must be equal to constant" });
            errors = vErrors.length;
        }
    }
    if (data.contract_version !== undefined) {
        let data2 = data.contract_version;
        if (typeof data2 === "string") {
            if (!pattern2.test(data2)) {
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
            if (!pattern10.test(data3)) {
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
    if (data.source !== undefined) {
        if (!(isEventSource(data.source, { instancePath: instancePath + "/source", parentData: data, parentDataProperty: "source", rootData }))) {
            vErrors = withIssues(vErrors, isEventSource.errors);
            errors = vErrors.length;
        }
    }
    if (data.tenant_id !== undefined) {
        let data6 = data.tenant_id;
        if (typeof data6 === "string") {
            if (!pattern7.test(data6)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tenant_id", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$" }, message: "must be 1 to 128 letters, digits, '.', '_' or '-', starting with a letter or digit" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/tenant_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.graph_id !== undefined) {
        let data7 = data.graph_id;
        if (typeof data7 === "string") {
            if (!pattern6.test(data7)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" }, message: "must be a UUID in lower case" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.execution_session_id !== undefined) {
        let data8 = data.execution_session_id;
        if (typeof data8 === "string") {
            if (!pattern6.test(data8)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_session_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" }, message: "must be a UUID in lower case" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_session_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.trace_id !== undefined) {
        let data9 = data.trace_id;
        if (typeof data9 === "string") {
            if (!pattern4.test(data9)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/trace_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{32}$" }, message: "must be 32 lower-case hexadecimal digits" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/trace_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.work_unit_id !== undefined) {
        let data10 = data.work_unit_id;
        if (typeof data10 === "string") {
            if (!pattern7.test(data10)) {
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
        let data11 = data.attempt_index;
        const _errs23 = errors;
        let valid1 = false;
        const _errs24 = errors;
        if (!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data11 == "number") && (isFinite(data11))) {
            if (data11 > 10 || isNaN(data11)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "maximum", params: { comparison: "<=", limit: 10 }, message: "must be <= 10" });
                errors = vErrors.length;
            }
            if (data11 < 1 || isNaN(data11)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
                errors = vErrors.length;
            }
        }
        var _valid0 = _errs24 === errors;
        valid1 = valid1 || _valid0;
        if (!valid1) {
            const _errs26 = errors;
            if (data11 !== null) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "type", params: { type: "null" }, message: "must be null" });
                errors = vErrors.length;
            }
            var _valid0 = _errs26 === errors;
            valid1 = valid1 || _valid0;
        }
        if (!valid1) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" });
            errors = vErrors.length;
        }
        else {
            errors = _errs23;
            if (vErrors !== null) {
                if (_errs23) {
                    vErrors.length = _errs23;
                }
                else {
                    vErrors = null;
                }
            }
        }
    }
    if (data.payload !== undefined) {
        if (!(isLlmInvocationCompletedPayload(data.payload, { instancePath: instancePath + "/payload", parentData: data, parentDataProperty: "payload", rootData }))) {
            vErrors = withIssues(vErrors, isLlmInvocationCompletedPayload.errors);
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isLlmInvocationCompleted.errors = vErrors; return errors === 0; }
function isLlmInvocationFailedPayload(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.error_type === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "error_type" }, message: "must have required property 'error_type'" });
        errors = vErrors.length;
    }
    if (data.message === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "message" }, message: "must have required property 'message'" });
        errors = vErrors.length;
    }
    if (data.tokens_in === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "tokens_in" }, message: "must have required property 'tokens_in'" });
        errors = vErrors.length;
    }
    if (data.tokens_out === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "tokens_out" }, message: "must have required property 'tokens_out'" });
        errors = vErrors.length;
    }
    if (data.estimated === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "estimated" }, message: "must have required property 'estimated'" });
        errors = vErrors.length;
    }
    if (data.error_type !== undefined) {
        let data0 = data.error_type;
        if (typeof data0 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/error_type", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!(((((data0 === "VALIDATION_ERROR") || (data0 === "TIMEOUT")) || (data0 === "BUDGET_BREACH")) || (data0 === "DEPENDENCY_FAILURE")) || (data0 === "EXECUTION_FAILURE"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/error_type", keyword: "enum", params: { allowedValues: ["VALIDATION_ERROR", "TIMEOUT", "BUDGET_BREACH", "DEPENDENCY_FAILURE", "EXECUTION_FAILURE"] }, message: "must be equal to one of the allowed values" });
            errors = vErrors.length;
        }
    }
    if (data.message !== undefined) {
        let data1 = data.message;
        if (typeof data1 === "string") {
            if (func0(data1) > 4096) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/message", keyword: "maxLength", params: { limit: 4096 }, message: "must NOT have more than 4096 characters" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/message", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.tokens_in !== undefined) {
        let data2 = data.tokens_in;
        if (!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/tokens_in", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data2 == "number") && (isFinite(data2))) {
            if (data2 > 9007199254740991 || isNaN(data2)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tokens_in", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, message: "must be <= 9007199254740991" });
                errors = vErrors.length;
            }
            if (data2 < 0 || isNaN(data2)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tokens_in", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
    }
    if (data.tokens_out !== undefined) {
        let data3 = data.tokens_out;
        if (!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/tokens_out", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data3 == "number") && (isFinite(data3))) {
            if (data3 > 9007199254740991 || isNaN(data3)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tokens_out", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, message: "must be <= 9007199254740991" });
                errors = vErrors.length;
            }
            if (data3 < 0 || isNaN(data3)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tokens_out", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
    }
    if (data.estimated !== undefined) {
        if (typeof data.estimated !== "boolean") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/estimated", keyword: "type", params: { type: "boolean" }, message: "must be boolean" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isLlmInvocationFailedPayload.errors = vErrors; return errors === 0; }
function isLlmInvocationFailed(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
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
    if (data.source === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "source" }, message: "must have required property 'source'" });
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
    if (data.trace_id === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "trace_id" }, message: "must have required property 'trace_id'" });
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
    if (data.payload === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "payload" }, message: "must have required property 'payload'" });
        errors = vErrors.length;
    }
    if (data.event_id !== undefined) {
        let data0 = data.event_id;
        if (typeof data0 === "string") {
            if (!pattern6.test(data0)) {
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
        if (typeof data1 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_type", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if ("llm.invocation.failed" !== data1) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_type", keyword: "const", params: { allowedValue: "llm.invocation.failed" }, message: "must be equal to constant" });
            errors = vErrors.length;
        }
    }
    if (data.contract_version !== undefined) {
        let data2 = data.contract_version;
        if (typeof data2 === "string") {
            if (!pattern2.test(data2)) {
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
            if (!pattern10.test(data3)) {
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
    if (data.source !== undefined) {
        if (!(isEventSource(data.source, { instancePath: instancePath + "/source", parentData: data, parentDataProperty: "source", rootData }))) {
            vErrors = withIssues(vErrors, isEventSource.errors);
            errors = vErrors.length;
        }
    }
    if (data.tenant_id !== undefined) {
        let data6 = data.tenant_id;
        if (typeof data6 === "string") {
            if (!pattern7.test(data6)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tenant_id", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$" }, message: "must be 1 to 128 letters, digits, '.', '_' or '-', starting with a letter or digit" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/tenant_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.graph_id !== undefined) {
        let data7 = data.graph_id;
        if (typeof data7 === "string") {
            if (!pattern6.test(data7)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" }, message: "must be a UUID in lower case" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.execution_session_id !== undefined) {
        let data8 = data.execution_session_id;
        if (typeof data8 === "string") {
            if (!pattern6.test(data8)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_session_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" }, message: "must be a UUID in lower case" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_session_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.trace_id !== undefined) {
        let data9 = data.trace_id;
        if (typeof data9 === "string") {
            if (!pattern4.test(data9)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/trace_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{32}$" }, message: "must be 32 lower-case hexadecimal digits" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/trace_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.work_unit_id !== undefined) {
        let data10 = data.work_unit_id;
        if (typeof data10 === "string") {
            if (!pattern7.test(data10)) {
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
        let data11 = data.attempt_index;
        const _errs23 = errors;
        let valid1 = false;
        const _errs24 = errors;
        if (!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data11 == "number") && (isFinite(data11))) {
            if (data11 > 10 || isNaN(data11)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "maximum", params: { comparison: "<=", limit: 10 }, message: "must be <= 10" });
                errors = vErrors.length;
            }
            if (data11 < 1 || isNaN(data11)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
                errors = vErrors.length;
            }
        }
        var _valid0 = _errs24 === errors;
        valid1 = valid1 || _valid0;
        if (!valid1) {
            const _errs26 = errors;
            if (data11 !== null) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "type", params: { type: "null" }, message: "must be null" });
                errors = vErrors.length;
            }
            var _valid0 = _errs26 === errors;
            valid1 = valid1 || _valid0;
        }
        if (!valid1) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" });
            errors = vErrors.length;
        }
        else {
            errors = _errs23;
            if (vErrors !== null) {
                if (_errs23) {
                    vErrors.length = _errs23;
                }
                else {
                    vErrors = null;
                }
            }
        }
    }
    if (data.payload !== undefined) {
        if (!(isLlmInvocationFailedPayload(data.payload, { instancePath: instancePath + "/payload", parentData: data, parentDataProperty: "payload", rootData }))) {
            vErrors = withIssues(vErrors, isLlmInvocationFailedPayload.errors);
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isLlmInvocationFailed.errors = vErrors; return errors === 0; }
function isNodeRegisteredPayload(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.node_id === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "node_id" }, message: "must have required property 'node_id'" });
        errors = vErrors.length;
    }
    if (data.kind === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'" });
        errors = vErrors.length;
    }
    if (data.region === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "region" }, message: "must have required property 'region'" });
        errors = vErrors.length;
    }
    if (data.key_thumbprint === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "key_thumbprint" }, message: "must have required property 'key_thumbprint'" });
        errors = vErrors.length;
    }
    if (data.capabilities === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "capabilities" }, message: "must have required property 'capabilities'" });
        errors = vErrors.length;
    }
    if (data.node_id !== undefined) {
        let data0 = data.node_id;
        if (typeof data0 === "string") {
            if (!pattern7.test(data0)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/node_id", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$" }, message: "must be 1 to 128 letters, digits, '.', '_' or '-', starting with a letter or digit" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/node_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.kind !== undefined) {
        let data1 = data.kind;
        if (typeof data1 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/kind", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!((data1 === "cpu") || (data1 === "llm_pod"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/kind", keyword: "enum", params: { allowedValues: ["cpu", "llm_pod"] }, message: "must be equal to one of the allowed values" });
            errors = vErrors.length;
        }
    }
    if (data.region !== undefined) {
        let data2 = data.region;
        if (typeof data2 === "string") {
            if (!pattern8.test(data2)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/region", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$" }, message: "must be 1 to 64 letters, digits, '.', '_' or '-', starting with a letter or digit" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/region", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.key_thumbprint !== undefined) {
        let data3 = data.key_thumbprint;
        if (typeof data3 === "string") {
            if (!pattern5.test(data3)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/key_thumbprint", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" }, message: "must be 64 lower-case hexadecimal digits" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/key_thumbprint", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.operator_fingerprint !== undefined) {
        let data4 = data.operator_fingerprint;
        if (typeof data4 === "string") {
            if (!pattern5.test(data4)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/operator_fingerprint", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" }, message: "must be 64 lower-case hexadecimal digits" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/operator_fingerprint", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.capabilities !== undefined) {
        if (!(isNodeCapabilities(data.capabilities, { instancePath: instancePath + "/capabilities", parentData: data, parentDataProperty: "capabilities", rootData }))) {
            vErrors = withIssues(vErrors, isNodeCapabilities.errors);
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isNodeRegisteredPayload.errors = vErrors; return errors === 0; }
function isNodeRegistered(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
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
    if (data.source === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "source" }, message: "must have required property 'source'" });
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
    if (data.payload === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "payload" }, message: "must have required property 'payload'" });
        errors = vErrors.length;
    }
    if (data.event_id !== undefined) {
        let data0 = data.event_id;
        if (typeof data0 === "string") {
            if (!pattern6.test(data0)) {
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
        if (typeof data1 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_type", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if ("node.registered" !== data1) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_type", keyword: "const", params: { allowedValue: "node.registered" }, message: "must be equal to constant" });
            errors = vErrors.length;
        }
    }
    if (data.contract_version !== undefined) {
        let data2 = data.contract_version;
        if (typeof data2 === "string") {
            if (!pattern2.test(data2)) {
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
            if (!pattern10.test(data3)) {
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
    if (data.source !== undefined) {
        if (!(isEventSource(data.source, { instancePath: instancePath + "/source", parentData: data, parentDataProperty: "source", rootData }))) {
            vErrors = withIssues(vErrors, isEventSource.errors);
            errors = vErrors.length;
        }
    }
    if (data.tenant_id !== undefined) {
        if (data.tenant_id !== null) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/tenant_id", keyword: "type", params: { type: "null" }, message: "must be null" });
            errors = vErrors.length;
        }
    }
    if (data.graph_id !== undefined) {
        if (data.graph_id !== null) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_id", keyword: "type", params: { type: "null" }, message: "must be null" });
            errors = vErrors.length;
        }
    }
    if (data.execution_session_id !== undefined) {
        if (data.execution_session_id !== null) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_session_id", keyword: "type", params: { type: "null" }, message: "must be null" });
            errors = vErrors.length;
        }
    }
    if (data.work_unit_id !== undefined) {
        if (data.work_unit_id !== null) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/work_unit_id", keyword: "type", params: { type: "null" }, message: "must be null" });
            errors = vErrors.length;
        }
    }
    if (data.attempt_index !== undefined) {
        if (data.attempt_index !== null) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "type", params: { type: "null" }, message: "must be null" });
            errors = vErrors.length;
        }
    }
    if (data.trace_id !== undefined) {
        if (data.trace_id !== null) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/trace_id", keyword: "type", params: { type: "null" }, message: "must be null" });
            errors = vErrors.length;
        }
    }
    if (data.payload !== undefined) {
        if (!(isNodeRegisteredPayload(data.payload, { instancePath: instancePath + "/payload", parentData: data, parentDataProperty: "payload", rootData }))) {
            vErrors = withIssues(vErrors, isNodeRegisteredPayload.errors);
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isNodeRegistered.errors = vErrors; return errors === 0; }
function isNodeHealthUpdatedPayload(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.node_id === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "node_id" }, message: "must have required property 'node_id'" });
        errors = vErrors.length;
    }
    if (data.previous === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "previous" }, message: "must have required property 'previous'" });
        errors = vErrors.length;
    }
    if (data.health === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "health" }, message: "must have required property 'health'" });
        errors = vErrors.length;
    }
    if (data.running === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "running" }, message: "must have required property 'running'" });
        errors = vErrors.length;
    }
    if (data.reason === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "reason" }, message: "must have required property 'reason'" });
        errors = vErrors.length;
    }
    if (data.node_id !== undefined) {
        let data0 = data.node_id;
        if (typeof data0 === "string") {
            if (!pattern7.test(data0)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/node_id", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$" }, message: "must be 1 to 128 letters, digits, '.', '_' or '-', starting with a letter or digit" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/node_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.previous !== undefined) {
        let data1 = data.previous;
        if (typeof data1 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/previous", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!((((data1 === "healthy") || (data1 === "degraded")) || (data1 === "draining")) || (data1 === "down"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/previous", keyword: "enum", params: { allowedValues: ["healthy", "degraded", "draining", "down"] }, message: "must be equal to one of the allowed values" });
            errors = vErrors.length;
        }
    }
    if (data.health !== undefined) {
        let data2 = data.health;
        if (typeof data2 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/health", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!((((data2 === "healthy") || (data2 === "degraded")) || (data2 === "draining")) || (data2 === "down"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/health", keyword: "enum", params: { allowedValues: ["healthy", "degraded", "draining", "down"] }, message: "must be equal to one of the allowed values" });
            errors = vErrors.length;
        }
    }
    if (data.running !== undefined) {
        let data3 = data.running;
        if (!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/running", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data3 == "number") && (isFinite(data3))) {
            if (data3 > 2147483647 || isNaN(data3)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/running", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, message: "must be <= 2147483647" });
                errors = vErrors.length;
            }
            if (data3 < 0 || isNaN(data3)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/running", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
    }
    if (data.error_rate !== undefined) {
        let data4 = data.error_rate;
        if ((typeof data4 == "number") && (isFinite(data4))) {
            if (data4 > 1 || isNaN(data4)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/error_rate", keyword: "maximum", params: { comparison: "<=", limit: 1 }, message: "must be <= 1" });
                errors = vErrors.length;
            }
            if (data4 < 0 || isNaN(data4)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/error_rate", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/error_rate", keyword: "type", params: { type: "number" }, message: "must be number" });
            errors = vErrors.length;
        }
    }
    if (data.reason !== undefined) {
        let data5 = data.reason;
        if (typeof data5 === "string") {
            if (func0(data5) > 4096) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/reason", keyword: "maxLength", params: { limit: 4096 }, message: "must NOT have more than 4096 characters" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/reason", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isNodeHealthUpdatedPayload.errors = vErrors; return errors === 0; }
function isNodeHealthUpdated(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
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
    if (data.source === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "source" }, message: "must have required property 'source'" });
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
    if (data.payload === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "payload" }, message: "must have required property 'payload'" });
        errors = vErrors.length;
    }
    if (data.event_id !== undefined) {
        let data0 = data.event_id;
        if (typeof data0 === "string") {
            if (!pattern6.test(data0)) {
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
        if (typeof data1 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_type", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if ("node.health.updated" !== data1) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_type", keyword: "const", params: { allowedValue: "node.health.updated" }, message: "must be equal to constant" });
            errors = vErrors.length;
        }
    }
    if (data.contract_version !== undefined) {
        let data2 = data.contract_version;
        if (typeof data2 === "string") {
            if (!pattern2.test(data2)) {
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
            if (!pattern10.test(data3)) {
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
    if (data.source !== undefined) {
        if (!(isEventSource(data.source, { instancePath: instancePath + "/source", parentData: data, parentDataProperty: "source", rootData }))) {
            vErrors = withIssues(vErrors, isEventSource.errors);
            errors = vErrors.length;
        }
    }
    if (data.tenant_id !== undefined) {
        if (data.tenant_id !== null) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/tenant_id", keyword: "type", params: { type: "null" }, message: "must be null" });
            errors = vErrors.length;
        }
    }
    if (data.graph_id !== undefined) {
        if (data.graph_id !== null) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_id", keyword: "type", params: { type: "null" }, message: "must be null" });
            errors = vErrors.length;
        }
    }
    if (data.execution_session_id !== undefined) {
        if (data.execution_session_id !== null) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_session_id", keyword: "type", params: { type: "null" }, message: "must be null" });
            errors = vErrors.length;
        }
    }
    if (data.work_unit_id !== undefined) {
        if (data.work_unit_id !== null) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/work_unit_id", keyword: "type", params: { type: "null" }, message: "must be null" });
            errors = vErrors.length;
        }
    }
    if (data.attempt_index !== undefined) {
        if (data.attempt_index !== null) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "type", params: { type: "null" }, message: "must be null" });
            errors = vErrors.length;
        }
    }
    if (data.trace_id !== undefined) {
        if (data.trace_id !== null) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/trace_id", keyword: "type", params: { type: "null" }, message: "must be null" });
            errors = vErrors.length;
        }
    }
    if (data.payload !== undefined) {
        if (!(isNodeHealthUpdatedPayload(data.payload, { instancePath: instancePath + "/payload", parentData: data, parentDataProperty: "payload", rootData }))) {
            vErrors = withIssues(vErrors, isNodeHealthUpdatedPayload.errors);
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isNodeHealthUpdated.errors = vErrors; return errors === 0; }
function isNodeUnavailablePayload(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.node_id === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "node_id" }, message: "must have required property 'node_id'" });
        errors = vErrors.length;
    }
    if (data.reason === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "reason" }, message: "must have required property 'reason'" });
        errors = vErrors.length;
    }
    if (data.lost_claims === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "lost_claims" }, message: "must have required property 'lost_claims'" });
        errors = vErrors.length;
    }
    if (data.node_id !== undefined) {
        let data0 = data.node_id;
        if (typeof data0 === "string") {
            if (!pattern7.test(data0)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/node_id", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$" }, message: "must be 1 to 128 letters, digits, '.', '_' or '-', starting with a letter or digit" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/node_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.reason !== undefined) {
        let data1 = data.reason;
        if (typeof data1 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/reason", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!(((data1 === "heartbeat_missed") || (data1 === "quarantined")) || (data1 === "deregistered"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/reason", keyword: "enum", params: { allowedValues: ["heartbeat_missed", "quarantined", "deregistered"] }, message: "must be equal to one of the allowed values" });
            errors = vErrors.length;
        }
    }
    if (data.last_heartbeat_at !== undefined) {
        let data2 = data.last_heartbeat_at;
        if (typeof data2 === "string") {
            if (!pattern10.test(data2)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/last_heartbeat_at", keyword: "pattern", params: { pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$" }, message: "must be a UTC time with milliseconds, like 2026-01-31T09:30:00.000Z" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/last_heartbeat_at", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.lost_claims !== undefined) {
        let data3 = data.lost_claims;
        if (Array.isArray(data3)) {
            if (data3.length > 10000) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/lost_claims", keyword: "maxItems", params: { limit: 10000 }, message: "must NOT have more than 10000 items" });
                errors = vErrors.length;
            }
            const len0 = data3.length;
            for (let i0 = 0; i0 < len0 && !isFull(vErrors); i0++) {
                let data4 = data3[i0];
                if (typeof data4 === "string") {
                    if (!pattern6.test(data4)) {
                        vErrors = withIssue(vErrors, { instancePath: instancePath + "/lost_claims/" + i0, keyword: "pattern", params: { pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" }, message: "must be a UUID in lower case" });
                        errors = vErrors.length;
                    }
                }
                else {
                    vErrors = withIssue(vErrors, { instancePath: instancePath + "/lost_claims/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" });
                    errors = vErrors.length;
                }
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/lost_claims", keyword: "type", params: { type: "array" }, message: "must be array" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isNodeUnavailablePayload.errors = vErrors; return errors === 0; }
function isNodeUnavailable(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
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
    if (data.source === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "source" }, message: "must have required property 'source'" });
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
    if (data.payload === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "payload" }, message: "must have required property 'payload'" });
        errors = vErrors.length;
    }
    if (data.event_id !== undefined) {
        let data0 = data.event_id;
        if (typeof data0 === "string") {
            if (!pattern6.test(data0)) {
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
        if (typeof data1 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_type", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if ("node.unavailable" !== data1) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_type", keyword: "const", params: { allowedValue: "node.unavailable" }, message: "must be equal to constant" });
            errors = vErrors.length;
        }
    }
    if (data.contract_version !== undefined) {
        let data2 = data.contract_version;
        if (typeof data2 === "string") {
            if (!pattern2.test(data2)) {
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
            if (!pattern10.test(data3)) {
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
    if (data.source !== undefined) {
        if (!(isEventSource(data.source, { instancePath: instancePath + "/source", parentData: data, parentDataProperty: "source", rootData }))) {
            vErrors = withIssues(vErrors, isEventSource.errors);
            errors = vErrors.length;
        }
    }
    if (data.tenant_id !== undefined) {
        if (data.tenant_id !== null) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/tenant_id", keyword: "type", params: { type: "null" }, message: "must be null" });
            errors = vErrors.length;
        }
    }
    if (data.graph_id !== undefined) {
        if (data.graph_id !== null) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_id", keyword: "type", params: { type: "null" }, message: "must be null" });
            errors = vErrors.length;
        }
    }
    if (data.execution_session_id !== undefined) {
        if (data.execution_session_id !== null) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_session_id", keyword: "type", params: { type: "null" }, message: "must be null" });
            errors = vErrors.length;
        }
    }
    if (data.work_unit_id !== undefined) {
        if (data.work_unit_id !== null) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/work_unit_id", keyword: "type", params: { type: "null" }, message: "must be null" });
            errors = vErrors.length;
        }
    }
    if (data.attempt_index !== undefined) {
        if (data.attempt_index !== null) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "type", params: { type: "null" }, message: "must be null" });
            errors = vErrors.length;
        }
    }
    if (data.trace_id !== undefined) {
        if (data.trace_id !== null) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/trace_id", keyword: "type", params: { type: "null" }, message: "must be null" });
            errors = vErrors.length;
        }
    }
    if (data.payload !== undefined) {
        if (!(isNodeUnavailablePayload(data.payload, { instancePath: instancePath + "/payload", parentData: data, parentDataProperty: "payload", rootData }))) {
            vErrors = withIssues(vErrors, isNodeUnavailablePayload.errors);
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isNodeUnavailable.errors = vErrors; return errors === 0; }
function isNodeMisconductSeenPayload(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.node_id === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "node_id" }, message: "must have required property 'node_id'" });
        errors = vErrors.length;
    }
    if (data.reason === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "reason" }, message: "must have required property 'reason'" });
        errors = vErrors.length;
    }
    if (data.node_id !== undefined) {
        let data0 = data.node_id;
        if (typeof data0 === "string") {
            if (!pattern7.test(data0)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/node_id", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$" }, message: "must be 1 to 128 letters, digits, '.', '_' or '-', starting with a letter or digit" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/node_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.reason !== undefined) {
        let data1 = data.reason;
        if (typeof data1 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/reason", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!(((data1 === "signature_invalid") || (data1 === "claim_stale")) || (data1 === "outvoted"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/reason", keyword: "enum", params: { allowedValues: ["signature_invalid", "claim_stale", "outvoted"] }, message: "must be equal to one of the allowed values" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isNodeMisconductSeenPayload.errors = vErrors; return errors === 0; }
function isNodeMisconductSeen(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
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
    if (data.source === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "source" }, message: "must have required property 'source'" });
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
    if (data.payload === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "payload" }, message: "must have required property 'payload'" });
        errors = vErrors.length;
    }
    if (data.event_id !== undefined) {
        let data0 = data.event_id;
        if (typeof data0 === "string") {
            if (!pattern6.test(data0)) {
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
        if (typeof data1 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_type", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if ("node.misconduct.seen" !== data1) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_type", keyword: "const", params: { allowedValue: "node.misconduct.seen" }, message: "must be equal to constant" });
            errors = vErrors.length;
        }
    }
    if (data.contract_version !== undefined) {
        let data2 = data.contract_version;
        if (typeof data2 === "string") {
            if (!pattern2.test(data2)) {
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
            if (!pattern10.test(data3)) {
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
    if (data.source !== undefined) {
        if (!(isEventSource(data.source, { instancePath: instancePath + "/source", parentData: data, parentDataProperty: "source", rootData }))) {
            vErrors = withIssues(vErrors, isEventSource.errors);
            errors = vErrors.length;
        }
    }
    if (data.tenant_id !== undefined) {
        if (data.tenant_id !== null) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/tenant_id", keyword: "type", params: { type: "null" }, message: "must be null" });
            errors = vErrors.length;
        }
    }
    if (data.graph_id !== undefined) {
        if (data.graph_id !== null) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_id", keyword: "type", params: { type: "null" }, message: "must be null" });
            errors = vErrors.length;
        }
    }
    if (data.execution_session_id !== undefined) {
        if (data.execution_session_id !== null) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_session_id", keyword: "type", params: { type: "null" }, message: "must be null" });
            errors = vErrors.length;
        }
    }
    if (data.work_unit_id !== undefined) {
        if (data.work_unit_id !== null) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/work_unit_id", keyword: "type", params: { type: "null" }, message: "must be null" });
            errors = vErrors.length;
        }
    }
    if (data.attempt_index !== undefined) {
        if (data.attempt_index !== null) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "type", params: { type: "null" }, message: "must be null" });
            errors = vErrors.length;
        }
    }
    if (data.trace_id !== undefined) {
        if (data.trace_id !== null) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/trace_id", keyword: "type", params: { type: "null" }, message: "must be null" });
            errors = vErrors.length;
        }
    }
    if (data.payload !== undefined) {
        if (!(isNodeMisconductSeenPayload(data.payload, { instancePath: instancePath + "/payload", parentData: data, parentDataProperty: "payload", rootData }))) {
            vErrors = withIssues(vErrors, isNodeMisconductSeenPayload.errors);
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isNodeMisconductSeen.errors = vErrors; return errors === 0; }
function isTrustScoreUpdatedPayload(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.node_id === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "node_id" }, message: "must have required property 'node_id'" });
        errors = vErrors.length;
    }
    if (data.previous === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "previous" }, message: "must have required property 'previous'" });
        errors = vErrors.length;
    }
    if (data.score === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "score" }, message: "must have required property 'score'" });
        errors = vErrors.length;
    }
    if (data.penalties === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "penalties" }, message: "must have required property 'penalties'" });
        errors = vErrors.length;
    }
    if (data.event_ids === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "event_ids" }, message: "must have required property 'event_ids'" });
        errors = vErrors.length;
    }
    if (data.node_id !== undefined) {
        let data0 = data.node_id;
        if (typeof data0 === "string") {
            if (!pattern7.test(data0)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/node_id", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$" }, message: "must be 1 to 128 letters, digits, '.', '_' or '-', starting with a letter or digit" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/node_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.previous !== undefined) {
        let data1 = data.previous;
        const _errs4 = errors;
        let valid1 = false;
        const _errs5 = errors;
        if ((typeof data1 == "number") && (isFinite(data1))) {
            if (data1 > 1 || isNaN(data1)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/previous", keyword: "maximum", params: { comparison: "<=", limit: 1 }, message: "must be <= 1" });
                errors = vErrors.length;
            }
            if (data1 < 0 || isNaN(data1)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/previous", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/previous", keyword: "type", params: { type: "number" }, message: "must be number" });
            errors = vErrors.length;
        }
        var _valid0 = _errs5 === errors;
        valid1 = valid1 || _valid0;
        if (!valid1) {
            const _errs7 = errors;
            if (data1 !== null) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/previous", keyword: "type", params: { type: "null" }, message: "must be null" });
                errors = vErrors.length;
            }
            var _valid0 = _errs7 === errors;
            valid1 = valid1 || _valid0;
        }
        if (!valid1) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/previous", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" });
            errors = vErrors.length;
        }
        else {
            errors = _errs4;
            if (vErrors !== null) {
                if (_errs4) {
                    vErrors.length = _errs4;
                }
                else {
                    vErrors = null;
                }
            }
        }
    }
    if (data.score !== undefined) {
        let data2 = data.score;
        if ((typeof data2 == "number") && (isFinite(data2))) {
            if (data2 > 1 || isNaN(data2)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/score", keyword: "maximum", params: { comparison: "<=", limit: 1 }, message: "must be <= 1" });
                errors = vErrors.length;
            }
            if (data2 < 0 || isNaN(data2)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/score", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/score", keyword: "type", params: { type: "number" }, message: "must be number" });
            errors = vErrors.length;
        }
    }
    if (data.penalties !== undefined) {
        if (!(isTrustPenalties(data.penalties, { instancePath: instancePath + "/penalties", parentData: data, parentDataProperty: "penalties", rootData }))) {
            vErrors = withIssues(vErrors, isTrustPenalties.errors);
            errors = vErrors.length;
        }
    }
    if (data.event_ids !== undefined) {
        let data4 = data.event_ids;
        if (Array.isArray(data4)) {
            if (data4.length > 1000) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_ids", keyword: "maxItems", params: { limit: 1000 }, message: "must NOT have more than 1000 items" });
                errors = vErrors.length;
            }
            const len0 = data4.length;
            for (let i0 = 0; i0 < len0 && !isFull(vErrors); i0++) {
                let data5 = data4[i0];
                if (typeof data5 === "string") {
                    if (!pattern6.test(data5)) {
                        vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_ids/" + i0, keyword: "pattern", params: { pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" }, message: "must be a UUID in lower case" });
                        errors = vErrors.length;
                    }
                }
                else {
                    vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_ids/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" });
                    errors = vErrors.length;
                }
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_ids", keyword: "type", params: { type: "array" }, message: "must be array" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isTrustScoreUpdatedPayload.errors = vErrors; return errors === 0; }
function isTrustScoreUpdated(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
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
    if (data.source === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "source" }, message: "must have required property 'source'" });
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
    if (data.payload === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "payload" }, message: "must have required property 'payload'" });
        errors = vErrors.length;
    }
    if (data.event_id !== undefined) {
        let data0 = data.event_id;
        if (typeof data0 === "string") {
            if (!pattern6.test(data0)) {
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
        if (typeof data1 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_type", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if ("trust.score.updated" !== data1) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_type", keyword: "const", params: { allowedValue: "trust.score.updated" }, message: "must be equal to constant" });
            errors = vErrors.length;
        }
    }
    if (data.contract_version !== undefined) {
        let data2 = data.contract_version;
        if (typeof data2 === "string") {
            if (!pattern2.test(data2)) {
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
            if (!pattern10.test(data3)) {
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
    if (data.source !== undefined) {
        if (!(isEventSource(data.source, { instancePath: instancePath + "/source", parentData: data, parentDataProperty: "source", rootData }))) {
            vErrors = withIssues(vErrors, isEventSource.errors);
            errors = vErrors.length;
        }
    }
    if (data.tenant_id !== undefined) {
        if (data.tenant_id !== null) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/tenant_id", keyword: "type", params: { type: "null" }, message: "must be null" });
            errors = vErrors.length;
        }
    }
    if (data.graph_id !== undefined) {
        if (data.graph_id !== null) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_id", keyword: "type", params: { type: "null" }, message: "must be null" });
            errors = vErrors.length;
        }
    }
    if (data.execution_session_id !== undefined) {
        if (data.execution_session_id !== null) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_session_id", keyword: "type", params: { type: "null" }, message: "must be null" });
            errors = vErrors.length;
        }
    }
    if (data.work_unit_id !== undefined) {
        if (data.work_unit_id !== null) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/work_unit_id", keyword: "type", params: { type: "null" }, message: "must be null" });
            errors = vErrors.length;
        }
    }
    if (data.attempt_index !== undefined) {
        if (data.attempt_index !== null) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "type", params: { type: "null" }, message: "must be null" });
            errors = vErrors.length;
        }
    }
    if (data.trace_id !== undefined) {
        if (data.trace_id !== null) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/trace_id", keyword: "type", params: { type: "null" }, message: "must be null" });
            errors = vErrors.length;
        }
    }
    if (data.payload !== undefined) {
        if (!(isTrustScoreUpdatedPayload(data.payload, { instancePath: instancePath + "/payload", parentData: data, parentDataProperty: "payload", rootData }))) {
            vErrors = withIssues(vErrors, isTrustScoreUpdatedPayload.errors);
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isTrustScoreUpdated.errors = vErrors; return errors === 0; }
function isExecutionEvent(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (!(data && typeof data == "object" && !Array.isArray(data))) {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} const _errs1 = errors; let valid0 = true; const _errs2 = errors; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.event_type !== undefined) {
        let data0 = data.event_type;
        if (!(((((((((((((((((((((((((((((((data0 === "execution.session.started") || (data0 === "execution.session.completed")) || (data0 === "execution.session.failed")) || (data0 === "execution.session.cancelled")) || (data0 === "taskgraph.rejected")) || (data0 === "workunit.scheduled")) || (data0 === "workunit.scheduling.deferred")) || (data0 === "workunit.claimed")) || (data0 === "workunit.started")) || (data0 === "workunit.validated")) || (data0 === "workunit.completed")) || (data0 === "workunit.failed")) || (data0 === "workunit.retry.scheduled")) || (data0 === "workunit.skipped")) || (data0 === "workunit.cancelled")) || (data0 === "workunit.escalated")) || (data0 === "llm.invocation.started")) || (data0 === "llm.invocation.completed")) || (data0 === "llm.invocation.failed")) || (data0 === "budget.debited")) || (data0 === "budget.breached")) || (data0 === "node.registered")) || (data0 === "node.health.updated")) || (data0 === "node.unavailable")) || (data0 === "node.misconduct.seen")) || (data0 === "capacity.scale.requested")) || (data0 === "capacity.admission.mode.changed")) || (data0 === "congestion.mode.changed")) || (data0 === "billing.usage.recorded")) || (data0 === "billing.credits.debited")) || (data0 === "trust.score.updated"))) {
            vErrors = withIssue(vErrors, {});
            errors = vErrors.length;
        }
    }
} var _valid0 = _errs2 === errors; errors = _errs1; if (vErrors !== null) {
    if (_errs1) {
        vErrors.length = _errs1;
    }
    else {
        vErrors = null;
    }
} let ifClause0; if (_valid0) {
    const _errs4 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
        const tag0 = data.event_type;
        if (typeof tag0 == "string") {
            if (tag0 === "execution.session.started") {
                if (!(isSessionStarted(data, { instancePath, parentData, parentDataProperty, rootData }))) {
                    vErrors = withIssues(vErrors, isSessionStarted.errors);
                    errors = vErrors.length;
                }
            }
            else if (tag0 === "execution.session.completed") {
                if (!(isSessionCompleted(data, { instancePath, parentData, parentDataProperty, rootData }))) {
                    vErrors = withIssues(vErrors, isSessionCompleted.errors);
                    errors = vErrors.length;
                }
            }
            else if (tag0 === "execution.session.failed") {
                if (!(isSessionFailed(data, { instancePath, parentData, parentDataProperty, rootData }))) {
                    vErrors = withIssues(vErrors, isSessionFailed.errors);
                    errors = vErrors.length;
                }
            }
            else if (tag0 === "execution.session.cancelled") {
                if (!(isSessionCancelled(data, { instancePath, parentData, parentDataProperty, rootData }))) {
                    vErrors = withIssues(vErrors, isSessionCancelled.errors);
                    errors = vErrors.length;
                }
            }
            else if (tag0 === "taskgraph.rejected") {
                if (!(isTaskGraphRejected(data, { instancePath, parentData, parentDataProperty, rootData }))) {
                    vErrors = withIssues(vErrors, isTaskGraphRejected.errors);
                    errors = vErrors.length;
                }
            }
            else if (tag0 === "workunit.scheduled") {
                if (!(isWorkUnitScheduled(data, { instancePath, parentData, parentDataProperty, rootData }))) {
                    vErrors = withIssues(vErrors, isWorkUnitScheduled.errors);
                    errors = vErrors.length;
                }
            }
            else if (tag0 === "workunit.scheduling.deferred") {
                if (!(isWorkUnitSchedulingDeferred(data, { instancePath, parentData, parentDataProperty, rootData }))) {
                    vErrors = withIssues(vErrors, isWorkUnitSchedulingDeferred.errors);
                    errors = vErrors.length;
                }
            }
            else if (tag0 === "workunit.claimed") {
                if (!(isWorkUnitClaimed(data, { instancePath, parentData, parentDataProperty, rootData }))) {
                    vErrors = withIssues(vErrors, isWorkUnitClaimed.errors);
                    errors = vErrors.length;
                }
            }
            else if (tag0 === "workunit.started") {
                if (!(isWorkUnitStarted(data, { instancePath, parentData, parentDataProperty, rootData }))) {
                    vErrors = withIssues(vErrors, isWorkUnitStarted.errors);
                    errors = vErrors.length;
                }
            }
            else if (tag0 === "workunit.validated") {
                if (!(isWorkUnitValidated(data, { instancePath, parentData, parentDataProperty, rootData }))) {
                    vErrors = withIssues(vErrors, isWorkUnitValidated.errors);
                    errors = vErrors.length;
                }
            }
            else if (tag0 === "workunit.completed") {
                if (!(isWorkUnitCompleted(data, { instancePath, parentData, parentDataProperty, rootData }))) {
                    vErrors = withIssues(vErrors, isWorkUnitCompleted.errors);
                    errors = vErrors.length;
                }
            }
            else if (tag0 === "workunit.failed") {
                if (!(isWorkUnitFailed(data, { instancePath, parentData, parentDataProperty, rootData }))) {
                    vErrors = withIssues(vErrors, isWorkUnitFailed.errors);
                    errors = vErrors.length;
                }
            }
            else if (tag0 === "workunit.retry.scheduled") {
                if (!(isWorkUnitRetryScheduled(data, { instancePath, parentData, parentDataProperty, rootData }))) {
                    vErrors = withIssues(vErrors, isWorkUnitRetryScheduled.errors);
                    errors = vErrors.length;
                }
            }
            else if (tag0 === "workunit.skipped") {
                if (!(isWorkUnitSkipped(data, { instancePath, parentData, parentDataProperty, rootData }))) {
                    vErrors = withIssues(vErrors, isWorkUnitSkipped.errors);
                    errors = vErrors.length;
                }
            }
            else if (tag0 === "workunit.cancelled") {
                if (!(isWorkUnitCancelled(data, { instancePath, parentData, parentDataProperty, rootData }))) {
                    vErrors = withIssues(vErrors, isWorkUnitCancelled.errors);
                    errors = vErrors.length;
                }
            }
            else if (tag0 === "workunit.escalated") {
                if (!(isWorkUnitEscalated(data, { instancePath, parentData, parentDataProperty, rootData }))) {
                    vErrors = withIssues(vErrors, isWorkUnitEscalated.errors);
                    errors = vErrors.length;
                }
            }
            else if (tag0 === "llm.invocation.started") {
                if (!(isLlmInvocationStarted(data, { instancePath, parentData, parentDataProperty, rootData }))) {
                    vErrors = withIssues(vErrors, isLlmInvocationStarted.errors);
                    errors = vErrors.length;
                }
            }
            else if (tag0 === "llm.invocation.completed") {
                if (!(isLlmInvocationCompleted(data, { instancePath, parentData, parentDataProperty, rootData }))) {
                    vErrors = withIssues(vErrors, isLlmInvocationCompleted.errors);
                    errors = vErrors.length;
                }
            }
            else if (tag0 === "llm.invocation.failed") {
                if (!(isLlmInvocationFailed(data, { instancePath, parentData, parentDataProperty, rootData }))) {
                    vErrors = withIssues(vErrors, isLlmInvocationFailed.errors);
                    errors = vErrors.length;
                }
            }
            else if (tag0 === "budget.debited") {
                if (!(isBudgetDebited(data, { instancePath, parentData, parentDataProperty, rootData }))) {
                    vErrors = withIssues(vErrors, isBudgetDebited.errors);
                    errors = vErrors.length;
                }
            }
            else if (tag0 === "budget.breached") {
                if (!(isBudgetBreached(data, { instancePath, parentData, parentDataProperty, rootData }))) {
                    vErrors = withIssues(vErrors, isBudgetBreached.errors);
                    errors = vErrors.length;
                }
            }
            else if (tag0 === "node.registered") {
                if (!(isNodeRegistered(data, { instancePath, parentData, parentDataProperty, rootData }))) {
                    vErrors = withIssues(vErrors, isNodeRegistered.errors);
                    errors = vErrors.length;
                }
            }
            else if (tag0 === "node.health.updated") {
                if (!(isNodeHealthUpdated(data, { instancePath, parentData, parentDataProperty, rootData }))) {
                    vErrors = withIssues(vErrors, isNodeHealthUpdated.errors);
                    errors = vErrors.length;
                }
            }
            else if (tag0 === "node.unavailable") {
                if (!(isNodeUnavailable(data, { instancePath, parentData, parentDataProperty, rootData }))) {
                    vErrors = withIssues(vErrors, isNodeUnavailable.errors);
                    errors = vErrors.length;
                }
            }
            else if (tag0 === "node.misconduct.seen") {
                if (!(isNodeMisconductSeen(data, { instancePath, parentData, parentDataProperty, rootData }))) {
                    vErrors = withIssues(vErrors, isNodeMisconductSeen.errors);
                    errors = vErrors.length;
                }
            }
            else if (tag0 === "capacity.scale.requested") {
                if (!(isCapacityScaleRequested(data, { instancePath, parentData, parentDataProperty, rootData }))) {
                    vErrors = withIssues(vErrors, isCapacityScaleRequested.errors);
                    errors = vErrors.length;
                }
            }
            else if (tag0 === "capacity.admission.mode.changed") {
                if (!(isCapacityAdmissionModeChanged(data, { instancePath, parentData, parentDataProperty, rootData }))) {
                    vErrors = withIssues(vErrors, isCapacityAdmissionModeChanged.errors);
                    errors = vErrors.length;
                }
            }
            else if (tag0 === "congestion.mode.changed") {
                if (!(isCongestionModeChanged(data, { instancePath, parentData, parentDataProperty, rootData }))) {
                    vErrors = withIssues(vErrors, isCongestionModeChanged.errors);
                    errors = vErrors.length;
                }
            }
            else if (tag0 === "billing.usage.recorded") {
                if (!(isBillingUsageRecorded(data, { instancePath, parentData, parentDataProperty, rootData }))) {
                    vErrors = withIssues(vErrors, isBillingUsageRecorded.errors);
                    errors = vErrors.length;
                }
            }
            else if (tag0 === "billing.credits.debited") {
                if (!(isBillingCreditsDebited(data, { instancePath, parentData, parentDataProperty, rootData }))) {
                    vErrors = withIssues(vErrors, isBillingCreditsDebited.errors);
                    errors = vErrors.length;
                }
            }
            else if (tag0 === "trust.score.updated") {
                if (!(isTrustScoreUpdated(data, { instancePath, parentData, parentDataProperty, rootData }))) {
                    vErrors = withIssues(vErrors, isTrustScoreUpdated.errors);
                    errors = vErrors.length;
                }
            }
            else {
                vErrors = withIssue(vErrors, { instancePath, keyword: "discriminator", params: { error: "mapping", allowed: ["execution.session.started", "execution.session.completed", "execution.session.failed", "execution.session.cancelled", "taskgraph.rejected", "workunit.scheduled", "workunit.scheduling.deferred", "workunit.claimed", "workunit.started", "workunit.validated", "workunit.completed", "workunit.failed", "workunit.retry.scheduled", "workunit.skipped", "workunit.cancelled", "workunit.escalated", "llm.invocation.started", "llm.invocation.completed", "llm.invocation.failed", "budget.debited", "budget.breached", "node.registered", "node.health.updated", "node.unavailable", "node.misconduct.seen", "capacity.scale.requested", "capacity.admission.mode.changed", "congestion.mode.changed", "billing.usage.recorded", "billing.credits.debited", "trust.score.updated"], tag: "event_type", tagValue: tag0 }, message: "value of tag \"event_type\" must be in oneOf" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath, keyword: "discriminator", params: { error: "tag", allowed: ["execution.session.started", "execution.session.completed", "execution.session.failed", "execution.session.cancelled", "taskgraph.rejected", "workunit.scheduled", "workunit.scheduling.deferred", "workunit.claimed", "workunit.started", "workunit.validated", "workunit.completed", "workunit.failed", "workunit.retry.scheduled", "workunit.skipped", "workunit.cancelled", "workunit.escalated", "llm.invocation.started", "llm.invocation.completed", "llm.invocation.failed", "budget.debited", "budget.breached", "node.registered", "node.health.updated", "node.unavailable", "node.misconduct.seen", "capacity.scale.requested", "capacity.admission.mode.changed", "congestion.mode.changed", "billing.usage.recorded", "billing.credits.debited", "trust.score.updated"], tag: "event_type", tagValue: tag0 }, message: "tag \"event_type\" must be string" });
            errors = vErrors.length;
        }
    }
    else {
        vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
        errors = vErrors.length;
    }
    var _valid0 = _errs4 === errors;
    valid0 = _valid0;
    ifClause0 = "then";
}
else {
    const _errs38 = errors;
    if (!(isEventEnvelope(data, { instancePath, parentData, parentDataProperty, rootData }))) {
        vErrors = withIssues(vErrors, isEventEnvelope.errors);
        errors = vErrors.length;
    }
    var _valid0 = _errs38 === errors;
    valid0 = _valid0;
    ifClause0 = "else";
} if (!valid0) {
    vErrors = withIssue(vErrors, { instancePath, keyword: "if", params: { failingKeyword: ifClause0 }, message: "must match \"" + ifClause0 + "\" schema" });
    errors = vErrors.length;
} isExecutionEvent.errors = vErrors; return errors === 0; }
export { isBillingCreditsDebited, isBillingCreditsDebitedPayload, isBillingUsageRecorded, isBillingUsageRecordedPayload, isBudgetBreached, isBudgetBreachedPayload, isBudgetDebited, isBudgetDebitedPayload, isCapacityAdmissionModeChanged, isCapacityAdmissionModeChangedPayload, isCapacityScaleRequested, isCapacityScaleRequestedPayload, isCongestionModeChanged, isCongestionModeChangedPayload, isExecutionEvent, isLlmInvocationCompleted, isLlmInvocationCompletedPayload, isLlmInvocationFailed, isLlmInvocationFailedPayload, isLlmInvocationStarted, isLlmInvocationStartedPayload, isNodeHealthUpdated, isNodeHealthUpdatedPayload, isNodeMisconductSeen, isNodeMisconductSeenPayload, isNodeRegistered, isNodeRegisteredPayload, isNodeUnavailable, isNodeUnavailablePayload, isSessionCancelled, isSessionCancelledPayload, isSessionCompleted, isSessionCompletedPayload, isSessionFailed, isSessionFailedPayload, isSessionStarted, isSessionStartedPayload, isTaskGraphRejected, isTaskGraphRejectedPayload, isTrustScoreUpdated, isTrustScoreUpdatedPayload, isWorkUnitCancelled, isWorkUnitCancelledPayload, isWorkUnitClaimed, isWorkUnitClaimedPayload, isWorkUnitCompleted, isWorkUnitCompletedPayload, isWorkUnitEscalated, isWorkUnitEscalatedPayload, isWorkUnitFailed, isWorkUnitFailedPayload, isWorkUnitRetryScheduled, isWorkUnitRetryScheduledPayload, isWorkUnitScheduled, isWorkUnitScheduledPayload, isWorkUnitSchedulingDeferred, isWorkUnitSchedulingDeferredPayload, isWorkUnitSkipped, isWorkUnitSkippedPayload, isWorkUnitStarted, isWorkUnitStartedPayload, isWorkUnitValidated, isWorkUnitValidatedPayload };
