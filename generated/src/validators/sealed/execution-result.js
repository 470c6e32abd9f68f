// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue, withIssues } from "../../issues.js";
import { isBudgetReport } from "./budget-report.js";
import { isErrorReport } from "./error-report.js";
import { isExecutionMetadata } from "./execution-metadata.js";
import { isTelemetryBundle } from "./telemetry-bundle.js";
const pattern0 = new RegExp("^(0|[1-9]\\d{0,4})\\.(0|[1-9]\\d{0,4})$", "u");
const pattern1 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$", "u");
function isExecutionResult(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.contract_version === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "contract_version" }, message: "must have required property 'contract_version'" });
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
    if (data.final_output === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "final_output" }, message: "must have required property 'final_output'" });
        errors = vErrors.length;
    }
    if (data.telemetry_bundle === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "telemetry_bundle" }, message: "must have required property 'telemetry_bundle'" });
        errors = vErrors.length;
    }
    if (data.budget === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "budget" }, message: "must have required property 'budget'" });
        errors = vErrors.length;
    }
    if (data.execution_metadata === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "execution_metadata" }, message: "must have required property 'execution_metadata'" });
        errors = vErrors.length;
    }
    if (data.contract_version !== undefined) {
        let data0 = data.contract_version;
        if (typeof data0 === "string") {
            if (!pattern0.test(data0)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/contract_version", keyword: "pattern", params: { pattern: "^(0|[1-9]\\d{0,4})\\.(0|[1-9]\\d{0,4})$" }, message: "must be MAJOR.MINOR, like 1.0" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/contract_version", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.status !== undefined) {
        let data1 = data.status;
        if (typeof data1 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/status", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!(((data1 === "succeeded") || (data1 === "failed")) || (data1 === "cancelled"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/status", keyword: "enum", params: { allowedValues: ["succeeded", "failed", "cancelled"] }, message: "must be equal to one of the allowed values" });
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
    if (data.output_work_unit_id !== undefined) {
        let data3 = data.output_work_unit_id;
        if (typeof data3 === "string") {
            if (!pattern1.test(data3)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/output_work_unit_id", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$" }, message: "must be 1 to 128 letters, digits, '.', '_' or '-', starting with a letter or digit" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/output_work_unit_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.error !== undefined) {
        if (!(isErrorReport(data.error, { instancePath: instancePath + "/error", parentData: data, parentDataProperty: "error", rootData }))) {
            vErrors = withIssues(vErrors, isErrorReport.errors);
            errors = vErrors.length;
        }
    }
    if (data.telemetry_bundle !== undefined) {
        if (!(isTelemetryBundle(data.telemetry_bundle, { instancePath: instancePath + "/telemetry_bundle", parentData: data, parentDataProperty: "telemetry_bundle", rootData }))) {
            vErrors = withIssues(vErrors, isTelemetryBundle.errors);
            errors = vErrors.length;
        }
    }
    if (data.budget !== undefined) {
        if (!(isBudgetReport(data.budget, { instancePath: instancePath + "/budget", parentData: data, parentDataProperty: "budget", rootData }))) {
            vErrors = withIssues(vErrors, isBudgetReport.errors);
            errors = vErrors.length;
        }
    }
    if (data.execution_metadata !== undefined) {
        if (!(isExecutionMetadata(data.execution_metadata, { instancePath: instancePath + "/execution_metadata", parentData: data, parentDataProperty: "execution_metadata", rootData }))) {
            vErrors = withIssues(vErrors, isExecutionMetadata.errors);
            errors = vErrors.length;
        }
    }
    for (const field0 in data) {
        if (!(field0 === "contract_version" || field0 === "status" || field0 === "stop_reason" || field0 === "final_output" || field0 === "output_work_unit_id" || field0 === "error" || field0 === "telemetry_bundle" || field0 === "budget" || field0 === "execution_metadata")) {
            vErrors = withIssue(vErrors, { instancePath, keyword: "closed", params: { unknown: field0, known: ["contract_version", "status", "stop_reason", "final_output", "output_work_unit_id", "error", "telemetry_bundle", "budget", "execution_metadata"] }, message: "must have no other fields than the known ones" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isExecutionResult.errors = vErrors; return errors === 0; }
export { isExecutionResult };
