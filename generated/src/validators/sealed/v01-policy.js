// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue, withIssues } from "../../issues.js";
import { isJsonObject } from "./json-object.js";
import { isV01Budget } from "./v01-budget.js";
function isV01Policy(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.budget !== undefined) {
        let data0 = data.budget;
        const _errs2 = errors;
        let valid1 = false;
        const _errs3 = errors;
        if (!(isV01Budget(data0, { instancePath: instancePath + "/budget", parentData: data, parentDataProperty: "budget", rootData }))) {
            vErrors = withIssues(vErrors, isV01Budget.errors);
            errors = vErrors.length;
        }
        var _valid0 = _errs3 === errors;
        valid1 = valid1 || _valid0;
        if (!valid1) {
            const _errs4 = errors;
            if (data0 !== null) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/budget", keyword: "type", params: { type: "null" }, message: "must be null" });
                errors = vErrors.length;
            }
            var _valid0 = _errs4 === errors;
            valid1 = valid1 || _valid0;
        }
        if (!valid1) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/budget", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" });
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
    if (data.on_fail !== undefined) {
        let data1 = data.on_fail;
        if (typeof data1 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/on_fail", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!(((data1 === "retry") || (data1 === "fail")) || (data1 === "escalate"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/on_fail", keyword: "enum", params: { allowedValues: ["retry", "fail", "escalate"] }, message: "must be equal to one of the allowed values" });
            errors = vErrors.length;
        }
    }
    if (data.adaptive !== undefined) {
        let data2 = data.adaptive;
        const _errs9 = errors;
        let valid2 = false;
        const _errs10 = errors;
        if (!(isJsonObject(data2, { instancePath: instancePath + "/adaptive", parentData: data, parentDataProperty: "adaptive", rootData }))) {
            vErrors = withIssues(vErrors, isJsonObject.errors);
            errors = vErrors.length;
        }
        var _valid1 = _errs10 === errors;
        valid2 = valid2 || _valid1;
        if (!valid2) {
            const _errs11 = errors;
            if (data2 !== null) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/adaptive", keyword: "type", params: { type: "null" }, message: "must be null" });
                errors = vErrors.length;
            }
            var _valid1 = _errs11 === errors;
            valid2 = valid2 || _valid1;
        }
        if (!valid2) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/adaptive", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" });
            errors = vErrors.length;
        }
        else {
            errors = _errs9;
            if (vErrors !== null) {
                if (_errs9) {
                    vErrors.length = _errs9;
                }
                else {
                    vErrors = null;
                }
            }
        }
    }
    for (const field0 in data) {
        if (!(field0 === "budget" || field0 === "on_fail" || field0 === "adaptive")) {
            vErrors = withIssue(vErrors, { instancePath, keyword: "closed", params: { unknown: field0, known: ["budget", "on_fail", "adaptive"] }, message: "must have no other fields than the known ones" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isV01Policy.errors = vErrors; return errors === 0; }
export { isV01Policy };
