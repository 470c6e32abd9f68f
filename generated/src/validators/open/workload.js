// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue } from "../../issues.js";
import { codePointLength as func0 } from "../../code-point-length.js";
const pattern1 = new RegExp("^(0|[1-9]\\d{0,4})\\.(0|[1-9]\\d{0,4})$", "u");
const pattern2 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$", "u");
function isWorkload(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.version === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "version" }, message: "must have required property 'version'" });
        errors = vErrors.length;
    }
    if (data.id === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" });
        errors = vErrors.length;
    }
    if (data.playbook === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "playbook" }, message: "must have required property 'playbook'" });
        errors = vErrors.length;
    }
    if (data.$schema !== undefined) {
        let data0 = data.$schema;
        if (typeof data0 === "string") {
            if (func0(data0) > 2048) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/$schema", keyword: "maxLength", params: { limit: 2048 }, message: "must NOT have more than 2048 characters" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/$schema", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.version !== undefined) {
        let data1 = data.version;
        if (typeof data1 === "string") {
            if (!pattern1.test(data1)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/version", keyword: "pattern", params: { pattern: "^(0|[1-9]\\d{0,4})\\.(0|[1-9]\\d{0,4})$" }, message: "must be MAJOR.MINOR, like 1.0" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/version", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.id !== undefined) {
        let data2 = data.id;
        if (typeof data2 === "string") {
            if (!pattern2.test(data2)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/id", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$" }, message: "must be 1 to 128 letters, digits, '.', '_' or '-', starting with a letter or digit" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.title !== undefined) {
        let data3 = data.title;
        if (typeof data3 === "string") {
            if (func0(data3) > 256) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/title", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/title", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.playbook !== undefined) {
        let data4 = data.playbook;
        if (typeof data4 === "string") {
            if (func0(data4) > 1024) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/playbook", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" });
                errors = vErrors.length;
            }
            if (func0(data4) < 1) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/playbook", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/playbook", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.cases !== undefined) {
        let data5 = data.cases;
        if (typeof data5 === "string") {
            if (func0(data5) > 1024) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/cases", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" });
                errors = vErrors.length;
            }
            if (func0(data5) < 1) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/cases", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/cases", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.module !== undefined) {
        let data6 = data.module;
        if (typeof data6 === "string") {
            if (func0(data6) > 1024) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/module", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" });
                errors = vErrors.length;
            }
            if (func0(data6) < 1) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/module", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/module", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.seed !== undefined) {
        let data7 = data.seed;
        if (!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/seed", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data7 == "number") && (isFinite(data7))) {
            if (data7 > 1000000000 || isNaN(data7)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/seed", keyword: "maximum", params: { comparison: "<=", limit: 1000000000 }, message: "must be <= 1000000000" });
                errors = vErrors.length;
            }
            if (data7 < 0 || isNaN(data7)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/seed", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
    }
    if (data.score !== undefined) {
        let data8 = data.score;
        if (typeof data8 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/score", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!((data8 === "equal") || (data8 === "members"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/score", keyword: "enum", params: { allowedValues: ["equal", "members"] }, message: "must be equal to one of the allowed values" });
            errors = vErrors.length;
        }
    }
    if (data.least_labelled !== undefined) {
        let data9 = data.least_labelled;
        if ((typeof data9 == "number") && (isFinite(data9))) {
            if (data9 > 1 || isNaN(data9)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/least_labelled", keyword: "maximum", params: { comparison: "<=", limit: 1 }, message: "must be <= 1" });
                errors = vErrors.length;
            }
            if (data9 < 0 || isNaN(data9)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/least_labelled", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/least_labelled", keyword: "type", params: { type: "number" }, message: "must be number" });
            errors = vErrors.length;
        }
    }
    if (data.sweep !== undefined) {
        let data10 = data.sweep;
        if (typeof data10 === "string") {
            if (!pattern2.test(data10)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/sweep", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$" }, message: "must be 1 to 128 letters, digits, '.', '_' or '-', starting with a letter or digit" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/sweep", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isWorkload.errors = vErrors; return errors === 0; }
export { isWorkload };
