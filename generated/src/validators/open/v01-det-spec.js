// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue, withIssues } from "../../issues.js";
import { codePointLength as func0 } from "../../code-point-length.js";
import { isJsonObject } from "./json-object.js";
function isV01DetSpec(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.handler === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "handler" }, message: "must have required property 'handler'" });
        errors = vErrors.length;
    }
    if (data.handler !== undefined) {
        let data0 = data.handler;
        if (typeof data0 === "string") {
            if (func0(data0) > 256) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/handler", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/handler", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.args !== undefined) {
        if (!(isJsonObject(data.args, { instancePath: instancePath + "/args", parentData: data, parentDataProperty: "args", rootData }))) {
            vErrors = withIssues(vErrors, isJsonObject.errors);
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isV01DetSpec.errors = vErrors; return errors === 0; }
export { isV01DetSpec };
