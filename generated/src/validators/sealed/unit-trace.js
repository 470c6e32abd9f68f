// Derived from spec/ by `npm run generate`. Never edited.
import { isFull, withIssue, withIssues } from "../../issues.js";
import { isAttemptTrace } from "./attempt-trace.js";
const pattern0 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$", "u");
function isUnitTrace(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.work_unit_id === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "work_unit_id" }, message: "must have required property 'work_unit_id'" });
        errors = vErrors.length;
    }
    if (data.status === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "status" }, message: "must have required property 'status'" });
        errors = vErrors.length;
    }
    if (data.error_type === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "error_type" }, message: "must have required property 'error_type'" });
        errors = vErrors.length;
    }
    if (data.dimension === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "dimension" }, message: "must have required property 'dimension'" });
        errors = vErrors.length;
    }
    if (data.scope === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "scope" }, message: "must have required property 'scope'" });
        errors = vErrors.length;
    }
    if (data.escalation_index === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "escalation_index" }, message: "must have required property 'escalation_index'" });
        errors = vErrors.length;
    }
    if (data.attempts === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "attempts" }, message: "must have required property 'attempts'" });
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
    if (data.status !== undefined) {
        let data1 = data.status;
        if (typeof data1 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/status", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!((((data1 === "succeeded") || (data1 === "failed")) || (data1 === "skipped")) || (data1 === "cancelled"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/status", keyword: "enum", params: { allowedValues: ["succeeded", "failed", "skipped", "cancelled"] }, message: "must be equal to one of the allowed values" });
            errors = vErrors.length;
        }
    }
    if (data.error_type !== undefined) {
        let data2 = data.error_type;
        const _errs6 = errors;
        let valid1 = false;
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
        valid1 = valid1 || _valid0;
        if (!valid1) {
            const _errs9 = errors;
            if (data2 !== null) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/error_type", keyword: "type", params: { type: "null" }, message: "must be null" });
                errors = vErrors.length;
            }
            var _valid0 = _errs9 === errors;
            valid1 = valid1 || _valid0;
        }
        if (!valid1) {
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
    if (data.dimension !== undefined) {
        let data3 = data.dimension;
        const _errs12 = errors;
        let valid2 = false;
        const _errs13 = errors;
        if (typeof data3 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/dimension", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!(((((data3 === "tokens") || (data3 === "llm_invocations")) || (data3 === "retries")) || (data3 === "cost_usd")) || (data3 === "duration"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/dimension", keyword: "enum", params: { allowedValues: ["tokens", "llm_invocations", "retries", "cost_usd", "duration"] }, message: "must be equal to one of the allowed values" });
            errors = vErrors.length;
        }
        var _valid1 = _errs13 === errors;
        valid2 = valid2 || _valid1;
        if (!valid2) {
            const _errs15 = errors;
            if (data3 !== null) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/dimension", keyword: "type", params: { type: "null" }, message: "must be null" });
                errors = vErrors.length;
            }
            var _valid1 = _errs15 === errors;
            valid2 = valid2 || _valid1;
        }
        if (!valid2) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/dimension", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" });
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
    if (data.scope !== undefined) {
        let data4 = data.scope;
        const _errs18 = errors;
        let valid3 = false;
        const _errs19 = errors;
        if (typeof data4 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/scope", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!((data4 === "unit") || (data4 === "graph"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/scope", keyword: "enum", params: { allowedValues: ["unit", "graph"] }, message: "must be equal to one of the allowed values" });
            errors = vErrors.length;
        }
        var _valid2 = _errs19 === errors;
        valid3 = valid3 || _valid2;
        if (!valid3) {
            const _errs21 = errors;
            if (data4 !== null) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/scope", keyword: "type", params: { type: "null" }, message: "must be null" });
                errors = vErrors.length;
            }
            var _valid2 = _errs21 === errors;
            valid3 = valid3 || _valid2;
        }
        if (!valid3) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/scope", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" });
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
    if (data.escalation_index !== undefined) {
        let data5 = data.escalation_index;
        const _errs24 = errors;
        let valid4 = false;
        const _errs25 = errors;
        if (!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/escalation_index", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data5 == "number") && (isFinite(data5))) {
            if (data5 > 19999 || isNaN(data5)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/escalation_index", keyword: "maximum", params: { comparison: "<=", limit: 19999 }, message: "must be <= 19999" });
                errors = vErrors.length;
            }
            if (data5 < 0 || isNaN(data5)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/escalation_index", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
        var _valid3 = _errs25 === errors;
        valid4 = valid4 || _valid3;
        if (!valid4) {
            const _errs27 = errors;
            if (data5 !== null) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/escalation_index", keyword: "type", params: { type: "null" }, message: "must be null" });
                errors = vErrors.length;
            }
            var _valid3 = _errs27 === errors;
            valid4 = valid4 || _valid3;
        }
        if (!valid4) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/escalation_index", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" });
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
    if (data.attempts !== undefined) {
        let data6 = data.attempts;
        if (Array.isArray(data6)) {
            if (data6.length > 10) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/attempts", keyword: "maxItems", params: { limit: 10 }, message: "must NOT have more than 10 items" });
                errors = vErrors.length;
            }
            const len0 = data6.length;
            for (let i0 = 0; i0 < len0 && !isFull(vErrors); i0++) {
                if (!(isAttemptTrace(data6[i0], { instancePath: instancePath + "/attempts/" + i0, parentData: data6, parentDataProperty: i0, rootData }))) {
                    vErrors = withIssues(vErrors, isAttemptTrace.errors);
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
        if (!(field0 === "work_unit_id" || field0 === "status" || field0 === "error_type" || field0 === "dimension" || field0 === "scope" || field0 === "escalation_index" || field0 === "attempts")) {
            vErrors = withIssue(vErrors, { instancePath, keyword: "closed", params: { unknown: field0, known: ["work_unit_id", "status", "error_type", "dimension", "scope", "escalation_index", "attempts"] }, message: "must have no other fields than the known ones" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isUnitTrace.errors = vErrors; return errors === 0; }
export { isUnitTrace };
