// Derived from spec/ by `npm run generate`. Never edited.
import { isFull, withIssue, withIssues } from "../../issues.js";
import { codePointLength as func0 } from "../../code-point-length.js";
const pattern1 = new RegExp("^(/([^/~]|~[01])*)*$", "u");
function isKeywordsMatcher(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" });
        errors = vErrors.length;
    }
    if (data.pointer === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "pointer" }, message: "must have required property 'pointer'" });
        errors = vErrors.length;
    }
    if (data.words === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "words" }, message: "must have required property 'words'" });
        errors = vErrors.length;
    }
    if (data.type !== undefined) {
        let data0 = data.type;
        if (typeof data0 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if ("keywords" !== data0) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "keywords" }, message: "must be equal to constant" });
            errors = vErrors.length;
        }
    }
    if (data.pointer !== undefined) {
        let data1 = data.pointer;
        if (typeof data1 === "string") {
            if (func0(data1) > 1024) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/pointer", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" });
                errors = vErrors.length;
            }
            if (!pattern1.test(data1)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/pointer", keyword: "pattern", params: { pattern: "^(/([^/~]|~[01])*)*$" }, message: "must be a JSON Pointer: empty, or parts that each start with '/'" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/pointer", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.words !== undefined) {
        let data2 = data.words;
        if (Array.isArray(data2)) {
            if (data2.length > 256) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/words", keyword: "maxItems", params: { limit: 256 }, message: "must NOT have more than 256 items" });
                errors = vErrors.length;
            }
            if (data2.length < 1) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/words", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" });
                errors = vErrors.length;
            }
            const len0 = data2.length;
            for (let i0 = 0; i0 < len0 && !isFull(vErrors); i0++) {
                let data3 = data2[i0];
                if (typeof data3 === "string") {
                    if (func0(data3) > 128) {
                        vErrors = withIssue(vErrors, { instancePath: instancePath + "/words/" + i0, keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" });
                        errors = vErrors.length;
                    }
                    if (func0(data3) < 1) {
                        vErrors = withIssue(vErrors, { instancePath: instancePath + "/words/" + i0, keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" });
                        errors = vErrors.length;
                    }
                }
                else {
                    vErrors = withIssue(vErrors, { instancePath: instancePath + "/words/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" });
                    errors = vErrors.length;
                }
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/words", keyword: "type", params: { type: "array" }, message: "must be array" });
            errors = vErrors.length;
        }
    }
    if (data.least !== undefined) {
        let data4 = data.least;
        if (!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/least", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data4 == "number") && (isFinite(data4))) {
            if (data4 > 256 || isNaN(data4)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/least", keyword: "maximum", params: { comparison: "<=", limit: 256 }, message: "must be <= 256" });
                errors = vErrors.length;
            }
            if (data4 < 1 || isNaN(data4)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/least", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
                errors = vErrors.length;
            }
        }
    }
    for (const field0 in data) {
        if (!(field0 === "type" || field0 === "pointer" || field0 === "words" || field0 === "least")) {
            vErrors = withIssue(vErrors, { instancePath, keyword: "closed", params: { unknown: field0, known: ["type", "pointer", "words", "least"] }, message: "must have no other fields than the known ones" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isKeywordsMatcher.errors = vErrors; return errors === 0; }
function isOneOfMatcher(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" });
        errors = vErrors.length;
    }
    if (data.pointer === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "pointer" }, message: "must have required property 'pointer'" });
        errors = vErrors.length;
    }
    if (data.values === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "values" }, message: "must have required property 'values'" });
        errors = vErrors.length;
    }
    if (data.type !== undefined) {
        let data0 = data.type;
        if (typeof data0 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if ("one_of" !== data0) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "one_of" }, message: "must be equal to constant" });
            errors = vErrors.length;
        }
    }
    if (data.pointer !== undefined) {
        let data1 = data.pointer;
        if (typeof data1 === "string") {
            if (func0(data1) > 1024) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/pointer", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" });
                errors = vErrors.length;
            }
            if (!pattern1.test(data1)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/pointer", keyword: "pattern", params: { pattern: "^(/([^/~]|~[01])*)*$" }, message: "must be a JSON Pointer: empty, or parts that each start with '/'" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/pointer", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.values !== undefined) {
        let data2 = data.values;
        if (Array.isArray(data2)) {
            if (data2.length > 256) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/values", keyword: "maxItems", params: { limit: 256 }, message: "must NOT have more than 256 items" });
                errors = vErrors.length;
            }
            if (data2.length < 1) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/values", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/values", keyword: "type", params: { type: "array" }, message: "must be array" });
            errors = vErrors.length;
        }
    }
    for (const field0 in data) {
        if (!(field0 === "type" || field0 === "pointer" || field0 === "values")) {
            vErrors = withIssue(vErrors, { instancePath, keyword: "closed", params: { unknown: field0, known: ["type", "pointer", "values"] }, message: "must have no other fields than the known ones" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isOneOfMatcher.errors = vErrors; return errors === 0; }
function isPatternMatcher(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" });
        errors = vErrors.length;
    }
    if (data.pointer === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "pointer" }, message: "must have required property 'pointer'" });
        errors = vErrors.length;
    }
    if (data.pattern === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "pattern" }, message: "must have required property 'pattern'" });
        errors = vErrors.length;
    }
    if (data.type !== undefined) {
        let data0 = data.type;
        if (typeof data0 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if ("pattern" !== data0) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "pattern" }, message: "must be equal to constant" });
            errors = vErrors.length;
        }
    }
    if (data.pointer !== undefined) {
        let data1 = data.pointer;
        if (typeof data1 === "string") {
            if (func0(data1) > 1024) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/pointer", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" });
                errors = vErrors.length;
            }
            if (!pattern1.test(data1)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/pointer", keyword: "pattern", params: { pattern: "^(/([^/~]|~[01])*)*$" }, message: "must be a JSON Pointer: empty, or parts that each start with '/'" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/pointer", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.pattern !== undefined) {
        let data2 = data.pattern;
        if (typeof data2 === "string") {
            if (func0(data2) > 256) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/pattern", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" });
                errors = vErrors.length;
            }
            if (func0(data2) < 1) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/pattern", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/pattern", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    for (const field0 in data) {
        if (!(field0 === "type" || field0 === "pointer" || field0 === "pattern")) {
            vErrors = withIssue(vErrors, { instancePath, keyword: "closed", params: { unknown: field0, known: ["type", "pointer", "pattern"] }, message: "must have no other fields than the known ones" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isPatternMatcher.errors = vErrors; return errors === 0; }
function isRangeMatcher(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" });
        errors = vErrors.length;
    }
    if (data.pointer === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "pointer" }, message: "must have required property 'pointer'" });
        errors = vErrors.length;
    }
    if (data.type !== undefined) {
        let data0 = data.type;
        if (typeof data0 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if ("range" !== data0) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "range" }, message: "must be equal to constant" });
            errors = vErrors.length;
        }
    }
    if (data.pointer !== undefined) {
        let data1 = data.pointer;
        if (typeof data1 === "string") {
            if (func0(data1) > 1024) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/pointer", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" });
                errors = vErrors.length;
            }
            if (!pattern1.test(data1)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/pointer", keyword: "pattern", params: { pattern: "^(/([^/~]|~[01])*)*$" }, message: "must be a JSON Pointer: empty, or parts that each start with '/'" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/pointer", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.minimum !== undefined) {
        let data2 = data.minimum;
        if (!((typeof data2 == "number") && (isFinite(data2)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/minimum", keyword: "type", params: { type: "number" }, message: "must be number" });
            errors = vErrors.length;
        }
    }
    if (data.maximum !== undefined) {
        let data3 = data.maximum;
        if (!((typeof data3 == "number") && (isFinite(data3)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/maximum", keyword: "type", params: { type: "number" }, message: "must be number" });
            errors = vErrors.length;
        }
    }
    for (const field0 in data) {
        if (!(field0 === "type" || field0 === "pointer" || field0 === "minimum" || field0 === "maximum")) {
            vErrors = withIssue(vErrors, { instancePath, keyword: "closed", params: { unknown: field0, known: ["type", "pointer", "minimum", "maximum"] }, message: "must have no other fields than the known ones" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isRangeMatcher.errors = vErrors; return errors === 0; }
function isPresentMatcher(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" });
        errors = vErrors.length;
    }
    if (data.pointer === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "pointer" }, message: "must have required property 'pointer'" });
        errors = vErrors.length;
    }
    if (data.type !== undefined) {
        let data0 = data.type;
        if (typeof data0 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if ("present" !== data0) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "present" }, message: "must be equal to constant" });
            errors = vErrors.length;
        }
    }
    if (data.pointer !== undefined) {
        let data1 = data.pointer;
        if (typeof data1 === "string") {
            if (func0(data1) > 1024) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/pointer", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" });
                errors = vErrors.length;
            }
            if (!pattern1.test(data1)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/pointer", keyword: "pattern", params: { pattern: "^(/([^/~]|~[01])*)*$" }, message: "must be a JSON Pointer: empty, or parts that each start with '/'" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/pointer", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    for (const field0 in data) {
        if (!(field0 === "type" || field0 === "pointer")) {
            vErrors = withIssue(vErrors, { instancePath, keyword: "closed", params: { unknown: field0, known: ["type", "pointer"] }, message: "must have no other fields than the known ones" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isPresentMatcher.errors = vErrors; return errors === 0; }
function isPlaybookMatcher(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    const tag0 = data.type;
    if (typeof tag0 == "string") {
        if (tag0 === "keywords") {
            if (!(isKeywordsMatcher(data, { instancePath, parentData, parentDataProperty, rootData }))) {
                vErrors = withIssues(vErrors, isKeywordsMatcher.errors);
                errors = vErrors.length;
            }
        }
        else if (tag0 === "pattern") {
            if (!(isPatternMatcher(data, { instancePath, parentData, parentDataProperty, rootData }))) {
                vErrors = withIssues(vErrors, isPatternMatcher.errors);
                errors = vErrors.length;
            }
        }
        else if (tag0 === "one_of") {
            if (!(isOneOfMatcher(data, { instancePath, parentData, parentDataProperty, rootData }))) {
                vErrors = withIssues(vErrors, isOneOfMatcher.errors);
                errors = vErrors.length;
            }
        }
        else if (tag0 === "range") {
            if (!(isRangeMatcher(data, { instancePath, parentData, parentDataProperty, rootData }))) {
                vErrors = withIssues(vErrors, isRangeMatcher.errors);
                errors = vErrors.length;
            }
        }
        else if (tag0 === "present") {
            if (!(isPresentMatcher(data, { instancePath, parentData, parentDataProperty, rootData }))) {
                vErrors = withIssues(vErrors, isPresentMatcher.errors);
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath, keyword: "discriminator", params: { error: "mapping", allowed: ["keywords", "pattern", "one_of", "range", "present"], tag: "type", tagValue: tag0 }, message: "value of tag \"type\" must be in oneOf" });
            errors = vErrors.length;
        }
    }
    else {
        vErrors = withIssue(vErrors, { instancePath, keyword: "discriminator", params: { error: "tag", allowed: ["keywords", "pattern", "one_of", "range", "present"], tag: "type", tagValue: tag0 }, message: "tag \"type\" must be string" });
        errors = vErrors.length;
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isPlaybookMatcher.errors = vErrors; return errors === 0; }
export { isKeywordsMatcher, isOneOfMatcher, isPatternMatcher, isPlaybookMatcher, isPresentMatcher, isRangeMatcher };
