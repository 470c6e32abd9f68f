// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue } from "../../issues.js";
import { codePointLength as func0 } from "../../code-point-length.js";
const pattern1 = new RegExp("^[0-9a-f]{32}$", "u");
const pattern2 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$", "u");
const pattern3 = new RegExp("^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$", "u");
function isExecutionContext(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.run_id === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "run_id" }, message: "must have required property 'run_id'" });
        errors = vErrors.length;
    }
    if (data.trace_id === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "trace_id" }, message: "must have required property 'trace_id'" });
        errors = vErrors.length;
    }
    if (data.backend_mode === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "backend_mode" }, message: "must have required property 'backend_mode'" });
        errors = vErrors.length;
    }
    if (data.run_id !== undefined) {
        let data0 = data.run_id;
        if (typeof data0 === "string") {
            if (!pattern2.test(data0)) {
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
        let data1 = data.trace_id;
        if (typeof data1 === "string") {
            if (!pattern1.test(data1)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/trace_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{32}$" }, message: "must be 32 lower-case hexadecimal digits" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/trace_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.backend_mode !== undefined) {
        let data2 = data.backend_mode;
        if (typeof data2 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/backend_mode", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!((data2 === "local") || (data2 === "krako"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/backend_mode", keyword: "enum", params: { allowedValues: ["local", "krako"] }, message: "must be equal to one of the allowed values" });
            errors = vErrors.length;
        }
    }
    if (data.user_id !== undefined) {
        let data3 = data.user_id;
        if (typeof data3 === "string") {
            if (func0(data3) > 128) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/user_id", keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" });
                errors = vErrors.length;
            }
            if (func0(data3) < 1) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/user_id", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/user_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.deadline !== undefined) {
        let data4 = data.deadline;
        if (typeof data4 === "string") {
            if (!pattern3.test(data4)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/deadline", keyword: "pattern", params: { pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$" }, message: "must be a UTC time with milliseconds, like 2026-01-31T09:30:00.000Z" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/deadline", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isExecutionContext.errors = vErrors; return errors === 0; }
export { isExecutionContext };
