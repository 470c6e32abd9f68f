// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue, withIssues } from "../../issues.js";
import { codePointLength as func0 } from "../../code-point-length.js";
import { isNodeCapabilities } from "./node-capabilities.js";
import { isNodePublicKey } from "./node-public-key.js";
const pattern1 = new RegExp("^[0-9a-f]{64}$", "u");
const pattern2 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$", "u");
const pattern3 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$", "u");
const pattern4 = new RegExp("^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$", "u");
function isNodeView(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.node_id === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "node_id" }, message: "must have required property 'node_id'" });
        errors = vErrors.length;
    }
    if (data.kind === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'" });
        errors = vErrors.length;
    }
    if (data.public_key === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "public_key" }, message: "must have required property 'public_key'" });
        errors = vErrors.length;
    }
    if (data.region === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "region" }, message: "must have required property 'region'" });
        errors = vErrors.length;
    }
    if (data.capabilities === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "capabilities" }, message: "must have required property 'capabilities'" });
        errors = vErrors.length;
    }
    if (data.registered_at === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "registered_at" }, message: "must have required property 'registered_at'" });
        errors = vErrors.length;
    }
    if (data.health === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "health" }, message: "must have required property 'health'" });
        errors = vErrors.length;
    }
    if (data.running === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "running" }, message: "must have required property 'running'" });
        errors = vErrors.length;
    }
    if (data.quarantined === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "quarantined" }, message: "must have required property 'quarantined'" });
        errors = vErrors.length;
    }
    if (data.node_id !== undefined) {
        let data0 = data.node_id;
        if (typeof data0 === "string") {
            if (!pattern2.test(data0)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/node_id", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$" }, message: "must be 1 to 128 letters, digits, '.', '_' or '-', starting with a letter or digit" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/node_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.kind !== undefined) {
        let data1 = data.kind;
        if (typeof data1 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/kind", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!((data1 === "cpu") || (data1 === "llm_pod"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/kind", keyword: "enum", params: { allowedValues: ["cpu", "llm_pod"] }, message: "must be equal to one of the allowed values" });
            errors = vErrors.length;
        }
    }
    if (data.public_key !== undefined) {
        if (!(isNodePublicKey(data.public_key, { instancePath: instancePath + "/public_key", parentData: data, parentDataProperty: "public_key", rootData }))) {
            vErrors = withIssues(vErrors, isNodePublicKey.errors);
            errors = vErrors.length;
        }
    }
    if (data.region !== undefined) {
        let data3 = data.region;
        if (typeof data3 === "string") {
            if (!pattern3.test(data3)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/region", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$" }, message: "must be 1 to 64 letters, digits, '.', '_' or '-', starting with a letter or digit" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/region", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.trust_zone !== undefined) {
        let data4 = data.trust_zone;
        if (typeof data4 === "string") {
            if (func0(data4) > 256) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/trust_zone", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/trust_zone", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.operator_fingerprint !== undefined) {
        let data5 = data.operator_fingerprint;
        if (typeof data5 === "string") {
            if (!pattern1.test(data5)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/operator_fingerprint", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" }, message: "must be 64 lower-case hexadecimal digits" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/operator_fingerprint", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.capabilities !== undefined) {
        if (!(isNodeCapabilities(data.capabilities, { instancePath: instancePath + "/capabilities", parentData: data, parentDataProperty: "capabilities", rootData }))) {
            vErrors = withIssues(vErrors, isNodeCapabilities.errors);
            errors = vErrors.length;
        }
    }
    if (data.registered_at !== undefined) {
        let data7 = data.registered_at;
        if (typeof data7 === "string") {
            if (!pattern4.test(data7)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/registered_at", keyword: "pattern", params: { pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$" }, message: "must be a UTC time with milliseconds, like 2026-01-31T09:30:00.000Z" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/registered_at", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.health !== undefined) {
        let data8 = data.health;
        if (typeof data8 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/health", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!((((data8 === "healthy") || (data8 === "degraded")) || (data8 === "draining")) || (data8 === "down"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/health", keyword: "enum", params: { allowedValues: ["healthy", "degraded", "draining", "down"] }, message: "must be equal to one of the allowed values" });
            errors = vErrors.length;
        }
    }
    if (data.last_heartbeat_at !== undefined) {
        let data9 = data.last_heartbeat_at;
        if (typeof data9 === "string") {
            if (!pattern4.test(data9)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/last_heartbeat_at", keyword: "pattern", params: { pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$" }, message: "must be a UTC time with milliseconds, like 2026-01-31T09:30:00.000Z" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/last_heartbeat_at", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.running !== undefined) {
        let data10 = data.running;
        if (!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/running", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data10 == "number") && (isFinite(data10))) {
            if (data10 > 2147483647 || isNaN(data10)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/running", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, message: "must be <= 2147483647" });
                errors = vErrors.length;
            }
            if (data10 < 0 || isNaN(data10)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/running", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
    }
    if (data.trust_score !== undefined) {
        let data11 = data.trust_score;
        if ((typeof data11 == "number") && (isFinite(data11))) {
            if (data11 > 1 || isNaN(data11)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/trust_score", keyword: "maximum", params: { comparison: "<=", limit: 1 }, message: "must be <= 1" });
                errors = vErrors.length;
            }
            if (data11 < 0 || isNaN(data11)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/trust_score", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/trust_score", keyword: "type", params: { type: "number" }, message: "must be number" });
            errors = vErrors.length;
        }
    }
    if (data.quarantined !== undefined) {
        if (typeof data.quarantined !== "boolean") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/quarantined", keyword: "type", params: { type: "boolean" }, message: "must be boolean" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isNodeView.errors = vErrors; return errors === 0; }
export { isNodeView };
