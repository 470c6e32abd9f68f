// Derived from spec/ by `npm run generate`. Never edited.
import { isFull, withIssue, withIssues } from "../../issues.js";
import { isErrorReport } from "./error-report.js";
import { isRetryPolicy } from "./retry-policy.js";
import { isUnitConstraints } from "./unit-constraints.js";
const pattern0 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$", "u");
const pattern1 = new RegExp("^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$", "u");
function isWorkUnitExecution(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.work_unit_id === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "work_unit_id" }, message: "must have required property 'work_unit_id'" });
        errors = vErrors.length;
    }
    if (data.type === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" });
        errors = vErrors.length;
    }
    if (data.substrate === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "substrate" }, message: "must have required property 'substrate'" });
        errors = vErrors.length;
    }
    if (data.dependencies === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "dependencies" }, message: "must have required property 'dependencies'" });
        errors = vErrors.length;
    }
    if (data.privacy === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "privacy" }, message: "must have required property 'privacy'" });
        errors = vErrors.length;
    }
    if (data.retries === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "retries" }, message: "must have required property 'retries'" });
        errors = vErrors.length;
    }
    if (data.critical === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "critical" }, message: "must have required property 'critical'" });
        errors = vErrors.length;
    }
    if (data.idempotent === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "idempotent" }, message: "must have required property 'idempotent'" });
        errors = vErrors.length;
    }
    if (data.verification_mode === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "verification_mode" }, message: "must have required property 'verification_mode'" });
        errors = vErrors.length;
    }
    if (data.state === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "state" }, message: "must have required property 'state'" });
        errors = vErrors.length;
    }
    if (data.attempt_count === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "attempt_count" }, message: "must have required property 'attempt_count'" });
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
    if (data.work_unit_id !== undefined) {
        let data0 = data.work_unit_id;
        if (typeof data0 === "string") {
            if (!pattern0.test(data0)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/work_unit_id", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$" }, message: "must be 1 to 128 letters, digits, '.', '_' or '-', starting with a letter or digit" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/work_unit_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.type !== undefined) {
        let data1 = data.type;
        if (typeof data1 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!(((((data1 === "deterministic") || (data1 === "aggregation")) || (data1 === "retrieval")) || (data1 === "small_model")) || (data1 === "llm"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/type", keyword: "enum", params: { allowedValues: ["deterministic", "aggregation", "retrieval", "small_model", "llm"] }, message: "must be equal to one of the allowed values" });
            errors = vErrors.length;
        }
    }
    if (data.substrate !== undefined) {
        let data2 = data.substrate;
        if (typeof data2 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/substrate", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!((data2 === "cpu") || (data2 === "llm_pod"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/substrate", keyword: "enum", params: { allowedValues: ["cpu", "llm_pod"] }, message: "must be equal to one of the allowed values" });
            errors = vErrors.length;
        }
    }
    if (data.dependencies !== undefined) {
        let data3 = data.dependencies;
        if (Array.isArray(data3)) {
            if (data3.length > 10000) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/dependencies", keyword: "maxItems", params: { limit: 10000 }, message: "must NOT have more than 10000 items" });
                errors = vErrors.length;
            }
            const len0 = data3.length;
            for (let i0 = 0; i0 < len0 && !isFull(vErrors); i0++) {
                let data4 = data3[i0];
                if (typeof data4 === "string") {
                    if (!pattern0.test(data4)) {
                        vErrors = withIssue(vErrors, { instancePath: instancePath + "/dependencies/" + i0, keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$" }, message: "must be 1 to 128 letters, digits, '.', '_' or '-', starting with a letter or digit" });
                        errors = vErrors.length;
                    }
                }
                else {
                    vErrors = withIssue(vErrors, { instancePath: instancePath + "/dependencies/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" });
                    errors = vErrors.length;
                }
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/dependencies", keyword: "type", params: { type: "array" }, message: "must be array" });
            errors = vErrors.length;
        }
    }
    if (data.privacy !== undefined) {
        let data5 = data.privacy;
        if (typeof data5 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/privacy", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!((data5 === "allow_remote") || (data5 === "local_only"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/privacy", keyword: "enum", params: { allowedValues: ["allow_remote", "local_only"] }, message: "must be equal to one of the allowed values" });
            errors = vErrors.length;
        }
    }
    if (data.constraints !== undefined) {
        if (!(isUnitConstraints(data.constraints, { instancePath: instancePath + "/constraints", parentData: data, parentDataProperty: "constraints", rootData }))) {
            vErrors = withIssues(vErrors, isUnitConstraints.errors);
            errors = vErrors.length;
        }
    }
    if (data.retries !== undefined) {
        if (!(isRetryPolicy(data.retries, { instancePath: instancePath + "/retries", parentData: data, parentDataProperty: "retries", rootData }))) {
            vErrors = withIssues(vErrors, isRetryPolicy.errors);
            errors = vErrors.length;
        }
    }
    if (data.critical !== undefined) {
        if (typeof data.critical !== "boolean") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/critical", keyword: "type", params: { type: "boolean" }, message: "must be boolean" });
            errors = vErrors.length;
        }
    }
    if (data.idempotent !== undefined) {
        if (typeof data.idempotent !== "boolean") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/idempotent", keyword: "type", params: { type: "boolean" }, message: "must be boolean" });
            errors = vErrors.length;
        }
    }
    if (data.verification_mode !== undefined) {
        let data10 = data.verification_mode;
        if (typeof data10 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/verification_mode", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!((((data10 === "none") || (data10 === "schema")) || (data10 === "quorum")) || (data10 === "recompute"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/verification_mode", keyword: "enum", params: { allowedValues: ["none", "schema", "quorum", "recompute"] }, message: "must be equal to one of the allowed values" });
            errors = vErrors.length;
        }
    }
    if (data.state !== undefined) {
        let data11 = data.state;
        if (typeof data11 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/state", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!((((((((data11 === "pending") || (data11 === "ready")) || (data11 === "running")) || (data11 === "retry_wait")) || (data11 === "succeeded")) || (data11 === "failed")) || (data11 === "skipped")) || (data11 === "cancelled"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/state", keyword: "enum", params: { allowedValues: ["pending", "ready", "running", "retry_wait", "succeeded", "failed", "skipped", "cancelled"] }, message: "must be equal to one of the allowed values" });
            errors = vErrors.length;
        }
    }
    if (data.stop_reason !== undefined) {
        let data12 = data.stop_reason;
        if (typeof data12 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/stop_reason", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!(((((((((((data12 === "success") || (data12 === "retry_exhausted")) || (data12 === "dependency_failed")) || (data12 === "budget_exhausted")) || (data12 === "timed_out")) || (data12 === "substrate_failure")) || (data12 === "admission_rejected")) || (data12 === "validation_failed")) || (data12 === "version_mismatch")) || (data12 === "skipped")) || (data12 === "cancelled"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/stop_reason", keyword: "enum", params: { allowedValues: ["success", "retry_exhausted", "dependency_failed", "budget_exhausted", "timed_out", "substrate_failure", "admission_rejected", "validation_failed", "version_mismatch", "skipped", "cancelled"] }, message: "must be equal to one of the allowed values" });
            errors = vErrors.length;
        }
    }
    if (data.error !== undefined) {
        if (!(isErrorReport(data.error, { instancePath: instancePath + "/error", parentData: data, parentDataProperty: "error", rootData }))) {
            vErrors = withIssues(vErrors, isErrorReport.errors);
            errors = vErrors.length;
        }
    }
    if (data.attempt_count !== undefined) {
        let data14 = data.attempt_count;
        if (!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_count", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data14 == "number") && (isFinite(data14))) {
            if (data14 > 10 || isNaN(data14)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_count", keyword: "maximum", params: { comparison: "<=", limit: 10 }, message: "must be <= 10" });
                errors = vErrors.length;
            }
            if (data14 < 0 || isNaN(data14)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempt_count", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
    }
    if (data.escalation_index !== undefined) {
        let data15 = data.escalation_index;
        if (!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/escalation_index", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data15 == "number") && (isFinite(data15))) {
            if (data15 > 19999 || isNaN(data15)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/escalation_index", keyword: "maximum", params: { comparison: "<=", limit: 19999 }, message: "must be <= 19999" });
                errors = vErrors.length;
            }
            if (data15 < 0 || isNaN(data15)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/escalation_index", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
    }
    if (data.tokens_in !== undefined) {
        let data16 = data.tokens_in;
        if (!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/tokens_in", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data16 == "number") && (isFinite(data16))) {
            if (data16 > 9007199254740991 || isNaN(data16)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tokens_in", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, message: "must be <= 9007199254740991" });
                errors = vErrors.length;
            }
            if (data16 < 0 || isNaN(data16)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tokens_in", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
    }
    if (data.tokens_out !== undefined) {
        let data17 = data.tokens_out;
        if (!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/tokens_out", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data17 == "number") && (isFinite(data17))) {
            if (data17 > 9007199254740991 || isNaN(data17)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tokens_out", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, message: "must be <= 9007199254740991" });
                errors = vErrors.length;
            }
            if (data17 < 0 || isNaN(data17)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tokens_out", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
    }
    if (data.started_at !== undefined) {
        let data18 = data.started_at;
        if (typeof data18 === "string") {
            if (!pattern1.test(data18)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/started_at", keyword: "pattern", params: { pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$" }, message: "must be a UTC time with milliseconds, like 2026-01-31T09:30:00.000Z" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/started_at", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.completed_at !== undefined) {
        let data19 = data.completed_at;
        if (typeof data19 === "string") {
            if (!pattern1.test(data19)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/completed_at", keyword: "pattern", params: { pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$" }, message: "must be a UTC time with milliseconds, like 2026-01-31T09:30:00.000Z" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/completed_at", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isWorkUnitExecution.errors = vErrors; return errors === 0; }
export { isWorkUnitExecution };
