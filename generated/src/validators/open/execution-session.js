// Derived from spec/ by `npm run generate`. Never edited.
import { isFull, withIssue, withIssues } from "../../issues.js";
import { isBudgetReport } from "./budget-report.js";
import { isGraphPolicy } from "./graph-policy.js";
import { isLabels } from "./labels.js";
import { isWorkUnitExecution } from "./work-unit-execution.js";
const pattern0 = new RegExp("^(0|[1-9]\\d{0,4})\\.(0|[1-9]\\d{0,4})$", "u");
const pattern1 = new RegExp("^[0-9a-f]{32}$", "u");
const pattern2 = new RegExp("^[0-9a-f]{64}$", "u");
const pattern3 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$", "u");
const pattern4 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$", "u");
const pattern5 = new RegExp("^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$", "u");
function isExecutionSession(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.contract_version === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "contract_version" }, message: "must have required property 'contract_version'" });
        errors = vErrors.length;
    }
    if (data.execution_session_id === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "execution_session_id" }, message: "must have required property 'execution_session_id'" });
        errors = vErrors.length;
    }
    if (data.graph_id === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "graph_id" }, message: "must have required property 'graph_id'" });
        errors = vErrors.length;
    }
    if (data.request_id === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "request_id" }, message: "must have required property 'request_id'" });
        errors = vErrors.length;
    }
    if (data.tenant_id === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "tenant_id" }, message: "must have required property 'tenant_id'" });
        errors = vErrors.length;
    }
    if (data.created_at === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "created_at" }, message: "must have required property 'created_at'" });
        errors = vErrors.length;
    }
    if (data.policy === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "policy" }, message: "must have required property 'policy'" });
        errors = vErrors.length;
    }
    if (data.graph_digest === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "graph_digest" }, message: "must have required property 'graph_digest'" });
        errors = vErrors.length;
    }
    if (data.run_id === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "run_id" }, message: "must have required property 'run_id'" });
        errors = vErrors.length;
    }
    if (data.trace_id === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "trace_id" }, message: "must have required property 'trace_id'" });
        errors = vErrors.length;
    }
    if (data.state === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "state" }, message: "must have required property 'state'" });
        errors = vErrors.length;
    }
    if (data.unit_count === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "unit_count" }, message: "must have required property 'unit_count'" });
        errors = vErrors.length;
    }
    if (data.settled_count === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "settled_count" }, message: "must have required property 'settled_count'" });
        errors = vErrors.length;
    }
    if (data.last_sequence === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "last_sequence" }, message: "must have required property 'last_sequence'" });
        errors = vErrors.length;
    }
    if (data.accepted_at === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "accepted_at" }, message: "must have required property 'accepted_at'" });
        errors = vErrors.length;
    }
    if (data.budget === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "budget" }, message: "must have required property 'budget'" });
        errors = vErrors.length;
    }
    if (data.units === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "units" }, message: "must have required property 'units'" });
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
    if (data.execution_session_id !== undefined) {
        let data1 = data.execution_session_id;
        if (typeof data1 === "string") {
            if (!pattern3.test(data1)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_session_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" }, message: "must be a UUID in lower case" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_session_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.graph_id !== undefined) {
        let data2 = data.graph_id;
        if (typeof data2 === "string") {
            if (!pattern3.test(data2)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" }, message: "must be a UUID in lower case" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.request_id !== undefined) {
        let data3 = data.request_id;
        if (typeof data3 === "string") {
            if (!pattern3.test(data3)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/request_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" }, message: "must be a UUID in lower case" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/request_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.tenant_id !== undefined) {
        let data4 = data.tenant_id;
        if (typeof data4 === "string") {
            if (!pattern4.test(data4)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tenant_id", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$" }, message: "must be 1 to 128 letters, digits, '.', '_' or '-', starting with a letter or digit" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/tenant_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.created_at !== undefined) {
        let data5 = data.created_at;
        if (typeof data5 === "string") {
            if (!pattern5.test(data5)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/created_at", keyword: "pattern", params: { pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$" }, message: "must be a UTC time with milliseconds, like 2026-01-31T09:30:00.000Z" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/created_at", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.policy !== undefined) {
        if (!(isGraphPolicy(data.policy, { instancePath: instancePath + "/policy", parentData: data, parentDataProperty: "policy", rootData }))) {
            vErrors = withIssues(vErrors, isGraphPolicy.errors);
            errors = vErrors.length;
        }
    }
    if (data.labels !== undefined) {
        if (!(isLabels(data.labels, { instancePath: instancePath + "/labels", parentData: data, parentDataProperty: "labels", rootData }))) {
            vErrors = withIssues(vErrors, isLabels.errors);
            errors = vErrors.length;
        }
    }
    if (data.graph_digest !== undefined) {
        let data8 = data.graph_digest;
        if (typeof data8 === "string") {
            if (!pattern2.test(data8)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_digest", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" }, message: "must be 64 lower-case hexadecimal digits" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_digest", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.run_id !== undefined) {
        let data9 = data.run_id;
        if (typeof data9 === "string") {
            if (!pattern3.test(data9)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/run_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" }, message: "must be a UUID in lower case" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/run_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.trace_id !== undefined) {
        let data10 = data.trace_id;
        if (typeof data10 === "string") {
            if (!pattern1.test(data10)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/trace_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{32}$" }, message: "must be 32 lower-case hexadecimal digits" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/trace_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.state !== undefined) {
        let data11 = data.state;
        if (typeof data11 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/state", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!(((((data11 === "pending") || (data11 === "running")) || (data11 === "succeeded")) || (data11 === "failed")) || (data11 === "cancelled"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/state", keyword: "enum", params: { allowedValues: ["pending", "running", "succeeded", "failed", "cancelled"] }, message: "must be equal to one of the allowed values" });
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
    if (data.unit_count !== undefined) {
        let data13 = data.unit_count;
        if (!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/unit_count", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data13 == "number") && (isFinite(data13))) {
            if (data13 > 10000 || isNaN(data13)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/unit_count", keyword: "maximum", params: { comparison: "<=", limit: 10000 }, message: "must be <= 10000" });
                errors = vErrors.length;
            }
            if (data13 < 1 || isNaN(data13)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/unit_count", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
                errors = vErrors.length;
            }
        }
    }
    if (data.settled_count !== undefined) {
        let data14 = data.settled_count;
        if (!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/settled_count", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data14 == "number") && (isFinite(data14))) {
            if (data14 > 10000 || isNaN(data14)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/settled_count", keyword: "maximum", params: { comparison: "<=", limit: 10000 }, message: "must be <= 10000" });
                errors = vErrors.length;
            }
            if (data14 < 0 || isNaN(data14)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/settled_count", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
    }
    if (data.last_sequence !== undefined) {
        let data15 = data.last_sequence;
        if (!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/last_sequence", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data15 == "number") && (isFinite(data15))) {
            if (data15 > 9007199254740991 || isNaN(data15)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/last_sequence", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, message: "must be <= 9007199254740991" });
                errors = vErrors.length;
            }
            if (data15 < 0 || isNaN(data15)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/last_sequence", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
    }
    if (data.accepted_at !== undefined) {
        let data16 = data.accepted_at;
        if (typeof data16 === "string") {
            if (!pattern5.test(data16)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/accepted_at", keyword: "pattern", params: { pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$" }, message: "must be a UTC time with milliseconds, like 2026-01-31T09:30:00.000Z" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/accepted_at", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.started_at !== undefined) {
        let data17 = data.started_at;
        if (typeof data17 === "string") {
            if (!pattern5.test(data17)) {
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
        let data18 = data.completed_at;
        if (typeof data18 === "string") {
            if (!pattern5.test(data18)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/completed_at", keyword: "pattern", params: { pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$" }, message: "must be a UTC time with milliseconds, like 2026-01-31T09:30:00.000Z" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/completed_at", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.budget !== undefined) {
        if (!(isBudgetReport(data.budget, { instancePath: instancePath + "/budget", parentData: data, parentDataProperty: "budget", rootData }))) {
            vErrors = withIssues(vErrors, isBudgetReport.errors);
            errors = vErrors.length;
        }
    }
    if (data.units !== undefined) {
        let data20 = data.units;
        if (Array.isArray(data20)) {
            if (data20.length > 10000) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/units", keyword: "maxItems", params: { limit: 10000 }, message: "must NOT have more than 10000 items" });
                errors = vErrors.length;
            }
            if (data20.length < 1) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/units", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" });
                errors = vErrors.length;
            }
            const len0 = data20.length;
            for (let i0 = 0; i0 < len0 && !isFull(vErrors); i0++) {
                if (!(isWorkUnitExecution(data20[i0], { instancePath: instancePath + "/units/" + i0, parentData: data20, parentDataProperty: i0, rootData }))) {
                    vErrors = withIssues(vErrors, isWorkUnitExecution.errors);
                    errors = vErrors.length;
                }
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/units", keyword: "type", params: { type: "array" }, message: "must be array" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isExecutionSession.errors = vErrors; return errors === 0; }
export { isExecutionSession };
