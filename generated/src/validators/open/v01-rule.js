// Derived from spec/ by `npm run generate`. Never edited.
import { isFull, withIssue, withIssues } from "../../issues.js";
import { codePointLength as func0 } from "../../code-point-length.js";
function isV01RequiredRule(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.kind === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'" });
        errors = vErrors.length;
    }
    if (data.paths === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "paths" }, message: "must have required property 'paths'" });
        errors = vErrors.length;
    }
    if (data.kind !== undefined) {
        let data0 = data.kind;
        if (typeof data0 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/kind", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if ("required" !== data0) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/kind", keyword: "const", params: { allowedValue: "required" }, message: "must be equal to constant" });
            errors = vErrors.length;
        }
    }
    if (data.paths !== undefined) {
        let data1 = data.paths;
        if (Array.isArray(data1)) {
            if (data1.length > 1000) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/paths", keyword: "maxItems", params: { limit: 1000 }, message: "must NOT have more than 1000 items" });
                errors = vErrors.length;
            }
            const len0 = data1.length;
            for (let i0 = 0; i0 < len0 && !isFull(vErrors); i0++) {
                let data2 = data1[i0];
                if (typeof data2 === "string") {
                    if (func0(data2) > 256) {
                        vErrors = withIssue(vErrors, { instancePath: instancePath + "/paths/" + i0, keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" });
                        errors = vErrors.length;
                    }
                }
                else {
                    vErrors = withIssue(vErrors, { instancePath: instancePath + "/paths/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" });
                    errors = vErrors.length;
                }
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/paths", keyword: "type", params: { type: "array" }, message: "must be array" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isV01RequiredRule.errors = vErrors; return errors === 0; }
function isV01RangeRule(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.kind === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'" });
        errors = vErrors.length;
    }
    if (data.path === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "path" }, message: "must have required property 'path'" });
        errors = vErrors.length;
    }
    if (data.min === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "min" }, message: "must have required property 'min'" });
        errors = vErrors.length;
    }
    if (data.max === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "max" }, message: "must have required property 'max'" });
        errors = vErrors.length;
    }
    if (data.kind !== undefined) {
        let data0 = data.kind;
        if (typeof data0 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/kind", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if ("range" !== data0) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/kind", keyword: "const", params: { allowedValue: "range" }, message: "must be equal to constant" });
            errors = vErrors.length;
        }
    }
    if (data.path !== undefined) {
        let data1 = data.path;
        if (typeof data1 === "string") {
            if (func0(data1) > 256) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/path", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/path", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.min !== undefined) {
        let data2 = data.min;
        if (!((typeof data2 == "number") && (isFinite(data2)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/min", keyword: "type", params: { type: "number" }, message: "must be number" });
            errors = vErrors.length;
        }
    }
    if (data.max !== undefined) {
        let data3 = data.max;
        if (!((typeof data3 == "number") && (isFinite(data3)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/max", keyword: "type", params: { type: "number" }, message: "must be number" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isV01RangeRule.errors = vErrors; return errors === 0; }
function isV01Rule(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    const tag0 = data.kind;
    if (typeof tag0 == "string") {
        if (tag0 === "required") {
            if (!(isV01RequiredRule(data, { instancePath, parentData, parentDataProperty, rootData }))) {
                vErrors = withIssues(vErrors, isV01RequiredRule.errors);
                errors = vErrors.length;
            }
        }
        else if (tag0 === "range") {
            if (!(isV01RangeRule(data, { instancePath, parentData, parentDataProperty, rootData }))) {
                vErrors = withIssues(vErrors, isV01RangeRule.errors);
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath, keyword: "discriminator", params: { error: "mapping", allowed: ["required", "range"], tag: "kind", tagValue: tag0 }, message: "value of tag \"kind\" must be in oneOf" });
            errors = vErrors.length;
        }
    }
    else {
        vErrors = withIssue(vErrors, { instancePath, keyword: "discriminator", params: { error: "tag", allowed: ["required", "range"], tag: "kind", tagValue: tag0 }, message: "tag \"kind\" must be string" });
        errors = vErrors.length;
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isV01Rule.errors = vErrors; return errors === 0; }
export { isV01RangeRule, isV01RequiredRule, isV01Rule };
