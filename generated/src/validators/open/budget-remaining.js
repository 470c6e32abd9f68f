// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue } from "../../issues.js";
const pattern0 = new RegExp("^(0|[1-9]\\d{0,11})\\.\\d{6}$", "u");
function isBudgetRemaining(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.tokens === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "tokens" }, message: "must have required property 'tokens'" });
        errors = vErrors.length;
    }
    if (data.llm_invocations === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "llm_invocations" }, message: "must have required property 'llm_invocations'" });
        errors = vErrors.length;
    }
    if (data.retries === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "retries" }, message: "must have required property 'retries'" });
        errors = vErrors.length;
    }
    if (data.cost_usd === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "cost_usd" }, message: "must have required property 'cost_usd'" });
        errors = vErrors.length;
    }
    if (data.tokens !== undefined) {
        let data0 = data.tokens;
        const _errs2 = errors;
        let valid1 = false;
        const _errs3 = errors;
        if (!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/tokens", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data0 == "number") && (isFinite(data0))) {
            if (data0 > 100000000000 || isNaN(data0)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tokens", keyword: "maximum", params: { comparison: "<=", limit: 100000000000 }, message: "must be <= 100000000000" });
                errors = vErrors.length;
            }
            if (data0 < 0 || isNaN(data0)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tokens", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
        var _valid0 = _errs3 === errors;
        valid1 = valid1 || _valid0;
        if (!valid1) {
            const _errs5 = errors;
            if (data0 !== null) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tokens", keyword: "type", params: { type: "null" }, message: "must be null" });
                errors = vErrors.length;
            }
            var _valid0 = _errs5 === errors;
            valid1 = valid1 || _valid0;
        }
        if (!valid1) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/tokens", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" });
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
    if (data.llm_invocations !== undefined) {
        let data1 = data.llm_invocations;
        const _errs8 = errors;
        let valid2 = false;
        const _errs9 = errors;
        if (!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/llm_invocations", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data1 == "number") && (isFinite(data1))) {
            if (data1 > 2147483647 || isNaN(data1)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/llm_invocations", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, message: "must be <= 2147483647" });
                errors = vErrors.length;
            }
            if (data1 < 0 || isNaN(data1)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/llm_invocations", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
        var _valid1 = _errs9 === errors;
        valid2 = valid2 || _valid1;
        if (!valid2) {
            const _errs11 = errors;
            if (data1 !== null) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/llm_invocations", keyword: "type", params: { type: "null" }, message: "must be null" });
                errors = vErrors.length;
            }
            var _valid1 = _errs11 === errors;
            valid2 = valid2 || _valid1;
        }
        if (!valid2) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/llm_invocations", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" });
            errors = vErrors.length;
        }
        else {
            errors = _errs8;
            if (vErrors !== null) {
                if (_errs8) {
                    vErrors.length = _errs8;
                }
                else {
                    vErrors = null;
                }
            }
        }
    }
    if (data.retries !== undefined) {
        let data2 = data.retries;
        const _errs14 = errors;
        let valid3 = false;
        const _errs15 = errors;
        if (!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/retries", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data2 == "number") && (isFinite(data2))) {
            if (data2 > 2147483647 || isNaN(data2)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/retries", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, message: "must be <= 2147483647" });
                errors = vErrors.length;
            }
            if (data2 < 0 || isNaN(data2)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/retries", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
        var _valid2 = _errs15 === errors;
        valid3 = valid3 || _valid2;
        if (!valid3) {
            const _errs17 = errors;
            if (data2 !== null) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/retries", keyword: "type", params: { type: "null" }, message: "must be null" });
                errors = vErrors.length;
            }
            var _valid2 = _errs17 === errors;
            valid3 = valid3 || _valid2;
        }
        if (!valid3) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/retries", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" });
            errors = vErrors.length;
        }
        else {
            errors = _errs14;
            if (vErrors !== null) {
                if (_errs14) {
                    vErrors.length = _errs14;
                }
                else {
                    vErrors = null;
                }
            }
        }
    }
    if (data.cost_usd !== undefined) {
        let data3 = data.cost_usd;
        const _errs20 = errors;
        let valid4 = false;
        const _errs21 = errors;
        if (typeof data3 === "string") {
            if (!pattern0.test(data3)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/cost_usd", keyword: "pattern", params: { pattern: "^(0|[1-9]\\d{0,11})\\.\\d{6}$" }, message: "must be a decimal string with 6 fraction digits, like 0.250000" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/cost_usd", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        var _valid3 = _errs21 === errors;
        valid4 = valid4 || _valid3;
        if (!valid4) {
            const _errs23 = errors;
            if (data3 !== null) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/cost_usd", keyword: "type", params: { type: "null" }, message: "must be null" });
                errors = vErrors.length;
            }
            var _valid3 = _errs23 === errors;
            valid4 = valid4 || _valid3;
        }
        if (!valid4) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/cost_usd", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" });
            errors = vErrors.length;
        }
        else {
            errors = _errs20;
            if (vErrors !== null) {
                if (_errs20) {
                    vErrors.length = _errs20;
                }
                else {
                    vErrors = null;
                }
            }
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isBudgetRemaining.errors = vErrors; return errors === 0; }
export { isBudgetRemaining };
