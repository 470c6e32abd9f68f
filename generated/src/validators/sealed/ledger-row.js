// Derived from spec/ by `npm run generate`. Never edited.
import { isFull, withIssue } from "../../issues.js";
import { codePointLength as func0 } from "../../code-point-length.js";
const pattern1 = new RegExp("^(0|[1-9]\\d{0,11})\\.\\d{6}$", "u");
const pattern2 = new RegExp("^-?(0|[1-9]\\d{0,11})\\.\\d{6}$", "u");
const pattern3 = new RegExp("^[0-9a-f]{64}$", "u");
const pattern4 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$", "u");
const pattern5 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$", "u");
const pattern6 = new RegExp("^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$", "u");
function isLedgerRow(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.row === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "row" }, message: "must have required property 'row'" });
        errors = vErrors.length;
    }
    if (data.tenant_id === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "tenant_id" }, message: "must have required property 'tenant_id'" });
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
    if (data.unit_price === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "unit_price" }, message: "must have required property 'unit_price'" });
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
    if (data.recorded_at === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "recorded_at" }, message: "must have required property 'recorded_at'" });
        errors = vErrors.length;
    }
    if (data.previous_hash === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "previous_hash" }, message: "must have required property 'previous_hash'" });
        errors = vErrors.length;
    }
    if (data.hash === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "hash" }, message: "must have required property 'hash'" });
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
    if (data.tenant_id !== undefined) {
        let data1 = data.tenant_id;
        if (typeof data1 === "string") {
            if (!pattern5.test(data1)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tenant_id", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$" }, message: "must be 1 to 128 letters, digits, '.', '_' or '-', starting with a letter or digit" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/tenant_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.execution_session_id !== undefined) {
        let data2 = data.execution_session_id;
        const _errs6 = errors;
        let valid1 = false;
        const _errs7 = errors;
        if (typeof data2 === "string") {
            if (!pattern4.test(data2)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_session_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" }, message: "must be a UUID in lower case" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_session_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        var _valid0 = _errs7 === errors;
        valid1 = valid1 || _valid0;
        if (!valid1) {
            const _errs9 = errors;
            if (data2 !== null) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_session_id", keyword: "type", params: { type: "null" }, message: "must be null" });
                errors = vErrors.length;
            }
            var _valid0 = _errs9 === errors;
            valid1 = valid1 || _valid0;
        }
        if (!valid1) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_session_id", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" });
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
    if (data.work_unit_id !== undefined) {
        let data3 = data.work_unit_id;
        const _errs12 = errors;
        let valid2 = false;
        const _errs13 = errors;
        if (typeof data3 === "string") {
            if (!pattern5.test(data3)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/work_unit_id", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$" }, message: "must be 1 to 128 letters, digits, '.', '_' or '-', starting with a letter or digit" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/work_unit_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        var _valid1 = _errs13 === errors;
        valid2 = valid2 || _valid1;
        if (!valid2) {
            const _errs15 = errors;
            if (data3 !== null) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/work_unit_id", keyword: "type", params: { type: "null" }, message: "must be null" });
                errors = vErrors.length;
            }
            var _valid1 = _errs15 === errors;
            valid2 = valid2 || _valid1;
        }
        if (!valid2) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/work_unit_id", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" });
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
    if (data.attempt_index !== undefined) {
        let data4 = data.attempt_index;
        const _errs18 = errors;
        let valid3 = false;
        const _errs19 = errors;
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
        var _valid2 = _errs19 === errors;
        valid3 = valid3 || _valid2;
        if (!valid3) {
            const _errs21 = errors;
            if (data4 !== null) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "type", params: { type: "null" }, message: "must be null" });
                errors = vErrors.length;
            }
            var _valid2 = _errs21 === errors;
            valid3 = valid3 || _valid2;
        }
        if (!valid3) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" });
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
    if (data.line_item !== undefined) {
        let data5 = data.line_item;
        const _errs24 = errors;
        let valid4 = false;
        const _errs25 = errors;
        if (typeof data5 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/line_item", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!((data5 === "workunit_cpu") || (data5 === "llm_tokens"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/line_item", keyword: "enum", params: { allowedValues: ["workunit_cpu", "llm_tokens"] }, message: "must be equal to one of the allowed values" });
            errors = vErrors.length;
        }
        var _valid3 = _errs25 === errors;
        valid4 = valid4 || _valid3;
        if (!valid4) {
            const _errs27 = errors;
            if (data5 !== null) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/line_item", keyword: "type", params: { type: "null" }, message: "must be null" });
                errors = vErrors.length;
            }
            var _valid3 = _errs27 === errors;
            valid4 = valid4 || _valid3;
        }
        if (!valid4) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/line_item", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" });
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
    if (data.reason !== undefined) {
        let data6 = data.reason;
        if (typeof data6 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/reason", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!(((data6 === "accepted") || (data6 === "attempt_not_accepted")) || (data6 === "credit_added"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/reason", keyword: "enum", params: { allowedValues: ["accepted", "attempt_not_accepted", "credit_added"] }, message: "must be equal to one of the allowed values" });
            errors = vErrors.length;
        }
    }
    if (data.quantity !== undefined) {
        let data7 = data.quantity;
        if (typeof data7 === "string") {
            if (!pattern1.test(data7)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/quantity", keyword: "pattern", params: { pattern: "^(0|[1-9]\\d{0,11})\\.\\d{6}$" }, message: "must be a decimal string with 6 fraction digits, like 0.250000" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/quantity", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.unit_price !== undefined) {
        let data8 = data.unit_price;
        if (typeof data8 === "string") {
            if (!pattern1.test(data8)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/unit_price", keyword: "pattern", params: { pattern: "^(0|[1-9]\\d{0,11})\\.\\d{6}$" }, message: "must be a decimal string with 6 fraction digits, like 0.250000" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/unit_price", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.amount !== undefined) {
        let data9 = data.amount;
        if (typeof data9 === "string") {
            if (!pattern2.test(data9)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/amount", keyword: "pattern", params: { pattern: "^-?(0|[1-9]\\d{0,11})\\.\\d{6}$" }, message: "must be a decimal string with 6 fraction digits, like -0.002000" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/amount", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.price_list_version !== undefined) {
        let data10 = data.price_list_version;
        if (typeof data10 === "string") {
            if (func0(data10) > 256) {
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
        let data11 = data.event_ids;
        if (Array.isArray(data11)) {
            if (data11.length > 100) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_ids", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items" });
                errors = vErrors.length;
            }
            if (data11.length < 1) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/event_ids", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" });
                errors = vErrors.length;
            }
            const len0 = data11.length;
            for (let i0 = 0; i0 < len0 && !isFull(vErrors); i0++) {
                let data12 = data11[i0];
                if (typeof data12 === "string") {
                    if (!pattern4.test(data12)) {
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
    if (data.recorded_at !== undefined) {
        let data13 = data.recorded_at;
        if (typeof data13 === "string") {
            if (!pattern6.test(data13)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/recorded_at", keyword: "pattern", params: { pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$" }, message: "must be a UTC time with milliseconds, like 2026-01-31T09:30:00.000Z" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/recorded_at", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.previous_hash !== undefined) {
        let data14 = data.previous_hash;
        if (typeof data14 === "string") {
            if (!pattern3.test(data14)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/previous_hash", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" }, message: "must be 64 lower-case hexadecimal digits" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/previous_hash", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.hash !== undefined) {
        let data15 = data.hash;
        if (typeof data15 === "string") {
            if (!pattern3.test(data15)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/hash", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" }, message: "must be 64 lower-case hexadecimal digits" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/hash", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    for (const field0 in data) {
        if (!(field0 === "row" || field0 === "tenant_id" || field0 === "execution_session_id" || field0 === "work_unit_id" || field0 === "attempt_index" || field0 === "line_item" || field0 === "reason" || field0 === "quantity" || field0 === "unit_price" || field0 === "amount" || field0 === "price_list_version" || field0 === "event_ids" || field0 === "recorded_at" || field0 === "previous_hash" || field0 === "hash")) {
            vErrors = withIssue(vErrors, { instancePath, keyword: "closed", params: { unknown: field0, known: ["row", "tenant_id", "execution_session_id", "work_unit_id", "attempt_index", "line_item", "reason", "quantity", "unit_price", "amount", "price_list_version", "event_ids", "recorded_at", "previous_hash", "hash"] }, message: "must have no other fields than the known ones" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isLedgerRow.errors = vErrors; return errors === 0; }
export { isLedgerRow };
