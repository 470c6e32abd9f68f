// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue } from "../../issues.js";
import { codePointLength as func0 } from "../../code-point-length.js";
const pattern1 = new RegExp("^KRAKO_[A-Z0-9_]{1,120}$", "u");
const pattern2 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$", "u");
function isKrakoConnection(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.url === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "url" }, message: "must have required property 'url'" });
        errors = vErrors.length;
    }
    if (data.tenant === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "tenant" }, message: "must have required property 'tenant'" });
        errors = vErrors.length;
    }
    if (data.url !== undefined) {
        let data0 = data.url;
        if (typeof data0 === "string") {
            if (func0(data0) > 2048) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/url", keyword: "maxLength", params: { limit: 2048 }, message: "must NOT have more than 2048 characters" });
                errors = vErrors.length;
            }
            if (func0(data0) < 1) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/url", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/url", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.tenant !== undefined) {
        let data1 = data.tenant;
        if (typeof data1 === "string") {
            if (!pattern2.test(data1)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tenant", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$" }, message: "must be 1 to 128 letters, digits, '.', '_' or '-', starting with a letter or digit" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/tenant", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.token_env !== undefined) {
        let data2 = data.token_env;
        if (typeof data2 === "string") {
            if (!pattern1.test(data2)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/token_env", keyword: "pattern", params: { pattern: "^KRAKO_[A-Z0-9_]{1,120}$" }, message: "must be the name of an environment variable that begins with KRAKO_, like KRAKO_TOKEN" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/token_env", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.patience_ms !== undefined) {
        let data3 = data.patience_ms;
        if (!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/patience_ms", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data3 == "number") && (isFinite(data3))) {
            if (data3 > 604800000 || isNaN(data3)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/patience_ms", keyword: "maximum", params: { comparison: "<=", limit: 604800000 }, message: "must be <= 604800000" });
                errors = vErrors.length;
            }
            if (data3 < 0 || isNaN(data3)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/patience_ms", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isKrakoConnection.errors = vErrors; return errors === 0; }
export { isKrakoConnection };
