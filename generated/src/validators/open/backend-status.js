// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue, withIssues } from "../../issues.js";
import { codePointLength as func0 } from "../../code-point-length.js";
import { isCapacitySummary } from "./capacity-summary.js";
function isBackendStatus(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.status === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "status" }, message: "must have required property 'status'" });
        errors = vErrors.length;
    }
    if (data.capacity_summary === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "capacity_summary" }, message: "must have required property 'capacity_summary'" });
        errors = vErrors.length;
    }
    if (data.backend_version === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "backend_version" }, message: "must have required property 'backend_version'" });
        errors = vErrors.length;
    }
    if (data.status !== undefined) {
        let data0 = data.status;
        if (typeof data0 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/status", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!(((data0 === "healthy") || (data0 === "degraded")) || (data0 === "unavailable"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/status", keyword: "enum", params: { allowedValues: ["healthy", "degraded", "unavailable"] }, message: "must be equal to one of the allowed values" });
            errors = vErrors.length;
        }
    }
    if (data.capacity_summary !== undefined) {
        if (!(isCapacitySummary(data.capacity_summary, { instancePath: instancePath + "/capacity_summary", parentData: data, parentDataProperty: "capacity_summary", rootData }))) {
            vErrors = withIssues(vErrors, isCapacitySummary.errors);
            errors = vErrors.length;
        }
    }
    if (data.backend_version !== undefined) {
        let data2 = data.backend_version;
        if (typeof data2 === "string") {
            if (func0(data2) > 256) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/backend_version", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/backend_version", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.message !== undefined) {
        let data3 = data.message;
        if (typeof data3 === "string") {
            if (func0(data3) > 4096) {
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
} isBackendStatus.errors = vErrors; return errors === 0; }
export { isBackendStatus };
