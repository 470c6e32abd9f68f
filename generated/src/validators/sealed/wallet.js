// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue } from "../../issues.js";
const pattern0 = new RegExp("^(0|[1-9]\\d{0,11})\\.\\d{6}$", "u");
const pattern1 = new RegExp("^-?(0|[1-9]\\d{0,11})\\.\\d{6}$", "u");
const pattern2 = new RegExp("^[0-9a-f]{64}$", "u");
const pattern3 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$", "u");
function isWallet(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.tenant_id === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "tenant_id" }, message: "must have required property 'tenant_id'" });
        errors = vErrors.length;
    }
    if (data.currency === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "currency" }, message: "must have required property 'currency'" });
        errors = vErrors.length;
    }
    if (data.balance === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "balance" }, message: "must have required property 'balance'" });
        errors = vErrors.length;
    }
    if (data.credited === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "credited" }, message: "must have required property 'credited'" });
        errors = vErrors.length;
    }
    if (data.debited === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "debited" }, message: "must have required property 'debited'" });
        errors = vErrors.length;
    }
    if (data.last_row === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "last_row" }, message: "must have required property 'last_row'" });
        errors = vErrors.length;
    }
    if (data.ledger_hash === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "ledger_hash" }, message: "must have required property 'ledger_hash'" });
        errors = vErrors.length;
    }
    if (data.tenant_id !== undefined) {
        let data0 = data.tenant_id;
        if (typeof data0 === "string") {
            if (!pattern3.test(data0)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tenant_id", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$" }, message: "must be 1 to 128 letters, digits, '.', '_' or '-', starting with a letter or digit" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/tenant_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.currency !== undefined) {
        let data1 = data.currency;
        if (typeof data1 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/currency", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if ("USD" !== data1) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/currency", keyword: "const", params: { allowedValue: "USD" }, message: "must be equal to constant" });
            errors = vErrors.length;
        }
    }
    if (data.balance !== undefined) {
        let data2 = data.balance;
        if (typeof data2 === "string") {
            if (!pattern1.test(data2)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/balance", keyword: "pattern", params: { pattern: "^-?(0|[1-9]\\d{0,11})\\.\\d{6}$" }, message: "must be a decimal string with 6 fraction digits, like -0.002000" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/balance", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.credited !== undefined) {
        let data3 = data.credited;
        if (typeof data3 === "string") {
            if (!pattern0.test(data3)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/credited", keyword: "pattern", params: { pattern: "^(0|[1-9]\\d{0,11})\\.\\d{6}$" }, message: "must be a decimal string with 6 fraction digits, like 0.250000" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/credited", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.debited !== undefined) {
        let data4 = data.debited;
        if (typeof data4 === "string") {
            if (!pattern0.test(data4)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/debited", keyword: "pattern", params: { pattern: "^(0|[1-9]\\d{0,11})\\.\\d{6}$" }, message: "must be a decimal string with 6 fraction digits, like 0.250000" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/debited", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.last_row !== undefined) {
        let data5 = data.last_row;
        if (!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/last_row", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data5 == "number") && (isFinite(data5))) {
            if (data5 > 9007199254740991 || isNaN(data5)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/last_row", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, message: "must be <= 9007199254740991" });
                errors = vErrors.length;
            }
            if (data5 < 0 || isNaN(data5)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/last_row", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
    }
    if (data.ledger_hash !== undefined) {
        let data6 = data.ledger_hash;
        if (typeof data6 === "string") {
            if (!pattern2.test(data6)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/ledger_hash", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" }, message: "must be 64 lower-case hexadecimal digits" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/ledger_hash", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    for (const field0 in data) {
        if (!(field0 === "tenant_id" || field0 === "currency" || field0 === "balance" || field0 === "credited" || field0 === "debited" || field0 === "last_row" || field0 === "ledger_hash")) {
            vErrors = withIssue(vErrors, { instancePath, keyword: "closed", params: { unknown: field0, known: ["tenant_id", "currency", "balance", "credited", "debited", "last_row", "ledger_hash"] }, message: "must have no other fields than the known ones" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isWallet.errors = vErrors; return errors === 0; }
export { isWallet };
