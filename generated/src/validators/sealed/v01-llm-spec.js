// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue, withIssues } from "../../issues.js";
import { codePointLength as func0 } from "../../code-point-length.js";
import { isJsonObject } from "./json-object.js";
function isV01LlmSpec(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.adapter === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "adapter" }, message: "must have required property 'adapter'" });
        errors = vErrors.length;
    }
    if (data.output_schema === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "output_schema" }, message: "must have required property 'output_schema'" });
        errors = vErrors.length;
    }
    if (data.adapter !== undefined) {
        let data0 = data.adapter;
        if (typeof data0 === "string") {
            if (func0(data0) > 256) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/adapter", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/adapter", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.input !== undefined) {
        if (!(isJsonObject(data.input, { instancePath: instancePath + "/input", parentData: data, parentDataProperty: "input", rootData }))) {
            vErrors = withIssues(vErrors, isJsonObject.errors);
            errors = vErrors.length;
        }
    }
    if (data.output_schema !== undefined) {
        if (!(isJsonObject(data.output_schema, { instancePath: instancePath + "/output_schema", parentData: data, parentDataProperty: "output_schema", rootData }))) {
            vErrors = withIssues(vErrors, isJsonObject.errors);
            errors = vErrors.length;
        }
    }
    for (const field0 in data) {
        if (!(field0 === "adapter" || field0 === "input" || field0 === "output_schema")) {
            vErrors = withIssue(vErrors, { instancePath, keyword: "closed", params: { unknown: field0, known: ["adapter", "input", "output_schema"] }, message: "must have no other fields than the known ones" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isV01LlmSpec.errors = vErrors; return errors === 0; }
export { isV01LlmSpec };
