// Derived from spec/ by `npm run generate`. Never edited.
import { isFull, withIssue, withIssues } from "../../issues.js";
import { codePointLength as func0 } from "../../code-point-length.js";
import { isTaskTelemetry } from "./task-telemetry.js";
const pattern1 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$", "u");
const pattern2 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$", "u");
function isTelemetryBundle(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.tasks === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "tasks" }, message: "must have required property 'tasks'" });
        errors = vErrors.length;
    }
    if (data.total_tokens === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "total_tokens" }, message: "must have required property 'total_tokens'" });
        errors = vErrors.length;
    }
    if (data.total_latency_ms === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "total_latency_ms" }, message: "must have required property 'total_latency_ms'" });
        errors = vErrors.length;
    }
    if (data.model_invocation_count === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "model_invocation_count" }, message: "must have required property 'model_invocation_count'" });
        errors = vErrors.length;
    }
    if (data.deterministic_task_count === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "deterministic_task_count" }, message: "must have required property 'deterministic_task_count'" });
        errors = vErrors.length;
    }
    if (data.tasks !== undefined) {
        let data0 = data.tasks;
        if (Array.isArray(data0)) {
            if (data0.length > 10000) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tasks", keyword: "maxItems", params: { limit: 10000 }, message: "must NOT have more than 10000 items" });
                errors = vErrors.length;
            }
            if (data0.length < 1) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tasks", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" });
                errors = vErrors.length;
            }
            const len0 = data0.length;
            for (let i0 = 0; i0 < len0 && !isFull(vErrors); i0++) {
                if (!(isTaskTelemetry(data0[i0], { instancePath: instancePath + "/tasks/" + i0, parentData: data0, parentDataProperty: i0, rootData }))) {
                    vErrors = withIssues(vErrors, isTaskTelemetry.errors);
                    errors = vErrors.length;
                }
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/tasks", keyword: "type", params: { type: "array" }, message: "must be array" });
            errors = vErrors.length;
        }
    }
    if (data.total_tokens !== undefined) {
        let data2 = data.total_tokens;
        if (!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/total_tokens", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data2 == "number") && (isFinite(data2))) {
            if (data2 > 9007199254740991 || isNaN(data2)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/total_tokens", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, message: "must be <= 9007199254740991" });
                errors = vErrors.length;
            }
            if (data2 < 0 || isNaN(data2)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/total_tokens", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
    }
    if (data.total_latency_ms !== undefined) {
        let data3 = data.total_latency_ms;
        if (!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/total_latency_ms", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data3 == "number") && (isFinite(data3))) {
            if (data3 > 9007199254740991 || isNaN(data3)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/total_latency_ms", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, message: "must be <= 9007199254740991" });
                errors = vErrors.length;
            }
            if (data3 < 0 || isNaN(data3)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/total_latency_ms", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
    }
    if (data.model_invocation_count !== undefined) {
        let data4 = data.model_invocation_count;
        if (!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/model_invocation_count", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data4 == "number") && (isFinite(data4))) {
            if (data4 > 2147483647 || isNaN(data4)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/model_invocation_count", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, message: "must be <= 2147483647" });
                errors = vErrors.length;
            }
            if (data4 < 0 || isNaN(data4)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/model_invocation_count", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
    }
    if (data.deterministic_task_count !== undefined) {
        let data5 = data.deterministic_task_count;
        if (!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/deterministic_task_count", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data5 == "number") && (isFinite(data5))) {
            if (data5 > 2147483647 || isNaN(data5)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/deterministic_task_count", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, message: "must be <= 2147483647" });
                errors = vErrors.length;
            }
            if (data5 < 0 || isNaN(data5)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/deterministic_task_count", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
    }
    if (data.execution_session_id !== undefined) {
        let data6 = data.execution_session_id;
        if (typeof data6 === "string") {
            if (!pattern1.test(data6)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_session_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" }, message: "must be a UUID in lower case" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_session_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.region !== undefined) {
        let data7 = data.region;
        if (typeof data7 === "string") {
            if (!pattern2.test(data7)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/region", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$" }, message: "must be 1 to 64 letters, digits, '.', '_' or '-', starting with a letter or digit" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/region", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.billing_id !== undefined) {
        let data8 = data.billing_id;
        if (typeof data8 === "string") {
            if (func0(data8) > 256) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/billing_id", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/billing_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isTelemetryBundle.errors = vErrors; return errors === 0; }
export { isTelemetryBundle };
