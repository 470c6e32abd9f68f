// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue, withIssues } from "../../issues.js";
import { codePointLength as func0 } from "../../code-point-length.js";
import { isNodeCapabilities } from "./node-capabilities.js";
import { isNodePublicKey } from "./node-public-key.js";
const pattern1 = new RegExp("^[0-9a-f]{64}$", "u");
const pattern2 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$", "u");
const pattern3 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$", "u");
function isNodeRegistration(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
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
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isNodeRegistration.errors = vErrors; return errors === 0; }
export { isNodeRegistration };
