// Derived from spec/ by `npm run generate`. Never edited.
import { isFull, withIssue, withIssues } from "../../issues.js";
import { codePointLength as func0 } from "../../code-point-length.js";
import { isViolation } from "./violation.js";
const pattern1 = new RegExp("^(0|[1-9]\\d{0,11})\\.\\d{6}$", "u");
const pattern2 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$", "u");
function isErrorReport(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.error_type === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "error_type" }, message: "must have required property 'error_type'" });
        errors = vErrors.length;
    }
    if (data.stop_reason === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "stop_reason" }, message: "must have required property 'stop_reason'" });
        errors = vErrors.length;
    }
    if (data.message === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "message" }, message: "must have required property 'message'" });
        errors = vErrors.length;
    }
    if (data.retryable === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "retryable" }, message: "must have required property 'retryable'" });
        errors = vErrors.length;
    }
    if (data.charged === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "charged" }, message: "must have required property 'charged'" });
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
    if (data.stop_reason !== undefined) {
        let data1 = data.stop_reason;
        if (typeof data1 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/stop_reason", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!(((((((((((data1 === "success") || (data1 === "retry_exhausted")) || (data1 === "dependency_failed")) || (data1 === "budget_exhausted")) || (data1 === "timed_out")) || (data1 === "substrate_failure")) || (data1 === "admission_rejected")) || (data1 === "validation_failed")) || (data1 === "version_mismatch")) || (data1 === "skipped")) || (data1 === "cancelled"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/stop_reason", keyword: "enum", params: { allowedValues: ["success", "retry_exhausted", "dependency_failed", "budget_exhausted", "timed_out", "substrate_failure", "admission_rejected", "validation_failed", "version_mismatch", "skipped", "cancelled"] }, message: "must be equal to one of the allowed values" });
            errors = vErrors.length;
        }
    }
    if (data.code !== undefined) {
        if (typeof data.code !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/code", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.message !== undefined) {
        let data3 = data.message;
        if (typeof data3 === "string") {
            if (func0(data3) > 4096) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/message", keyword: "maxLength", params: { limit: 4096 }, message: "must NOT have more than 4096 characters" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/message", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.work_unit_id !== undefined) {
        let data4 = data.work_unit_id;
        if (typeof data4 === "string") {
            if (!pattern2.test(data4)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/work_unit_id", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$" }, message: "must be 1 to 128 letters, digits, '.', '_' or '-', starting with a letter or digit" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/work_unit_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.dimension !== undefined) {
        let data5 = data.dimension;
        if (typeof data5 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/dimension", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!(((((data5 === "tokens") || (data5 === "llm_invocations")) || (data5 === "retries")) || (data5 === "cost_usd")) || (data5 === "duration"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/dimension", keyword: "enum", params: { allowedValues: ["tokens", "llm_invocations", "retries", "cost_usd", "duration"] }, message: "must be equal to one of the allowed values" });
            errors = vErrors.length;
        }
    }
    if (data.scope !== undefined) {
        let data6 = data.scope;
        if (typeof data6 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/scope", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!((data6 === "unit") || (data6 === "graph"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/scope", keyword: "enum", params: { allowedValues: ["unit", "graph"] }, message: "must be equal to one of the allowed values" });
            errors = vErrors.length;
        }
    }
    if (data.retryable !== undefined) {
        if (typeof data.retryable !== "boolean") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/retryable", keyword: "type", params: { type: "boolean" }, message: "must be boolean" });
            errors = vErrors.length;
        }
    }
    if (data.charged !== undefined) {
        let data8 = data.charged;
        if (typeof data8 === "string") {
            if (!pattern1.test(data8)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/charged", keyword: "pattern", params: { pattern: "^(0|[1-9]\\d{0,11})\\.\\d{6}$" }, message: "must be a decimal string with 6 fraction digits, like 0.250000" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/charged", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.violations !== undefined) {
        let data9 = data.violations;
        if (Array.isArray(data9)) {
            if (data9.length > 1000) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/violations", keyword: "maxItems", params: { limit: 1000 }, message: "must NOT have more than 1000 items" });
                errors = vErrors.length;
            }
            const len0 = data9.length;
            for (let i0 = 0; i0 < len0 && !isFull(vErrors); i0++) {
                if (!(isViolation(data9[i0], { instancePath: instancePath + "/violations/" + i0, parentData: data9, parentDataProperty: i0, rootData }))) {
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
    for (const field0 in data) {
        if (!(field0 === "error_type" || field0 === "stop_reason" || field0 === "code" || field0 === "message" || field0 === "work_unit_id" || field0 === "dimension" || field0 === "scope" || field0 === "retryable" || field0 === "charged" || field0 === "violations")) {
            vErrors = withIssue(vErrors, { instancePath, keyword: "closed", params: { unknown: field0, known: ["error_type", "stop_reason", "code", "message", "work_unit_id", "dimension", "scope", "retryable", "charged", "violations"] }, message: "must have no other fields than the known ones" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isErrorReport.errors = vErrors; return errors === 0; }
export { isErrorReport };
