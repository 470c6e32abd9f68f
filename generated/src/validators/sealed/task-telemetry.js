// Derived from spec/ by `npm run generate`. Never edited.
import { isFull, withIssue, withIssues } from "../../issues.js";
import { isAttemptTelemetry } from "./attempt-telemetry.js";
import { isErrorReport } from "./error-report.js";
const pattern0 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$", "u");
function isTaskTelemetry(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.task_id === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "task_id" }, message: "must have required property 'task_id'" });
        errors = vErrors.length;
    }
    if (data.task_type === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "task_type" }, message: "must have required property 'task_type'" });
        errors = vErrors.length;
    }
    if (data.status === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "status" }, message: "must have required property 'status'" });
        errors = vErrors.length;
    }
    if (data.stop_reason === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "stop_reason" }, message: "must have required property 'stop_reason'" });
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
    if (data.retry_count === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "retry_count" }, message: "must have required property 'retry_count'" });
        errors = vErrors.length;
    }
    if (data.validation_status === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "validation_status" }, message: "must have required property 'validation_status'" });
        errors = vErrors.length;
    }
    if (data.attempts === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "attempts" }, message: "must have required property 'attempts'" });
        errors = vErrors.length;
    }
    if (data.task_id !== undefined) {
        let data0 = data.task_id;
        if (typeof data0 === "string") {
            if (!pattern0.test(data0)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/task_id", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$" }, message: "must be 1 to 128 letters, digits, '.', '_' or '-', starting with a letter or digit" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/task_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.task_type !== undefined) {
        let data1 = data.task_type;
        if (typeof data1 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/task_type", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!(((((data1 === "deterministic") || (data1 === "aggregation")) || (data1 === "retrieval")) || (data1 === "small_model")) || (data1 === "llm"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/task_type", keyword: "enum", params: { allowedValues: ["deterministic", "aggregation", "retrieval", "small_model", "llm"] }, message: "must be equal to one of the allowed values" });
            errors = vErrors.length;
        }
    }
    if (data.status !== undefined) {
        let data2 = data.status;
        if (typeof data2 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/status", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!((((data2 === "succeeded") || (data2 === "failed")) || (data2 === "skipped")) || (data2 === "cancelled"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/status", keyword: "enum", params: { allowedValues: ["succeeded", "failed", "skipped", "cancelled"] }, message: "must be equal to one of the allowed values" });
            errors = vErrors.length;
        }
    }
    if (data.stop_reason !== undefined) {
        let data3 = data.stop_reason;
        if (typeof data3 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/stop_reason", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!(((((((((((data3 === "success") || (data3 === "retry_exhausted")) || (data3 === "dependency_failed")) || (data3 === "budget_exhausted")) || (data3 === "timed_out")) || (data3 === "substrate_failure")) || (data3 === "admission_rejected")) || (data3 === "validation_failed")) || (data3 === "version_mismatch")) || (data3 === "skipped")) || (data3 === "cancelled"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/stop_reason", keyword: "enum", params: { allowedValues: ["success", "retry_exhausted", "dependency_failed", "budget_exhausted", "timed_out", "substrate_failure", "admission_rejected", "validation_failed", "version_mismatch", "skipped", "cancelled"] }, message: "must be equal to one of the allowed values" });
            errors = vErrors.length;
        }
    }
    if (data.duration_ms !== undefined) {
        let data4 = data.duration_ms;
        if (!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/duration_ms", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data4 == "number") && (isFinite(data4))) {
            if (data4 > 9007199254740991 || isNaN(data4)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/duration_ms", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, message: "must be <= 9007199254740991" });
                errors = vErrors.length;
            }
            if (data4 < 0 || isNaN(data4)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/duration_ms", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
    }
    if (data.tokens_in !== undefined) {
        let data5 = data.tokens_in;
        if (!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/tokens_in", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data5 == "number") && (isFinite(data5))) {
            if (data5 > 9007199254740991 || isNaN(data5)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tokens_in", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, message: "must be <= 9007199254740991" });
                errors = vErrors.length;
            }
            if (data5 < 0 || isNaN(data5)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tokens_in", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
    }
    if (data.tokens_out !== undefined) {
        let data6 = data.tokens_out;
        if (!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/tokens_out", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data6 == "number") && (isFinite(data6))) {
            if (data6 > 9007199254740991 || isNaN(data6)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tokens_out", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, message: "must be <= 9007199254740991" });
                errors = vErrors.length;
            }
            if (data6 < 0 || isNaN(data6)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tokens_out", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
    }
    if (data.retry_count !== undefined) {
        let data7 = data.retry_count;
        if (!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/retry_count", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data7 == "number") && (isFinite(data7))) {
            if (data7 > 9 || isNaN(data7)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/retry_count", keyword: "maximum", params: { comparison: "<=", limit: 9 }, message: "must be <= 9" });
                errors = vErrors.length;
            }
            if (data7 < 0 || isNaN(data7)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/retry_count", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
    }
    if (data.validation_status !== undefined) {
        let data8 = data.validation_status;
        if (typeof data8 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/validation_status", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!(((data8 === "passed") || (data8 === "failed")) || (data8 === "not_run"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/validation_status", keyword: "enum", params: { allowedValues: ["passed", "failed", "not_run"] }, message: "must be equal to one of the allowed values" });
            errors = vErrors.length;
        }
    }
    if (data.error !== undefined) {
        if (!(isErrorReport(data.error, { instancePath: instancePath + "/error", parentData: data, parentDataProperty: "error", rootData }))) {
            vErrors = withIssues(vErrors, isErrorReport.errors);
            errors = vErrors.length;
        }
    }
    if (data.escalation_index !== undefined) {
        let data10 = data.escalation_index;
        if (!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/escalation_index", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data10 == "number") && (isFinite(data10))) {
            if (data10 > 19999 || isNaN(data10)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/escalation_index", keyword: "maximum", params: { comparison: "<=", limit: 19999 }, message: "must be <= 19999" });
                errors = vErrors.length;
            }
            if (data10 < 0 || isNaN(data10)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/escalation_index", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
    }
    if (data.attempts !== undefined) {
        let data11 = data.attempts;
        if (Array.isArray(data11)) {
            if (data11.length > 10) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempts", keyword: "maxItems", params: { limit: 10 }, message: "must NOT have more than 10 items" });
                errors = vErrors.length;
            }
            const len0 = data11.length;
            for (let i0 = 0; i0 < len0 && !isFull(vErrors); i0++) {
                if (!(isAttemptTelemetry(data11[i0], { instancePath: instancePath + "/attempts/" + i0, parentData: data11, parentDataProperty: i0, rootData }))) {
                    vErrors = withIssues(vErrors, isAttemptTelemetry.errors);
                    errors = vErrors.length;
                }
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempts", keyword: "type", params: { type: "array" }, message: "must be array" });
            errors = vErrors.length;
        }
    }
    for (const field0 in data) {
        if (!(field0 === "task_id" || field0 === "task_type" || field0 === "status" || field0 === "stop_reason" || field0 === "duration_ms" || field0 === "tokens_in" || field0 === "tokens_out" || field0 === "retry_count" || field0 === "validation_status" || field0 === "error" || field0 === "escalation_index" || field0 === "attempts")) {
            vErrors = withIssue(vErrors, { instancePath, keyword: "closed", params: { unknown: field0, known: ["task_id", "task_type", "status", "stop_reason", "duration_ms", "tokens_in", "tokens_out", "retry_count", "validation_status", "error", "escalation_index", "attempts"] }, message: "must have no other fields than the known ones" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isTaskTelemetry.errors = vErrors; return errors === 0; }
export { isTaskTelemetry };
