// Derived from spec/ by `npm run generate`. Never edited.
import { isFull, withIssue, withIssues } from "../../issues.js";
import { isJsonObject } from "./json-object.js";
import { isV01Rule } from "./v01-rule.js";
function isV01Verify(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.schema !== undefined) {
        let data0 = data.schema;
        const _errs2 = errors;
        let valid1 = false;
        const _errs3 = errors;
        if (!(isJsonObject(data0, { instancePath: instancePath + "/schema", parentData: data, parentDataProperty: "schema", rootData }))) {
            vErrors = withIssues(vErrors, isJsonObject.errors);
            errors = vErrors.length;
        }
        var _valid0 = _errs3 === errors;
        valid1 = valid1 || _valid0;
        if (!valid1) {
            const _errs4 = errors;
            if (data0 !== null) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/schema", keyword: "type", params: { type: "null" }, message: "must be null" });
                errors = vErrors.length;
            }
            var _valid0 = _errs4 === errors;
            valid1 = valid1 || _valid0;
        }
        if (!valid1) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/schema", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" });
            errors = vErrors.length;
        }
        else {
            errors = _errs2;
            if (vErrors !== null) {
                if (_errs2) {
                    vErrors.length = _errs2;
                }
                else {
                    vErrors = null;
                }
            }
        }
    }
    if (data.rules !== undefined) {
        let data1 = data.rules;
        if (Array.isArray(data1)) {
            if (data1.length > 1000) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/rules", keyword: "maxItems", params: { limit: 1000 }, message: "must NOT have more than 1000 items" });
                errors = vErrors.length;
            }
            const len0 = data1.length;
            for (let i0 = 0; i0 < len0 && !isFull(vErrors); i0++) {
                if (!(isV01Rule(data1[i0], { instancePath: instancePath + "/rules/" + i0, parentData: data1, parentDataProperty: i0, rootData }))) {
                    vErrors = withIssues(vErrors, isV01Rule.errors);
                    errors = vErrors.length;
                }
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/rules", keyword: "type", params: { type: "array" }, message: "must be array" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isV01Verify.errors = vErrors; return errors === 0; }
export { isV01Verify };
