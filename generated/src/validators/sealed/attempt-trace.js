// Derived from spec/ by `npm run generate`. Never edited.
import { isFull, withIssue } from "../../issues.js";
function isAttemptTrace(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.stages === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "stages" }, message: "must have required property 'stages'" });
        errors = vErrors.length;
    }
    if (data.error_type === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "error_type" }, message: "must have required property 'error_type'" });
        errors = vErrors.length;
    }
    if (data.stages !== undefined) {
        let data0 = data.stages;
        if (Array.isArray(data0)) {
            if (data0.length > 8) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/stages", keyword: "maxItems", params: { limit: 8 }, message: "must NOT have more than 8 items" });
                errors = vErrors.length;
            }
            const len0 = data0.length;
            for (let i0 = 0; i0 < len0 && !isFull(vErrors); i0++) {
                let data1 = data0[i0];
                if (typeof data1 !== "string") {
                    vErrors = withIssue(vErrors, { instancePath: instancePath + "/stages/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" });
                    errors = vErrors.length;
                }
                if (!((((((((((data1 === "TASK_CONSTRUCTED") || (data1 === "DAG_VALIDATED")) || (data1 === "DETERMINISTIC_EXECUTION")) || (data1 === "AGGREGATION")) || (data1 === "MODEL_INVOCATION")) || (data1 === "SCHEMA_VALIDATION")) || (data1 === "TASK_COMPLETED")) || (data1 === "TASK_FAILED")) || (data1 === "TASK_SKIPPED")) || (data1 === "TASK_CANCELLED"))) {
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
        let data2 = data.error_type;
        const _errs6 = errors;
        let valid3 = false;
        const _errs7 = errors;
        if (typeof data2 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/error_type", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!(((((data2 === "VALIDATION_ERROR") || (data2 === "TIMEOUT")) || (data2 === "BUDGET_BREACH")) || (data2 === "DEPENDENCY_FAILURE")) || (data2 === "EXECUTION_FAILURE"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/error_type", keyword: "enum", params: { allowedValues: ["VALIDATION_ERROR", "TIMEOUT", "BUDGET_BREACH", "DEPENDENCY_FAILURE", "EXECUTION_FAILURE"] }, message: "must be equal to one of the allowed values" });
            errors = vErrors.length;
        }
        var _valid0 = _errs7 === errors;
        valid3 = valid3 || _valid0;
        if (!valid3) {
            const _errs9 = errors;
            if (data2 !== null) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/error_type", keyword: "type", params: { type: "null" }, message: "must be null" });
                errors = vErrors.length;
            }
            var _valid0 = _errs9 === errors;
            valid3 = valid3 || _valid0;
        }
        if (!valid3) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/error_type", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" });
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
    for (const field0 in data) {
        if (!(field0 === "stages" || field0 === "error_type")) {
            vErrors = withIssue(vErrors, { instancePath, keyword: "closed", params: { unknown: field0, known: ["stages", "error_type"] }, message: "must have no other fields than the known ones" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isAttemptTrace.errors = vErrors; return errors === 0; }
export { isAttemptTrace };
