// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue } from "../../issues.js";
const pattern0 = new RegExp("^(0|[1-9]\\d{0,4})\\.\\d{6}$", "u");
function isTierPrice(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.tier === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "tier" }, message: "must have required property 'tier'" });
        errors = vErrors.length;
    }
    if (data.input_per_1k === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "input_per_1k" }, message: "must have required property 'input_per_1k'" });
        errors = vErrors.length;
    }
    if (data.output_per_1k === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "output_per_1k" }, message: "must have required property 'output_per_1k'" });
        errors = vErrors.length;
    }
    if (data.tier !== undefined) {
        let data0 = data.tier;
        if (typeof data0 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/tier", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!(((data0 === "small") || (data0 === "medium")) || (data0 === "large"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/tier", keyword: "enum", params: { allowedValues: ["small", "medium", "large"] }, message: "must be equal to one of the allowed values" });
            errors = vErrors.length;
        }
    }
    if (data.input_per_1k !== undefined) {
        let data1 = data.input_per_1k;
        if (typeof data1 === "string") {
            if (!pattern0.test(data1)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/input_per_1k", keyword: "pattern", params: { pattern: "^(0|[1-9]\\d{0,4})\\.\\d{6}$" }, message: "must be a decimal string of at most 99999.999999 with 6 fraction digits, like 1.500000" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/input_per_1k", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.output_per_1k !== undefined) {
        let data2 = data.output_per_1k;
        if (typeof data2 === "string") {
            if (!pattern0.test(data2)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/output_per_1k", keyword: "pattern", params: { pattern: "^(0|[1-9]\\d{0,4})\\.\\d{6}$" }, message: "must be a decimal string of at most 99999.999999 with 6 fraction digits, like 1.500000" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/output_per_1k", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    for (const field0 in data) {
        if (!(field0 === "tier" || field0 === "input_per_1k" || field0 === "output_per_1k")) {
            vErrors = withIssue(vErrors, { instancePath, keyword: "closed", params: { unknown: field0, known: ["tier", "input_per_1k", "output_per_1k"] }, message: "must have no other fields than the known ones" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isTierPrice.errors = vErrors; return errors === 0; }
export { isTierPrice };
