// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue } from "../../issues.js";
import { codePointLength as func0 } from "../../code-point-length.js";
const pattern1 = new RegExp("^(0|[1-9]\\d{0,4})\\.(0|[1-9]\\d{0,4})$", "u");
const pattern2 = new RegExp("^[0-9a-f]{32}$", "u");
const pattern3 = new RegExp("^[0-9a-f]{64}$", "u");
const pattern4 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$", "u");
const pattern5 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$", "u");
const pattern6 = new RegExp("^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$", "u");
function isExecutionMetadata(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.backend === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "backend" }, message: "must have required property 'backend'" });
        errors = vErrors.length;
    }
    if (data.backend_version === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "backend_version" }, message: "must have required property 'backend_version'" });
        errors = vErrors.length;
    }
    if (data.interface_version === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "interface_version" }, message: "must have required property 'interface_version'" });
        errors = vErrors.length;
    }
    if (data.contract_version === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "contract_version" }, message: "must have required property 'contract_version'" });
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
    if (data.run_id === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "run_id" }, message: "must have required property 'run_id'" });
        errors = vErrors.length;
    }
    if (data.trace_id === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "trace_id" }, message: "must have required property 'trace_id'" });
        errors = vErrors.length;
    }
    if (data.graph_digest === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "graph_digest" }, message: "must have required property 'graph_digest'" });
        errors = vErrors.length;
    }
    if (data.stage_digest === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "stage_digest" }, message: "must have required property 'stage_digest'" });
        errors = vErrors.length;
    }
    if (data.result_digest === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "result_digest" }, message: "must have required property 'result_digest'" });
        errors = vErrors.length;
    }
    if (data.capabilities_digest === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "capabilities_digest" }, message: "must have required property 'capabilities_digest'" });
        errors = vErrors.length;
    }
    if (data.started_at === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "started_at" }, message: "must have required property 'started_at'" });
        errors = vErrors.length;
    }
    if (data.completed_at === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "completed_at" }, message: "must have required property 'completed_at'" });
        errors = vErrors.length;
    }
    if (data.backend !== undefined) {
        let data0 = data.backend;
        if (typeof data0 === "string") {
            if (func0(data0) > 256) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/backend", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/backend", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.backend_version !== undefined) {
        let data1 = data.backend_version;
        if (typeof data1 === "string") {
            if (func0(data1) > 256) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/backend_version", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/backend_version", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.interface_version !== undefined) {
        let data2 = data.interface_version;
        if (typeof data2 === "string") {
            if (!pattern1.test(data2)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/interface_version", keyword: "pattern", params: { pattern: "^(0|[1-9]\\d{0,4})\\.(0|[1-9]\\d{0,4})$" }, message: "must be MAJOR.MINOR, like 1.0" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/interface_version", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.contract_version !== undefined) {
        let data3 = data.contract_version;
        if (typeof data3 === "string") {
            if (!pattern1.test(data3)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/contract_version", keyword: "pattern", params: { pattern: "^(0|[1-9]\\d{0,4})\\.(0|[1-9]\\d{0,4})$" }, message: "must be MAJOR.MINOR, like 1.0" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/contract_version", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.graph_id !== undefined) {
        let data4 = data.graph_id;
        if (typeof data4 === "string") {
            if (!pattern4.test(data4)) {
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
        let data5 = data.request_id;
        if (typeof data5 === "string") {
            if (!pattern4.test(data5)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/request_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" }, message: "must be a UUID in lower case" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/request_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.run_id !== undefined) {
        let data6 = data.run_id;
        if (typeof data6 === "string") {
            if (!pattern4.test(data6)) {
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
        let data7 = data.trace_id;
        if (typeof data7 === "string") {
            if (!pattern2.test(data7)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/trace_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{32}$" }, message: "must be 32 lower-case hexadecimal digits" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/trace_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.graph_digest !== undefined) {
        let data8 = data.graph_digest;
        if (typeof data8 === "string") {
            if (!pattern3.test(data8)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_digest", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" }, message: "must be 64 lower-case hexadecimal digits" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_digest", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.stage_digest !== undefined) {
        let data9 = data.stage_digest;
        if (typeof data9 === "string") {
            if (!pattern3.test(data9)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/stage_digest", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" }, message: "must be 64 lower-case hexadecimal digits" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/stage_digest", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.result_digest !== undefined) {
        let data10 = data.result_digest;
        if (typeof data10 === "string") {
            if (!pattern3.test(data10)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/result_digest", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" }, message: "must be 64 lower-case hexadecimal digits" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/result_digest", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.capabilities_digest !== undefined) {
        let data11 = data.capabilities_digest;
        if (typeof data11 === "string") {
            if (!pattern3.test(data11)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/capabilities_digest", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" }, message: "must be 64 lower-case hexadecimal digits" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/capabilities_digest", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.started_at !== undefined) {
        let data12 = data.started_at;
        if (typeof data12 === "string") {
            if (!pattern6.test(data12)) {
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
        let data13 = data.completed_at;
        if (typeof data13 === "string") {
            if (!pattern6.test(data13)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/completed_at", keyword: "pattern", params: { pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$" }, message: "must be a UTC time with milliseconds, like 2026-01-31T09:30:00.000Z" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/completed_at", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.price_list_version !== undefined) {
        let data14 = data.price_list_version;
        if (typeof data14 === "string") {
            if (func0(data14) > 256) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/price_list_version", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/price_list_version", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.execution_session_id !== undefined) {
        let data15 = data.execution_session_id;
        if (typeof data15 === "string") {
            if (!pattern4.test(data15)) {
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
        let data16 = data.region;
        if (typeof data16 === "string") {
            if (!pattern5.test(data16)) {
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
        let data17 = data.billing_id;
        if (typeof data17 === "string") {
            if (func0(data17) > 256) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/billing_id", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/billing_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.routing !== undefined) {
        let data18 = data.routing;
        if (typeof data18 === "string") {
            if (func0(data18) > 256) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/routing", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/routing", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    for (const field0 in data) {
        if (!(field0 === "backend" || field0 === "backend_version" || field0 === "interface_version" || field0 === "contract_version" || field0 === "graph_id" || field0 === "request_id" || field0 === "run_id" || field0 === "trace_id" || field0 === "graph_digest" || field0 === "stage_digest" || field0 === "result_digest" || field0 === "capabilities_digest" || field0 === "started_at" || field0 === "completed_at" || field0 === "price_list_version" || field0 === "execution_session_id" || field0 === "region" || field0 === "billing_id" || field0 === "routing")) {
            vErrors = withIssue(vErrors, { instancePath, keyword: "closed", params: { unknown: field0, known: ["backend", "backend_version", "interface_version", "contract_version", "graph_id", "request_id", "run_id", "trace_id", "graph_digest", "stage_digest", "result_digest", "capabilities_digest", "started_at", "completed_at", "price_list_version", "execution_session_id", "region", "billing_id", "routing"] }, message: "must have no other fields than the known ones" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isExecutionMetadata.errors = vErrors; return errors === 0; }
export { isExecutionMetadata };
