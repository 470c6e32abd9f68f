// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue, withIssues } from "../../issues.js";
import { codePointLength as func0 } from "../../code-point-length.js";
import { isKrakoConnection } from "./krako-connection.js";
import { isLocalLimits } from "./local-limits.js";
const pattern1 = new RegExp("^(0|[1-9]\\d{0,4})\\.(0|[1-9]\\d{0,4})$", "u");
function isKoraConfig(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.version === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "version" }, message: "must have required property 'version'" });
        errors = vErrors.length;
    }
    if (data.$schema !== undefined) {
        let data0 = data.$schema;
        if (typeof data0 === "string") {
            if (func0(data0) > 2048) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/$schema", keyword: "maxLength", params: { limit: 2048 }, message: "must NOT have more than 2048 characters" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/$schema", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.version !== undefined) {
        let data1 = data.version;
        if (typeof data1 === "string") {
            if (!pattern1.test(data1)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/version", keyword: "pattern", params: { pattern: "^(0|[1-9]\\d{0,4})\\.(0|[1-9]\\d{0,4})$" }, message: "must be MAJOR.MINOR, like 1.0" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/version", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.execution_backend !== undefined) {
        let data2 = data.execution_backend;
        if (typeof data2 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_backend", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!((data2 === "local") || (data2 === "krako"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/execution_backend", keyword: "enum", params: { allowedValues: ["local", "krako"] }, message: "must be equal to one of the allowed values" });
            errors = vErrors.length;
        }
    }
    if (data.routing !== undefined) {
        let data3 = data.routing;
        if (typeof data3 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/routing", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!((data3 === "always") || (data3 === "when_local_cannot"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/routing", keyword: "enum", params: { allowedValues: ["always", "when_local_cannot"] }, message: "must be equal to one of the allowed values" });
            errors = vErrors.length;
        }
    }
    if (data.krako !== undefined) {
        if (!(isKrakoConnection(data.krako, { instancePath: instancePath + "/krako", parentData: data, parentDataProperty: "krako", rootData }))) {
            vErrors = withIssues(vErrors, isKrakoConnection.errors);
            errors = vErrors.length;
        }
    }
    if (data.local_limits !== undefined) {
        if (!(isLocalLimits(data.local_limits, { instancePath: instancePath + "/local_limits", parentData: data, parentDataProperty: "local_limits", rootData }))) {
            vErrors = withIssues(vErrors, isLocalLimits.errors);
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isKoraConfig.errors = vErrors; return errors === 0; }
export { isKoraConfig };
