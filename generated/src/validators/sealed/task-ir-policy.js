// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue } from "../../issues.js";
function isTaskIrPolicy(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.failure_policy !== undefined) {
        let data0 = data.failure_policy;
        if (typeof data0 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/failure_policy", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!((data0 === "fail_fast") || (data0 === "continue_on_error"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/failure_policy", keyword: "enum", params: { allowedValues: ["fail_fast", "continue_on_error"] }, message: "must be equal to one of the allowed values" });
            errors = vErrors.length;
        }
    }
    if (data.privacy_default !== undefined) {
        let data1 = data.privacy_default;
        if (typeof data1 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/privacy_default", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!((data1 === "allow_remote") || (data1 === "local_only"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/privacy_default", keyword: "enum", params: { allowedValues: ["allow_remote", "local_only"] }, message: "must be equal to one of the allowed values" });
            errors = vErrors.length;
        }
    }
    if (data.priority !== undefined) {
        let data2 = data.priority;
        if (typeof data2 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/priority", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!((((data2 === "p0") || (data2 === "p1")) || (data2 === "p2")) || (data2 === "p3"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/priority", keyword: "enum", params: { allowedValues: ["p0", "p1", "p2", "p3"] }, message: "must be equal to one of the allowed values" });
            errors = vErrors.length;
        }
    }
    if (data.logging !== undefined) {
        let data3 = data.logging;
        if (typeof data3 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/logging", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!(((data3 === "off") || (data3 === "minimal")) || (data3 === "debug"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/logging", keyword: "enum", params: { allowedValues: ["off", "minimal", "debug"] }, message: "must be equal to one of the allowed values" });
            errors = vErrors.length;
        }
    }
    for (const field0 in data) {
        if (!(field0 === "failure_policy" || field0 === "privacy_default" || field0 === "priority" || field0 === "logging")) {
            vErrors = withIssue(vErrors, { instancePath, keyword: "closed", params: { unknown: field0, known: ["failure_policy", "privacy_default", "priority", "logging"] }, message: "must have no other fields than the known ones" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isTaskIrPolicy.errors = vErrors; return errors === 0; }
export { isTaskIrPolicy };
