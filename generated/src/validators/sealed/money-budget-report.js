// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue } from "../../issues.js";
const pattern0 = new RegExp("^(0|[1-9]\\d{0,11})\\.\\d{6}$", "u");
function isMoneyBudgetReport(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.declared === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "declared" }, message: "must have required property 'declared'" });
        errors = vErrors.length;
    }
    if (data.debited === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "debited" }, message: "must have required property 'debited'" });
        errors = vErrors.length;
    }
    if (data.remaining === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "remaining" }, message: "must have required property 'remaining'" });
        errors = vErrors.length;
    }
    if (data.overrun === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "overrun" }, message: "must have required property 'overrun'" });
        errors = vErrors.length;
    }
    if (data.declared !== undefined) {
        let data0 = data.declared;
        const _errs2 = errors;
        let valid1 = false;
        const _errs3 = errors;
        if (typeof data0 === "string") {
            if (!pattern0.test(data0)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/declared", keyword: "pattern", params: { pattern: "^(0|[1-9]\\d{0,11})\\.\\d{6}$" }, message: "must be a decimal string with 6 fraction digits, like 0.250000" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/declared", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        var _valid0 = _errs3 === errors;
        valid1 = valid1 || _valid0;
        if (!valid1) {
            const _errs5 = errors;
            if (data0 !== null) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/declared", keyword: "type", params: { type: "null" }, message: "must be null" });
                errors = vErrors.length;
            }
            var _valid0 = _errs5 === errors;
            valid1 = valid1 || _valid0;
        }
        if (!valid1) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/declared", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" });
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
    if (data.debited !== undefined) {
        let data1 = data.debited;
        if (typeof data1 === "string") {
            if (!pattern0.test(data1)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/debited", keyword: "pattern", params: { pattern: "^(0|[1-9]\\d{0,11})\\.\\d{6}$" }, message: "must be a decimal string with 6 fraction digits, like 0.250000" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/debited", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.remaining !== undefined) {
        let data2 = data.remaining;
        const _errs10 = errors;
        let valid2 = false;
        const _errs11 = errors;
        if (typeof data2 === "string") {
            if (!pattern0.test(data2)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/remaining", keyword: "pattern", params: { pattern: "^(0|[1-9]\\d{0,11})\\.\\d{6}$" }, message: "must be a decimal string with 6 fraction digits, like 0.250000" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/remaining", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        var _valid1 = _errs11 === errors;
        valid2 = valid2 || _valid1;
        if (!valid2) {
            const _errs13 = errors;
            if (data2 !== null) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/remaining", keyword: "type", params: { type: "null" }, message: "must be null" });
                errors = vErrors.length;
            }
            var _valid1 = _errs13 === errors;
            valid2 = valid2 || _valid1;
        }
        if (!valid2) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/remaining", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" });
            errors = vErrors.length;
        }
        else {
            errors = _errs10;
            if (vErrors !== null) {
                if (_errs10) {
                    vErrors.length = _errs10;
                }
                else {
                    vErrors = null;
                }
            }
        }
    }
    if (data.overrun !== undefined) {
        let data3 = data.overrun;
        if (typeof data3 === "string") {
            if (!pattern0.test(data3)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/overrun", keyword: "pattern", params: { pattern: "^(0|[1-9]\\d{0,11})\\.\\d{6}$" }, message: "must be a decimal string with 6 fraction digits, like 0.250000" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/overrun", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    for (const field0 in data) {
        if (!(field0 === "declared" || field0 === "debited" || field0 === "remaining" || field0 === "overrun")) {
            vErrors = withIssue(vErrors, { instancePath, keyword: "closed", params: { unknown: field0, known: ["declared", "debited", "remaining", "overrun"] }, message: "must have no other fields than the known ones" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isMoneyBudgetReport.errors = vErrors; return errors === 0; }
export { isMoneyBudgetReport };
