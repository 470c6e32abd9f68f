// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue } from "../../issues.js";
import { codePointLength as func0 } from "../../code-point-length.js";
function isLabels(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (Object.keys(data).length > 64) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "maxProperties", params: { limit: 64 }, message: "must NOT have more than 64 properties" });
        errors = vErrors.length;
    }
    for (const key0 in data) {
        const _errs1 = errors;
        if (typeof key0 === "string") {
            if (func0(key0) > 128) {
                vErrors = withIssue(vErrors, { instancePath, keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters", propertyName: key0 });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "string" }, message: "must be string", propertyName: key0 });
            errors = vErrors.length;
        }
        var valid0 = _errs1 === errors;
        if (!valid0) {
            vErrors = withIssue(vErrors, { instancePath, keyword: "propertyNames", params: { propertyName: key0 }, message: "property name must be valid" });
            errors = vErrors.length;
        }
    }
    for (const key1 in data) {
        let data0 = data[key1];
        if (typeof data0 === "string") {
            if (func0(data0) > 256) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isLabels.errors = vErrors; return errors === 0; }
export { isLabels };
