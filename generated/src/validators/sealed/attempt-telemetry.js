// Derived from spec/ by `npm run generate`. Never edited.
import { isFull, withIssue } from "../../issues.js";
import { codePointLength as func0 } from "../../code-point-length.js";
const pattern1 = new RegExp("^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$", "u");
function isAttemptTelemetry(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.attempt_index === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "attempt_index" }, message: "must have required property 'attempt_index'" });
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
    if (data.stages === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "stages" }, message: "must have required property 'stages'" });
        errors = vErrors.length;
    }
    if (data.stop_reason === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "stop_reason" }, message: "must have required property 'stop_reason'" });
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
    if (data.invoked_model === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "invoked_model" }, message: "must have required property 'invoked_model'" });
        errors = vErrors.length;
    }
    if (data.estimated === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "estimated" }, message: "must have required property 'estimated'" });
        errors = vErrors.length;
    }
    if (data.lost === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "lost" }, message: "must have required property 'lost'" });
        errors = vErrors.length;
    }
    if (data.attempt_index !== undefined) {
        let data0 = data.attempt_index;
        if (!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data0 == "number") && (isFinite(data0))) {
            if (data0 > 10 || isNaN(data0)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "maximum", params: { comparison: "<=", limit: 10 }, message: "must be <= 10" });
                errors = vErrors.length;
            }
            if (data0 < 1 || isNaN(data0)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_index", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
                errors = vErrors.length;
            }
        }
    }
    if (data.started_at !== undefined) {
        let data1 = data.started_at;
        if (typeof data1 === "string") {
            if (!pattern1.test(data1)) {
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
        let data2 = data.duration_ms;
        if (!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/duration_ms", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data2 == "number") && (isFinite(data2))) {
            if (data2 > 2147483647 || isNaN(data2)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/duration_ms", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, message: "must be <= 2147483647" });
                errors = vErrors.length;
            }
            if (data2 < 0 || isNaN(data2)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/duration_ms", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
    }
    if (data.stages !== undefined) {
        let data3 = data.stages;
        if (Array.isArray(data3)) {
            if (data3.length > 8) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/stages", keyword: "maxItems", params: { limit: 8 }, message: "must NOT have more than 8 items" });
                errors = vErrors.length;
            }
            const len0 = data3.length;
            for (let i0 = 0; i0 < len0 && !isFull(vErrors); i0++) {
                let data4 = data3[i0];
                if (typeof data4 !== "string") {
                    vErrors = withIssue(vErrors, { instancePath: instancePath + "/stages/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" });
                    errors = vErrors.length;
                }
                if (!((((((((((data4 === "TASK_CONSTRUCTED") || (data4 === "DAG_VALIDATED")) || (data4 === "DETERMINISTIC_EXECUTION")) || (data4 === "AGGREGATION")) || (data4 === "MODEL_INVOCATION")) || (data4 === "SCHEMA_VALIDATION")) || (data4 === "TASK_COMPLETED")) || (data4 === "TASK_FAILED")) || (data4 === "TASK_SKIPPED")) || (data4 === "TASK_CANCELLED"))) {
                    vErrors = withIssue(vErrors, { instancePath: instancePath + "/stages/" + i0, keyword: "enum", params: { allowedValues: ["TASK_CONSTRUCTED", "DAG_VALIDATED", "DETERMINISTIC_EXECUTION", "AGGREGATION", "MODEL_INVOCATION", "SCHEMA_VALIDATION", "TASK_COMPLETED", "TASK_FAILED", "TASK_SKIPPED", "TASK_CANCELLED"] }, message: "must be equal to one of the allowed values" });
                    errors = vErrors.length;
                }
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/stages", keyword: "type", params: { type: "array" }, message: "must be array" });
            errors = vErrors.length;
        }
    }
    if (data.error_type !== undefined) {
        let data5 = data.error_type;
        if (typeof data5 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/error_type", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!(((((data5 === "VALIDATION_ERROR") || (data5 === "TIMEOUT")) || (data5 === "BUDGET_BREACH")) || (data5 === "DEPENDENCY_FAILURE")) || (data5 === "EXECUTION_FAILURE"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/error_type", keyword: "enum", params: { allowedValues: ["VALIDATION_ERROR", "TIMEOUT", "BUDGET_BREACH", "DEPENDENCY_FAILURE", "EXECUTION_FAILURE"] }, message: "must be equal to one of the allowed values" });
            errors = vErrors.length;
        }
    }
    if (data.error_code !== undefined) {
        if (typeof data.error_code !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/error_code", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.error_message !== undefined) {
        let data7 = data.error_message;
        if (typeof data7 === "string") {
            if (func0(data7) > 4096) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/error_message", keyword: "maxLength", params: { limit: 4096 }, message: "must NOT have more than 4096 characters" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/error_message", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.stop_reason !== undefined) {
        let data8 = data.stop_reason;
        if (typeof data8 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/stop_reason", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!(((((((((((data8 === "success") || (data8 === "retry_exhausted")) || (data8 === "dependency_failed")) || (data8 === "budget_exhausted")) || (data8 === "timed_out")) || (data8 === "substrate_failure")) || (data8 === "admission_rejected")) || (data8 === "validation_failed")) || (data8 === "version_mismatch")) || (data8 === "skipped")) || (data8 === "cancelled"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/stop_reason", keyword: "enum", params: { allowedValues: ["success", "retry_exhausted", "dependency_failed", "budget_exhausted", "timed_out", "substrate_failure", "admission_rejected", "validation_failed", "version_mismatch", "skipped", "cancelled"] }, message: "must be equal to one of the allowed values" });
            errors = vErrors.length;
        }
    }
    if (data.tokens_in !== undefined) {
        let data9 = data.tokens_in;
        if (!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/tokens_in", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data9 == "number") && (isFinite(data9))) {
            if (data9 > 9007199254740991 || isNaN(data9)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tokens_in", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, message: "must be <= 9007199254740991" });
                errors = vErrors.length;
            }
            if (data9 < 0 || isNaN(data9)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tokens_in", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
    }
    if (data.tokens_out !== undefined) {
        let data10 = data.tokens_out;
        if (!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/tokens_out", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data10 == "number") && (isFinite(data10))) {
            if (data10 > 9007199254740991 || isNaN(data10)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tokens_out", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, message: "must be <= 9007199254740991" });
                errors = vErrors.length;
            }
            if (data10 < 0 || isNaN(data10)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tokens_out", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
    }
    if (data.invoked_model !== undefined) {
        if (typeof data.invoked_model !== "boolean") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/invoked_model", keyword: "type", params: { type: "boolean" }, message: "must be boolean" });
            errors = vErrors.length;
        }
    }
    if (data.estimated !== undefined) {
        if (typeof data.estimated !== "boolean") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/estimated", keyword: "type", params: { type: "boolean" }, message: "must be boolean" });
            errors = vErrors.length;
        }
    }
    if (data.lost !== undefined) {
        if (typeof data.lost !== "boolean") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/lost", keyword: "type", params: { type: "boolean" }, message: "must be boolean" });
            errors = vErrors.length;
        }
    }
    for (const field0 in data) {
        if (!(field0 === "attempt_index" || field0 === "started_at" || field0 === "duration_ms" || field0 === "stages" || field0 === "error_type" || field0 === "error_code" || field0 === "error_message" || field0 === "stop_reason" || field0 === "tokens_in" || field0 === "tokens_out" || field0 === "invoked_model" || field0 === "estimated" || field0 === "lost")) {
            vErrors = withIssue(vErrors, { instancePath, keyword: "closed", params: { unknown: field0, known: ["attempt_index", "started_at", "duration_ms", "stages", "error_type", "error_code", "error_message", "stop_reason", "tokens_in", "tokens_out", "invoked_model", "estimated", "lost"] }, message: "must have no other fields than the known ones" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isAttemptTelemetry.errors = vErrors; return errors === 0; }
export { isAttemptTelemetry };
