// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue } from "../../issues.js";
const pattern0 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$", "u");
function isUnitConstraints(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.privacy !== undefined) {
        let data0 = data.privacy;
        if (typeof data0 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/privacy", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!((data0 === "allow_remote") || (data0 === "local_only"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/privacy", keyword: "enum", params: { allowedValues: ["allow_remote", "local_only"] }, message: "must be equal to one of the allowed values" });
            errors = vErrors.length;
        }
    }
    if (data.region !== undefined) {
        let data1 = data.region;
        if (typeof data1 === "string") {
            if (!pattern0.test(data1)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/region", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$" }, message: "must be 1 to 64 letters, digits, '.', '_' or '-', starting with a letter or digit" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/region", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.trusted_node_required !== undefined) {
        if (typeof data.trusted_node_required !== "boolean") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/trusted_node_required", keyword: "type", params: { type: "boolean" }, message: "must be boolean" });
            errors = vErrors.length;
        }
    }
    if (data.latency_ms !== undefined) {
        let data3 = data.latency_ms;
        if (!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/latency_ms", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data3 == "number") && (isFinite(data3))) {
            if (data3 > 86400000 || isNaN(data3)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/latency_ms", keyword: "maximum", params: { comparison: "<=", limit: 86400000 }, message: "must be <= 86400000" });
                errors = vErrors.length;
            }
            if (data3 < 1 || isNaN(data3)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/latency_ms", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
                errors = vErrors.length;
            }
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isUnitConstraints.errors = vErrors; return errors === 0; }
export { isUnitConstraints };
