// Derived from spec/ by `npm run generate`. Never edited.
import { isFull, withIssue, withIssues } from "../../issues.js";
import { codePointLength as func0 } from "../../code-point-length.js";
import { isTierPrice } from "./tier-price.js";
const pattern1 = new RegExp("^(0|[1-9]\\d{0,11})\\.\\d{6}$", "u");
function isPriceList(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.version === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "version" }, message: "must have required property 'version'" });
        errors = vErrors.length;
    }
    if (data.currency === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "currency" }, message: "must have required property 'currency'" });
        errors = vErrors.length;
    }
    if (data.cpu_per_second === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "cpu_per_second" }, message: "must have required property 'cpu_per_second'" });
        errors = vErrors.length;
    }
    if (data.tiers === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "tiers" }, message: "must have required property 'tiers'" });
        errors = vErrors.length;
    }
    if (data.version !== undefined) {
        let data0 = data.version;
        if (typeof data0 === "string") {
            if (func0(data0) > 256) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/version", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/version", keyword: "type", params: { type: "string" }, message: "must be string" });
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
    if (data.cpu_per_second !== undefined) {
        let data2 = data.cpu_per_second;
        if (typeof data2 === "string") {
            if (!pattern1.test(data2)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/cpu_per_second", keyword: "pattern", params: { pattern: "^(0|[1-9]\\d{0,11})\\.\\d{6}$" }, message: "must be a decimal string with 6 fraction digits, like 0.250000" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/cpu_per_second", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.tiers !== undefined) {
        let data3 = data.tiers;
        if (Array.isArray(data3)) {
            if (data3.length > 3) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tiers", keyword: "maxItems", params: { limit: 3 }, message: "must NOT have more than 3 items" });
                errors = vErrors.length;
            }
            const len0 = data3.length;
            for (let i0 = 0; i0 < len0 && !isFull(vErrors); i0++) {
                if (!(isTierPrice(data3[i0], { instancePath: instancePath + "/tiers/" + i0, parentData: data3, parentDataProperty: i0, rootData }))) {
                    vErrors = withIssues(vErrors, isTierPrice.errors);
                    errors = vErrors.length;
                }
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/tiers", keyword: "type", params: { type: "array" }, message: "must be array" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isPriceList.errors = vErrors; return errors === 0; }
export { isPriceList };
