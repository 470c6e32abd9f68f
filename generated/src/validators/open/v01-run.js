// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue, withIssues } from "../../issues.js";
import { isV01DetSpec } from "./v01-det-spec.js";
import { isV01LlmSpec } from "./v01-llm-spec.js";
function isV01DetRun(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.kind === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'" });
        errors = vErrors.length;
    }
    if (data.spec === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "spec" }, message: "must have required property 'spec'" });
        errors = vErrors.length;
    }
    if (data.kind !== undefined) {
        let data0 = data.kind;
        if (typeof data0 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/kind", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if ("det" !== data0) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/kind", keyword: "const", params: { allowedValue: "det" }, message: "must be equal to constant" });
            errors = vErrors.length;
        }
    }
    if (data.spec !== undefined) {
        if (!(isV01DetSpec(data.spec, { instancePath: instancePath + "/spec", parentData: data, parentDataProperty: "spec", rootData }))) {
            vErrors = withIssues(vErrors, isV01DetSpec.errors);
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isV01DetRun.errors = vErrors; return errors === 0; }
function isV01LlmRun(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.kind === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'" });
        errors = vErrors.length;
    }
    if (data.spec === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "spec" }, message: "must have required property 'spec'" });
        errors = vErrors.length;
    }
    if (data.kind !== undefined) {
        let data0 = data.kind;
        if (typeof data0 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/kind", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if ("llm" !== data0) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/kind", keyword: "const", params: { allowedValue: "llm" }, message: "must be equal to constant" });
            errors = vErrors.length;
        }
    }
    if (data.spec !== undefined) {
        if (!(isV01LlmSpec(data.spec, { instancePath: instancePath + "/spec", parentData: data, parentDataProperty: "spec", rootData }))) {
            vErrors = withIssues(vErrors, isV01LlmSpec.errors);
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isV01LlmRun.errors = vErrors; return errors === 0; }
function isV01Run(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    const tag0 = data.kind;
    if (typeof tag0 == "string") {
        if (tag0 === "det") {
            if (!(isV01DetRun(data, { instancePath, parentData, parentDataProperty, rootData }))) {
                vErrors = withIssues(vErrors, isV01DetRun.errors);
                errors = vErrors.length;
            }
        }
        else if (tag0 === "llm") {
            if (!(isV01LlmRun(data, { instancePath, parentData, parentDataProperty, rootData }))) {
                vErrors = withIssues(vErrors, isV01LlmRun.errors);
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath, keyword: "discriminator", params: { error: "mapping", allowed: ["det", "llm"], tag: "kind", tagValue: tag0 }, message: "value of tag \"kind\" must be in oneOf" });
            errors = vErrors.length;
        }
    }
    else {
        vErrors = withIssue(vErrors, { instancePath, keyword: "discriminator", params: { error: "tag", allowed: ["det", "llm"], tag: "kind", tagValue: tag0 }, message: "tag \"kind\" must be string" });
        errors = vErrors.length;
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isV01Run.errors = vErrors; return errors === 0; }
export { isV01DetRun, isV01LlmRun, isV01Run };
