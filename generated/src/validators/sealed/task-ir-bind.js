// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue } from "../../issues.js";
import { codePointLength as func0 } from "../../code-point-length.js";
const pattern1 = new RegExp("^(/([^/~]|~[01])*)+$", "u");
const pattern2 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]{0,127}(#(/([^/~]|~[01])*)*)?$", "u");
function isTaskIrBind(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (Object.keys(data).length > 1000) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "maxProperties", params: { limit: 1000 }, message: "must NOT have more than 1000 properties" });
        errors = vErrors.length;
    }
    for (const key0 in data) {
        const _errs1 = errors;
        if (typeof key0 === "string") {
            if (func0(key0) > 1024) {
                vErrors = withIssue(vErrors, { instancePath, keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters", propertyName: key0 });
                errors = vErrors.length;
            }
            if (func0(key0) < 1) {
                vErrors = withIssue(vErrors, { instancePath, keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", propertyName: key0 });
                errors = vErrors.length;
            }
            if (!pattern1.test(key0)) {
                vErrors = withIssue(vErrors, { instancePath, keyword: "pattern", params: { pattern: "^(/([^/~]|~[01])*)+$" }, message: "must be a JSON Pointer below the root, starting with '/'", propertyName: key0 });
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
            if (func0(data0) > 1153) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "maxLength", params: { limit: 1153 }, message: "must NOT have more than 1153 characters" });
                errors = vErrors.length;
            }
            if (!pattern2.test(data0)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}(#(/([^/~]|~[01])*)*)?$" }, message: "must be a task id, optionally followed by '#' and a JSON Pointer, like parse#/subject" });
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
} isTaskIrBind.errors = vErrors; return errors === 0; }
export { isTaskIrBind };
