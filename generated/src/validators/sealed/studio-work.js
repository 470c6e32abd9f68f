// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue, withIssues } from "../../issues.js";
import { codePointLength as func0 } from "../../code-point-length.js";
import { isJsonObject } from "./json-object.js";
const pattern1 = new RegExp("^(0|[1-9]\\d{0,4})\\.\\d{6}$", "u");
const pattern2 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$", "u");
function isStudioWork(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.document !== undefined) {
        let data0 = data.document;
        if (typeof data0 === "string") {
            if (func0(data0) > 8388608) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/document", keyword: "maxLength", params: { limit: 8388608 }, message: "must NOT have more than 8388608 characters" });
                errors = vErrors.length;
            }
            if (func0(data0) < 1) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/document", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/document", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.name !== undefined) {
        let data1 = data.name;
        if (typeof data1 === "string") {
            if (func0(data1) > 256) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/name", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/name", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.text !== undefined) {
        let data2 = data.text;
        if (typeof data2 === "string") {
            if (func0(data2) > 8388608) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/text", keyword: "maxLength", params: { limit: 8388608 }, message: "must NOT have more than 8388608 characters" });
                errors = vErrors.length;
            }
            if (func0(data2) < 1) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/text", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/text", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.request !== undefined) {
        if (!(isJsonObject(data.request, { instancePath: instancePath + "/request", parentData: data, parentDataProperty: "request", rootData }))) {
            vErrors = withIssues(vErrors, isJsonObject.errors);
            errors = vErrors.length;
        }
    }
    if (data.playbook !== undefined) {
        let data4 = data.playbook;
        if (typeof data4 === "string") {
            if (!pattern2.test(data4)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/playbook", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$" }, message: "must be 1 to 128 letters, digits, '.', '_' or '-', starting with a letter or digit" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/playbook", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.max_cost_usd !== undefined) {
        let data5 = data.max_cost_usd;
        if (typeof data5 === "string") {
            if (!pattern1.test(data5)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_cost_usd", keyword: "pattern", params: { pattern: "^(0|[1-9]\\d{0,4})\\.\\d{6}$" }, message: "must be a decimal string of at most 99999.999999 with 6 fraction digits, like 1.500000" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_cost_usd", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.deadline_ms !== undefined) {
        let data6 = data.deadline_ms;
        if (!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/deadline_ms", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data6 == "number") && (isFinite(data6))) {
            if (data6 > 604800000 || isNaN(data6)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/deadline_ms", keyword: "maximum", params: { comparison: "<=", limit: 604800000 }, message: "must be <= 604800000" });
                errors = vErrors.length;
            }
            if (data6 < 0 || isNaN(data6)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/deadline_ms", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
    }
    for (const field0 in data) {
        if (!(field0 === "document" || field0 === "name" || field0 === "text" || field0 === "request" || field0 === "playbook" || field0 === "max_cost_usd" || field0 === "deadline_ms")) {
            vErrors = withIssue(vErrors, { instancePath, keyword: "closed", params: { unknown: field0, known: ["document", "name", "text", "request", "playbook", "max_cost_usd", "deadline_ms"] }, message: "must have no other fields than the known ones" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isStudioWork.errors = vErrors; return errors === 0; }
export { isStudioWork };
