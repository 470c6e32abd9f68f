// Derived from spec/ by `npm run generate`. Never edited.
import { isFull, withIssue, withIssues } from "../../issues.js";
import { codePointLength as func0 } from "../../code-point-length.js";
import { isViolation } from "./violation.js";
function isOutputOutcome(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.kind === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'" });
        errors = vErrors.length;
    }
    if (data.output === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "output" }, message: "must have required property 'output'" });
        errors = vErrors.length;
    }
    if (data.kind !== undefined) {
        let data0 = data.kind;
        if (typeof data0 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/kind", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if ("output" !== data0) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/kind", keyword: "const", params: { allowedValue: "output" }, message: "must be equal to constant" });
            errors = vErrors.length;
        }
    }
    if (data.violations !== undefined) {
        let data1 = data.violations;
        if (Array.isArray(data1)) {
            if (data1.length > 1000) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/violations", keyword: "maxItems", params: { limit: 1000 }, message: "must NOT have more than 1000 items" });
                errors = vErrors.length;
            }
            const len0 = data1.length;
            for (let i0 = 0; i0 < len0 && !isFull(vErrors); i0++) {
                if (!(isViolation(data1[i0], { instancePath: instancePath + "/violations/" + i0, parentData: data1, parentDataProperty: i0, rootData }))) {
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
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isOutputOutcome.errors = vErrors; return errors === 0; }
function isErrorOutcome(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.kind === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'" });
        errors = vErrors.length;
    }
    if (data.message === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "message" }, message: "must have required property 'message'" });
        errors = vErrors.length;
    }
    if (data.retryable === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "retryable" }, message: "must have required property 'retryable'" });
        errors = vErrors.length;
    }
    if (data.started === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "started" }, message: "must have required property 'started'" });
        errors = vErrors.length;
    }
    if (data.kind !== undefined) {
        let data0 = data.kind;
        if (typeof data0 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/kind", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if ("error" !== data0) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/kind", keyword: "const", params: { allowedValue: "error" }, message: "must be equal to constant" });
            errors = vErrors.length;
        }
    }
    if (data.message !== undefined) {
        let data1 = data.message;
        if (typeof data1 === "string") {
            if (func0(data1) > 4096) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/message", keyword: "maxLength", params: { limit: 4096 }, message: "must NOT have more than 4096 characters" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/message", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.retryable !== undefined) {
        if (typeof data.retryable !== "boolean") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/retryable", keyword: "type", params: { type: "boolean" }, message: "must be boolean" });
            errors = vErrors.length;
        }
    }
    if (data.code !== undefined) {
        if (typeof data.code !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/code", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.started !== undefined) {
        if (typeof data.started !== "boolean") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/started", keyword: "type", params: { type: "boolean" }, message: "must be boolean" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isErrorOutcome.errors = vErrors; return errors === 0; }
function isTimeoutOutcome(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.kind === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'" });
        errors = vErrors.length;
    }
    if (data.kind !== undefined) {
        let data0 = data.kind;
        if (typeof data0 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/kind", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if ("timeout" !== data0) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/kind", keyword: "const", params: { allowedValue: "timeout" }, message: "must be equal to constant" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isTimeoutOutcome.errors = vErrors; return errors === 0; }
function isAttemptOutcome(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    const tag0 = data.kind;
    if (typeof tag0 == "string") {
        if (tag0 === "output") {
            if (!(isOutputOutcome(data, { instancePath, parentData, parentDataProperty, rootData }))) {
                vErrors = withIssues(vErrors, isOutputOutcome.errors);
                errors = vErrors.length;
            }
        }
        else if (tag0 === "error") {
            if (!(isErrorOutcome(data, { instancePath, parentData, parentDataProperty, rootData }))) {
                vErrors = withIssues(vErrors, isErrorOutcome.errors);
                errors = vErrors.length;
            }
        }
        else if (tag0 === "timeout") {
            if (!(isTimeoutOutcome(data, { instancePath, parentData, parentDataProperty, rootData }))) {
                vErrors = withIssues(vErrors, isTimeoutOutcome.errors);
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath, keyword: "discriminator", params: { error: "mapping", allowed: ["output", "error", "timeout"], tag: "kind", tagValue: tag0 }, message: "value of tag \"kind\" must be in oneOf" });
            errors = vErrors.length;
        }
    }
    else {
        vErrors = withIssue(vErrors, { instancePath, keyword: "discriminator", params: { error: "tag", allowed: ["output", "error", "timeout"], tag: "kind", tagValue: tag0 }, message: "tag \"kind\" must be string" });
        errors = vErrors.length;
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isAttemptOutcome.errors = vErrors; return errors === 0; }
export { isAttemptOutcome, isErrorOutcome, isOutputOutcome, isTimeoutOutcome };
