// Derived from spec/ by `npm run generate`. Never edited.
import { isFull, withIssue, withIssues } from "../../issues.js";
import { codePointLength as func0 } from "../../code-point-length.js";
import { isPlaybookMatcher } from "./playbook-matcher.js";
import { isPlaybookRequires } from "./playbook-requires.js";
import { isTaskIr } from "./task-ir.js";
const pattern1 = new RegExp("^(0|[1-9]\\d{0,4})\\.(0|[1-9]\\d{0,4})$", "u");
const pattern2 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$", "u");
function isPlaybook(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.version === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "version" }, message: "must have required property 'version'" });
        errors = vErrors.length;
    }
    if (data.id === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" });
        errors = vErrors.length;
    }
    if (data.match === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "match" }, message: "must have required property 'match'" });
        errors = vErrors.length;
    }
    if (data.graph === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "graph" }, message: "must have required property 'graph'" });
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
    if (data.rank !== undefined) {
        let data4 = data.rank;
        if (!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/rank", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data4 == "number") && (isFinite(data4))) {
            if (data4 > 1000 || isNaN(data4)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/rank", keyword: "maximum", params: { comparison: "<=", limit: 1000 }, message: "must be <= 1000" });
                errors = vErrors.length;
            }
            if (data4 < -1000 || isNaN(data4)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/rank", keyword: "minimum", params: { comparison: ">=", limit: -1000 }, message: "must be >= -1000" });
                errors = vErrors.length;
            }
        }
    }
    if (data.requires !== undefined) {
        if (!(isPlaybookRequires(data.requires, { instancePath: instancePath + "/requires", parentData: data, parentDataProperty: "requires", rootData }))) {
            vErrors = withIssues(vErrors, isPlaybookRequires.errors);
            errors = vErrors.length;
        }
    }
    if (data.match !== undefined) {
        let data6 = data.match;
        if (Array.isArray(data6)) {
            if (data6.length > 64) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/match", keyword: "maxItems", params: { limit: 64 }, message: "must NOT have more than 64 items" });
                errors = vErrors.length;
            }
            if (data6.length < 1) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/match", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" });
                errors = vErrors.length;
            }
            const len0 = data6.length;
            for (let i0 = 0; i0 < len0 && !isFull(vErrors); i0++) {
                if (!(isPlaybookMatcher(data6[i0], { instancePath: instancePath + "/match/" + i0, parentData: data6, parentDataProperty: i0, rootData }))) {
                    vErrors = withIssues(vErrors, isPlaybookMatcher.errors);
                    errors = vErrors.length;
                }
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/match", keyword: "type", params: { type: "array" }, message: "must be array" });
            errors = vErrors.length;
        }
    }
    if (data.unless !== undefined) {
        let data8 = data.unless;
        if (Array.isArray(data8)) {
            if (data8.length > 64) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/unless", keyword: "maxItems", params: { limit: 64 }, message: "must NOT have more than 64 items" });
                errors = vErrors.length;
            }
            if (data8.length < 1) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/unless", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" });
                errors = vErrors.length;
            }
            const len1 = data8.length;
            for (let i1 = 0; i1 < len1 && !isFull(vErrors); i1++) {
                if (!(isPlaybookMatcher(data8[i1], { instancePath: instancePath + "/unless/" + i1, parentData: data8, parentDataProperty: i1, rootData }))) {
                    vErrors = withIssues(vErrors, isPlaybookMatcher.errors);
                    errors = vErrors.length;
                }
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/unless", keyword: "type", params: { type: "array" }, message: "must be array" });
            errors = vErrors.length;
        }
    }
    if (data.planned_by !== undefined) {
        let data10 = data.planned_by;
        if (typeof data10 === "string") {
            if (!pattern2.test(data10)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/planned_by", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$" }, message: "must be 1 to 128 letters, digits, '.', '_' or '-', starting with a letter or digit" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/planned_by", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.graph !== undefined) {
        if (!(isTaskIr(data.graph, { instancePath: instancePath + "/graph", parentData: data, parentDataProperty: "graph", rootData }))) {
            vErrors = withIssues(vErrors, isTaskIr.errors);
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isPlaybook.errors = vErrors; return errors === 0; }
export { isPlaybook };
