// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue } from "../../issues.js";
import { codePointLength as func0 } from "../../code-point-length.js";
const pattern1 = new RegExp("^(0|[1-9]\\d{0,11})\\.\\d{6}$", "u");
const pattern2 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$", "u");
const pattern3 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$", "u");
const pattern4 = new RegExp("^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$", "u");
function isStudioRun(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.run_id === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "run_id" }, message: "must have required property 'run_id'" });
        errors = vErrors.length;
    }
    if (data.graph_id === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "graph_id" }, message: "must have required property 'graph_id'" });
        errors = vErrors.length;
    }
    if (data.title === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "title" }, message: "must have required property 'title'" });
        errors = vErrors.length;
    }
    if (data.state === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "state" }, message: "must have required property 'state'" });
        errors = vErrors.length;
    }
    if (data.backend_mode === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "backend_mode" }, message: "must have required property 'backend_mode'" });
        errors = vErrors.length;
    }
    if (data.started_at === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "started_at" }, message: "must have required property 'started_at'" });
        errors = vErrors.length;
    }
    if (data.unit_count === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "unit_count" }, message: "must have required property 'unit_count'" });
        errors = vErrors.length;
    }
    if (data.ended_unit_count === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "ended_unit_count" }, message: "must have required property 'ended_unit_count'" });
        errors = vErrors.length;
    }
    if (data.model_calls === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "model_calls" }, message: "must have required property 'model_calls'" });
        errors = vErrors.length;
    }
    if (data.tokens === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "tokens" }, message: "must have required property 'tokens'" });
        errors = vErrors.length;
    }
    if (data.charged_usd === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "charged_usd" }, message: "must have required property 'charged_usd'" });
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
    if (data.graph_id !== undefined) {
        let data1 = data.graph_id;
        if (typeof data1 === "string") {
            if (!pattern2.test(data1)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" }, message: "must be a UUID in lower case" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/graph_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.title !== undefined) {
        let data2 = data.title;
        if (typeof data2 === "string") {
            if (func0(data2) > 256) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/title", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/title", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.state !== undefined) {
        let data3 = data.state;
        if (typeof data3 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/state", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!((((((data3 === "running") || (data3 === "succeeded")) || (data3 === "failed")) || (data3 === "cancelled")) || (data3 === "interrupted")) || (data3 === "damaged"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/state", keyword: "enum", params: { allowedValues: ["running", "succeeded", "failed", "cancelled", "interrupted", "damaged"] }, message: "must be equal to one of the allowed values" });
            errors = vErrors.length;
        }
    }
    if (data.backend_mode !== undefined) {
        let data4 = data.backend_mode;
        if (typeof data4 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/backend_mode", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!((data4 === "local") || (data4 === "krako"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/backend_mode", keyword: "enum", params: { allowedValues: ["local", "krako"] }, message: "must be equal to one of the allowed values" });
            errors = vErrors.length;
        }
    }
    if (data.playbook !== undefined) {
        let data5 = data.playbook;
        if (typeof data5 === "string") {
            if (!pattern3.test(data5)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/playbook", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$" }, message: "must be 1 to 128 letters, digits, '.', '_' or '-', starting with a letter or digit" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/playbook", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.started_at !== undefined) {
        let data6 = data.started_at;
        if (typeof data6 === "string") {
            if (!pattern4.test(data6)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/started_at", keyword: "pattern", params: { pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$" }, message: "must be a UTC time with milliseconds, like 2026-01-31T09:30:00.000Z" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/started_at", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.ended_at !== undefined) {
        let data7 = data.ended_at;
        if (typeof data7 === "string") {
            if (!pattern4.test(data7)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/ended_at", keyword: "pattern", params: { pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$" }, message: "must be a UTC time with milliseconds, like 2026-01-31T09:30:00.000Z" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/ended_at", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.unit_count !== undefined) {
        let data8 = data.unit_count;
        if (!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/unit_count", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data8 == "number") && (isFinite(data8))) {
            if (data8 > 2147483647 || isNaN(data8)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/unit_count", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, message: "must be <= 2147483647" });
                errors = vErrors.length;
            }
            if (data8 < 0 || isNaN(data8)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/unit_count", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
    }
    if (data.ended_unit_count !== undefined) {
        let data9 = data.ended_unit_count;
        if (!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/ended_unit_count", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data9 == "number") && (isFinite(data9))) {
            if (data9 > 2147483647 || isNaN(data9)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/ended_unit_count", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, message: "must be <= 2147483647" });
                errors = vErrors.length;
            }
            if (data9 < 0 || isNaN(data9)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/ended_unit_count", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
    }
    if (data.model_calls !== undefined) {
        let data10 = data.model_calls;
        if (!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/model_calls", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data10 == "number") && (isFinite(data10))) {
            if (data10 > 9007199254740991 || isNaN(data10)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/model_calls", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, message: "must be <= 9007199254740991" });
                errors = vErrors.length;
            }
            if (data10 < 0 || isNaN(data10)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/model_calls", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
    }
    if (data.tokens !== undefined) {
        let data11 = data.tokens;
        if (!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/tokens", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data11 == "number") && (isFinite(data11))) {
            if (data11 > 9007199254740991 || isNaN(data11)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tokens", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, message: "must be <= 9007199254740991" });
                errors = vErrors.length;
            }
            if (data11 < 0 || isNaN(data11)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tokens", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
    }
    if (data.charged_usd !== undefined) {
        let data12 = data.charged_usd;
        if (typeof data12 === "string") {
            if (!pattern1.test(data12)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/charged_usd", keyword: "pattern", params: { pattern: "^(0|[1-9]\\d{0,11})\\.\\d{6}$" }, message: "must be a decimal string with 6 fraction digits, like 0.250000" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/charged_usd", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.message !== undefined) {
        let data13 = data.message;
        if (typeof data13 === "string") {
            if (func0(data13) > 4096) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/message", keyword: "maxLength", params: { limit: 4096 }, message: "must NOT have more than 4096 characters" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/message", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isStudioRun.errors = vErrors; return errors === 0; }
export { isStudioRun };
