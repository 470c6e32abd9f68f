// Derived from spec/ by `npm run generate`. Never edited.
import { isFull, withIssue, withIssues } from "../../issues.js";
import { codePointLength as func0 } from "../../code-point-length.js";
import { isViolation } from "./violation.js";
const pattern1 = new RegExp("^(0|[1-9]\\d{0,11})\\.\\d{6}$", "u");
const pattern2 = new RegExp("^[0-9a-f]{32}$", "u");
function isProblem(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" });
        errors = vErrors.length;
    }
    if (data.title === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "title" }, message: "must have required property 'title'" });
        errors = vErrors.length;
    }
    if (data.status === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "status" }, message: "must have required property 'status'" });
        errors = vErrors.length;
    }
    if (data.error_type === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "error_type" }, message: "must have required property 'error_type'" });
        errors = vErrors.length;
    }
    if (data.code === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "code" }, message: "must have required property 'code'" });
        errors = vErrors.length;
    }
    if (data.retryable === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "retryable" }, message: "must have required property 'retryable'" });
        errors = vErrors.length;
    }
    if (data.charged === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "charged" }, message: "must have required property 'charged'" });
        errors = vErrors.length;
    }
    if (data.type !== undefined) {
        let data0 = data.type;
        if (typeof data0 === "string") {
            if (func0(data0) > 2048) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/type", keyword: "maxLength", params: { limit: 2048 }, message: "must NOT have more than 2048 characters" });
                errors = vErrors.length;
            }
            if (func0(data0) < 1) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/type", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.title !== undefined) {
        let data1 = data.title;
        if (typeof data1 === "string") {
            if (func0(data1) > 4096) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/title", keyword: "maxLength", params: { limit: 4096 }, message: "must NOT have more than 4096 characters" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/title", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.status !== undefined) {
        let data2 = data.status;
        if (!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/status", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data2 == "number") && (isFinite(data2))) {
            if (data2 > 599 || isNaN(data2)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/status", keyword: "maximum", params: { comparison: "<=", limit: 599 }, message: "must be <= 599" });
                errors = vErrors.length;
            }
            if (data2 < 400 || isNaN(data2)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/status", keyword: "minimum", params: { comparison: ">=", limit: 400 }, message: "must be >= 400" });
                errors = vErrors.length;
            }
        }
    }
    if (data.detail !== undefined) {
        let data3 = data.detail;
        if (typeof data3 === "string") {
            if (func0(data3) > 4096) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/detail", keyword: "maxLength", params: { limit: 4096 }, message: "must NOT have more than 4096 characters" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/detail", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.instance !== undefined) {
        let data4 = data.instance;
        if (typeof data4 === "string") {
            if (func0(data4) > 2048) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/instance", keyword: "maxLength", params: { limit: 2048 }, message: "must NOT have more than 2048 characters" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/instance", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.error_type !== undefined) {
        let data5 = data.error_type;
        if (typeof data5 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/error_type", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!((((((((((data5 === "VERSION_MISMATCH") || (data5 === "VALIDATION_ERROR")) || (data5 === "UNSUPPORTED_CAPABILITY")) || (data5 === "ADMISSION_REJECTED")) || (data5 === "UNAUTHENTICATED")) || (data5 === "PERMISSION_DENIED")) || (data5 === "NOT_FOUND")) || (data5 === "CONFLICT")) || (data5 === "RATE_LIMITED")) || (data5 === "INTERNAL"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/error_type", keyword: "enum", params: { allowedValues: ["VERSION_MISMATCH", "VALIDATION_ERROR", "UNSUPPORTED_CAPABILITY", "ADMISSION_REJECTED", "UNAUTHENTICATED", "PERMISSION_DENIED", "NOT_FOUND", "CONFLICT", "RATE_LIMITED", "INTERNAL"] }, message: "must be equal to one of the allowed values" });
            errors = vErrors.length;
        }
    }
    if (data.code !== undefined) {
        if (typeof data.code !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/code", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.retryable !== undefined) {
        if (typeof data.retryable !== "boolean") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/retryable", keyword: "type", params: { type: "boolean" }, message: "must be boolean" });
            errors = vErrors.length;
        }
    }
    if (data.charged !== undefined) {
        let data8 = data.charged;
        if (typeof data8 === "string") {
            if (!pattern1.test(data8)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/charged", keyword: "pattern", params: { pattern: "^(0|[1-9]\\d{0,11})\\.\\d{6}$" }, message: "must be a decimal string with 6 fraction digits, like 0.250000" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/charged", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.violations !== undefined) {
        let data9 = data.violations;
        if (Array.isArray(data9)) {
            if (data9.length > 1000) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/violations", keyword: "maxItems", params: { limit: 1000 }, message: "must NOT have more than 1000 items" });
                errors = vErrors.length;
            }
            const len0 = data9.length;
            for (let i0 = 0; i0 < len0 && !isFull(vErrors); i0++) {
                if (!(isViolation(data9[i0], { instancePath: instancePath + "/violations/" + i0, parentData: data9, parentDataProperty: i0, rootData }))) {
                    vErrors = withIssues(vErrors, isViolation.errors);
                    errors = vErrors.length;
                }
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/violations", keyword: "type", params: { type: "array" }, message: "must be array" });
            errors = vErrors.length;
        }
    }
    if (data.requested !== undefined) {
        let data11 = data.requested;
        if (typeof data11 === "string") {
            if (func0(data11) > 256) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/requested", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/requested", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.supported !== undefined) {
        let data12 = data.supported;
        if (Array.isArray(data12)) {
            if (data12.length > 1000) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/supported", keyword: "maxItems", params: { limit: 1000 }, message: "must NOT have more than 1000 items" });
                errors = vErrors.length;
            }
            const len1 = data12.length;
            for (let i1 = 0; i1 < len1 && !isFull(vErrors); i1++) {
                let data13 = data12[i1];
                if (typeof data13 === "string") {
                    if (func0(data13) > 256) {
                        vErrors = withIssue(vErrors, { instancePath: instancePath + "/supported/" + i1, keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" });
                        errors = vErrors.length;
                    }
                }
                else {
                    vErrors = withIssue(vErrors, { instancePath: instancePath + "/supported/" + i1, keyword: "type", params: { type: "string" }, message: "must be string" });
                    errors = vErrors.length;
                }
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/supported", keyword: "type", params: { type: "array" }, message: "must be array" });
            errors = vErrors.length;
        }
    }
    if (data.trace_id !== undefined) {
        let data14 = data.trace_id;
        if (typeof data14 === "string") {
            if (!pattern2.test(data14)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/trace_id", keyword: "pattern", params: { pattern: "^[0-9a-f]{32}$" }, message: "must be 32 lower-case hexadecimal digits" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/trace_id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isProblem.errors = vErrors; return errors === 0; }
export { isProblem };
