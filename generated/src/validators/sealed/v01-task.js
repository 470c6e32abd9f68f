// Derived from spec/ by `npm run generate`. Never edited.
import { isFull, withIssue, withIssues } from "../../issues.js";
import { codePointLength as func0 } from "../../code-point-length.js";
import { isJsonObject } from "./json-object.js";
import { isV01Policy } from "./v01-policy.js";
import { isV01Run } from "./v01-run.js";
import { isV01Verify } from "./v01-verify.js";
function isV01Task(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" });
        errors = vErrors.length;
    }
    if (data.type === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" });
        errors = vErrors.length;
    }
    if (data.run === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "run" }, message: "must have required property 'run'" });
        errors = vErrors.length;
    }
    if (data.id !== undefined) {
        let data0 = data.id;
        if (typeof data0 === "string") {
            if (func0(data0) > 256) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/id", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/id", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.type !== undefined) {
        let data1 = data.type;
        if (typeof data1 === "string") {
            if (func0(data1) > 256) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/type", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.deps !== undefined) {
        let data2 = data.deps;
        if (Array.isArray(data2)) {
            if (data2.length > 10000) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/deps", keyword: "maxItems", params: { limit: 10000 }, message: "must NOT have more than 10000 items" });
                errors = vErrors.length;
            }
            const len0 = data2.length;
            for (let i0 = 0; i0 < len0 && !isFull(vErrors); i0++) {
                let data3 = data2[i0];
                if (typeof data3 === "string") {
                    if (func0(data3) > 256) {
                        vErrors = withIssue(vErrors, { instancePath: instancePath + "/deps/" + i0, keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" });
                        errors = vErrors.length;
                    }
                }
                else {
                    vErrors = withIssue(vErrors, { instancePath: instancePath + "/deps/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" });
                    errors = vErrors.length;
                }
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/deps", keyword: "type", params: { type: "array" }, message: "must be array" });
            errors = vErrors.length;
        }
    }
    if (data.in !== undefined) {
        if (!(isJsonObject(data.in, { instancePath: instancePath + "/in", parentData: data, parentDataProperty: "in", rootData }))) {
            vErrors = withIssues(vErrors, isJsonObject.errors);
            errors = vErrors.length;
        }
    }
    if (data.run !== undefined) {
        if (!(isV01Run(data.run, { instancePath: instancePath + "/run", parentData: data, parentDataProperty: "run", rootData }))) {
            vErrors = withIssues(vErrors, isV01Run.errors);
            errors = vErrors.length;
        }
    }
    if (data.verify !== undefined) {
        let data6 = data.verify;
        const _errs12 = errors;
        let valid3 = false;
        const _errs13 = errors;
        if (!(isV01Verify(data6, { instancePath: instancePath + "/verify", parentData: data, parentDataProperty: "verify", rootData }))) {
            vErrors = withIssues(vErrors, isV01Verify.errors);
            errors = vErrors.length;
        }
        var _valid0 = _errs13 === errors;
        valid3 = valid3 || _valid0;
        if (!valid3) {
            const _errs14 = errors;
            if (data6 !== null) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/verify", keyword: "type", params: { type: "null" }, message: "must be null" });
                errors = vErrors.length;
            }
            var _valid0 = _errs14 === errors;
            valid3 = valid3 || _valid0;
        }
        if (!valid3) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/verify", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" });
            errors = vErrors.length;
        }
        else {
            errors = _errs12;
            if (vErrors !== null) {
                if (_errs12) {
                    vErrors.length = _errs12;
                }
                else {
                    vErrors = null;
                }
            }
        }
    }
    if (data.policy !== undefined) {
        if (!(isV01Policy(data.policy, { instancePath: instancePath + "/policy", parentData: data, parentDataProperty: "policy", rootData }))) {
            vErrors = withIssues(vErrors, isV01Policy.errors);
            errors = vErrors.length;
        }
    }
    if (data.tags !== undefined) {
        let data8 = data.tags;
        if (Array.isArray(data8)) {
            if (data8.length > 1000) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/tags", keyword: "maxItems", params: { limit: 1000 }, message: "must NOT have more than 1000 items" });
                errors = vErrors.length;
            }
            const len1 = data8.length;
            for (let i1 = 0; i1 < len1 && !isFull(vErrors); i1++) {
                let data9 = data8[i1];
                if (typeof data9 === "string") {
                    if (func0(data9) > 256) {
                        vErrors = withIssue(vErrors, { instancePath: instancePath + "/tags/" + i1, keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" });
                        errors = vErrors.length;
                    }
                }
                else {
                    vErrors = withIssue(vErrors, { instancePath: instancePath + "/tags/" + i1, keyword: "type", params: { type: "string" }, message: "must be string" });
                    errors = vErrors.length;
                }
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/tags", keyword: "type", params: { type: "array" }, message: "must be array" });
            errors = vErrors.length;
        }
    }
    for (const field0 in data) {
        if (!(field0 === "id" || field0 === "type" || field0 === "deps" || field0 === "in" || field0 === "run" || field0 === "verify" || field0 === "policy" || field0 === "tags")) {
            vErrors = withIssue(vErrors, { instancePath, keyword: "closed", params: { unknown: field0, known: ["id", "type", "deps", "in", "run", "verify", "policy", "tags"] }, message: "must have no other fields than the known ones" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isV01Task.errors = vErrors; return errors === 0; }
export { isV01Task };
