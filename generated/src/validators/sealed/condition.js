// Derived from spec/ by `npm run generate`. Never edited.
import { isFull, withIssue, withIssues } from "../../issues.js";
import { codePointLength as func0 } from "../../code-point-length.js";
const pattern1 = new RegExp("^(/([^/~]|~[01])*)*$", "u");
const pattern2 = new RegExp("^(0|[1-9]\\d{0,4})\\.\\d{6}$", "u");
function isBudgetRemainingCondition(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" });
        errors = vErrors.length;
    }
    if (data.dimension === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "dimension" }, message: "must have required property 'dimension'" });
        errors = vErrors.length;
    }
    if (data.amount === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "amount" }, message: "must have required property 'amount'" });
        errors = vErrors.length;
    }
    if (data.type !== undefined) {
        let data0 = data.type;
        if (typeof data0 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if ("budget_remaining_at_least" !== data0) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "budget_remaining_at_least" }, message: "must be equal to constant" });
            errors = vErrors.length;
        }
    }
    if (data.dimension !== undefined) {
        let data1 = data.dimension;
        if (typeof data1 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/dimension", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!((((data1 === "tokens") || (data1 === "llm_invocations")) || (data1 === "retries")) || (data1 === "cost_usd"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/dimension", keyword: "enum", params: { allowedValues: ["tokens", "llm_invocations", "retries", "cost_usd"] }, message: "must be equal to one of the allowed values" });
            errors = vErrors.length;
        }
    }
    if (data.amount !== undefined) {
        let data2 = data.amount;
        const _errs6 = errors;
        let valid1 = false;
        const _errs7 = errors;
        if (!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/amount", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data2 == "number") && (isFinite(data2))) {
            if (data2 > 100000000000 || isNaN(data2)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/amount", keyword: "maximum", params: { comparison: "<=", limit: 100000000000 }, message: "must be <= 100000000000" });
                errors = vErrors.length;
            }
            if (data2 < 0 || isNaN(data2)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/amount", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
        var _valid0 = _errs7 === errors;
        valid1 = valid1 || _valid0;
        if (!valid1) {
            const _errs9 = errors;
            if (typeof data2 === "string") {
                if (!pattern2.test(data2)) {
                    vErrors = withIssue(vErrors, { instancePath: instancePath + "/amount", keyword: "pattern", params: { pattern: "^(0|[1-9]\\d{0,4})\\.\\d{6}$" }, message: "must be a decimal string of at most 99999.999999 with 6 fraction digits, like 1.500000" });
                    errors = vErrors.length;
                }
            }
            else {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/amount", keyword: "type", params: { type: "string" }, message: "must be string" });
                errors = vErrors.length;
            }
            var _valid0 = _errs9 === errors;
            valid1 = valid1 || _valid0;
        }
        if (!valid1) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/amount", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" });
            errors = vErrors.length;
        }
        else {
            errors = _errs6;
            if (vErrors !== null) {
                if (_errs6) {
                    vErrors.length = _errs6;
                }
                else {
                    vErrors = null;
                }
            }
        }
    }
    for (const field0 in data) {
        if (!(field0 === "type" || field0 === "dimension" || field0 === "amount")) {
            vErrors = withIssue(vErrors, { instancePath, keyword: "closed", params: { unknown: field0, known: ["type", "dimension", "amount"] }, message: "must have no other fields than the known ones" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isBudgetRemainingCondition.errors = vErrors; return errors === 0; }
function isFailureCondition(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" });
        errors = vErrors.length;
    }
    if (data.type !== undefined) {
        let data0 = data.type;
        if (typeof data0 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if ("failure" !== data0) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "failure" }, message: "must be equal to constant" });
            errors = vErrors.length;
        }
    }
    if (data.error_types !== undefined) {
        let data1 = data.error_types;
        if (Array.isArray(data1)) {
            if (data1.length > 5) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/error_types", keyword: "maxItems", params: { limit: 5 }, message: "must NOT have more than 5 items" });
                errors = vErrors.length;
            }
            if (data1.length < 1) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/error_types", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" });
                errors = vErrors.length;
            }
            const len0 = data1.length;
            for (let i0 = 0; i0 < len0 && !isFull(vErrors); i0++) {
                let data2 = data1[i0];
                if (typeof data2 !== "string") {
                    vErrors = withIssue(vErrors, { instancePath: instancePath + "/error_types/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" });
                    errors = vErrors.length;
                }
                if (!(((((data2 === "VALIDATION_ERROR") || (data2 === "TIMEOUT")) || (data2 === "BUDGET_BREACH")) || (data2 === "DEPENDENCY_FAILURE")) || (data2 === "EXECUTION_FAILURE"))) {
                    vErrors = withIssue(vErrors, { instancePath: instancePath + "/error_types/" + i0, keyword: "enum", params: { allowedValues: ["VALIDATION_ERROR", "TIMEOUT", "BUDGET_BREACH", "DEPENDENCY_FAILURE", "EXECUTION_FAILURE"] }, message: "must be equal to one of the allowed values" });
                    errors = vErrors.length;
                }
            }
            let i1 = data1.length;
            let j0;
            if (i1 > 1) {
                const indices0 = Object.create(null);
                for (; i1--;) {
                    let item0 = data1[i1];
                    if (typeof item0 !== "string") {
                        continue;
                    }
                    if (typeof indices0[item0] == "number") {
                        j0 = indices0[item0];
                        vErrors = withIssue(vErrors, { instancePath: instancePath + "/error_types", keyword: "uniqueItems", params: { i: i1, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)" });
                        errors = vErrors.length;
                        break;
                    }
                    indices0[item0] = i1;
                }
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/error_types", keyword: "type", params: { type: "array" }, message: "must be array" });
            errors = vErrors.length;
        }
    }
    for (const field0 in data) {
        if (!(field0 === "type" || field0 === "error_types")) {
            vErrors = withIssue(vErrors, { instancePath, keyword: "closed", params: { unknown: field0, known: ["type", "error_types"] }, message: "must have no other fields than the known ones" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isFailureCondition.errors = vErrors; return errors === 0; }
function isSchemaMismatchCondition(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" });
        errors = vErrors.length;
    }
    if (data.type !== undefined) {
        let data0 = data.type;
        if (typeof data0 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if ("schema_mismatch" !== data0) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "schema_mismatch" }, message: "must be equal to constant" });
            errors = vErrors.length;
        }
    }
    for (const field0 in data) {
        if (!(field0 === "type")) {
            vErrors = withIssue(vErrors, { instancePath, keyword: "closed", params: { unknown: field0, known: ["type"] }, message: "must have no other fields than the known ones" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isSchemaMismatchCondition.errors = vErrors; return errors === 0; }
function isConfidenceBelowCondition(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" });
        errors = vErrors.length;
    }
    if (data.pointer === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "pointer" }, message: "must have required property 'pointer'" });
        errors = vErrors.length;
    }
    if (data.threshold === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "threshold" }, message: "must have required property 'threshold'" });
        errors = vErrors.length;
    }
    if (data.type !== undefined) {
        let data0 = data.type;
        if (typeof data0 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if ("confidence_below" !== data0) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "confidence_below" }, message: "must be equal to constant" });
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
    if (data.threshold !== undefined) {
        let data2 = data.threshold;
        if (!((typeof data2 == "number") && (isFinite(data2)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/threshold", keyword: "type", params: { type: "number" }, message: "must be number" });
            errors = vErrors.length;
        }
    }
    for (const field0 in data) {
        if (!(field0 === "type" || field0 === "pointer" || field0 === "threshold")) {
            vErrors = withIssue(vErrors, { instancePath, keyword: "closed", params: { unknown: field0, known: ["type", "pointer", "threshold"] }, message: "must have no other fields than the known ones" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isConfidenceBelowCondition.errors = vErrors; return errors === 0; }
function isFieldEqualsCondition(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" });
        errors = vErrors.length;
    }
    if (data.pointer === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "pointer" }, message: "must have required property 'pointer'" });
        errors = vErrors.length;
    }
    if (data.value === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "value" }, message: "must have required property 'value'" });
        errors = vErrors.length;
    }
    if (data.type !== undefined) {
        let data0 = data.type;
        if (typeof data0 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if ("field_equals" !== data0) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/type", keyword: "const", params: { allowedValue: "field_equals" }, message: "must be equal to constant" });
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
        if (!(field0 === "type" || field0 === "pointer" || field0 === "value")) {
            vErrors = withIssue(vErrors, { instancePath, keyword: "closed", params: { unknown: field0, known: ["type", "pointer", "value"] }, message: "must have no other fields than the known ones" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isFieldEqualsCondition.errors = vErrors; return errors === 0; }
function isCondition(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    const tag0 = data.type;
    if (typeof tag0 == "string") {
        if (tag0 === "failure") {
            if (!(isFailureCondition(data, { instancePath, parentData, parentDataProperty, rootData }))) {
                vErrors = withIssues(vErrors, isFailureCondition.errors);
                errors = vErrors.length;
            }
        }
        else if (tag0 === "schema_mismatch") {
            if (!(isSchemaMismatchCondition(data, { instancePath, parentData, parentDataProperty, rootData }))) {
                vErrors = withIssues(vErrors, isSchemaMismatchCondition.errors);
                errors = vErrors.length;
            }
        }
        else if (tag0 === "confidence_below") {
            if (!(isConfidenceBelowCondition(data, { instancePath, parentData, parentDataProperty, rootData }))) {
                vErrors = withIssues(vErrors, isConfidenceBelowCondition.errors);
                errors = vErrors.length;
            }
        }
        else if (tag0 === "field_equals") {
            if (!(isFieldEqualsCondition(data, { instancePath, parentData, parentDataProperty, rootData }))) {
                vErrors = withIssues(vErrors, isFieldEqualsCondition.errors);
                errors = vErrors.length;
            }
        }
        else if (tag0 === "budget_remaining_at_least") {
            if (!(isBudgetRemainingCondition(data, { instancePath, parentData, parentDataProperty, rootData }))) {
                vErrors = withIssues(vErrors, isBudgetRemainingCondition.errors);
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath, keyword: "discriminator", params: { error: "mapping", allowed: ["failure", "schema_mismatch", "confidence_below", "field_equals", "budget_remaining_at_least"], tag: "type", tagValue: tag0 }, message: "value of tag \"type\" must be in oneOf" });
            errors = vErrors.length;
        }
    }
    else {
        vErrors = withIssue(vErrors, { instancePath, keyword: "discriminator", params: { error: "tag", allowed: ["failure", "schema_mismatch", "confidence_below", "field_equals", "budget_remaining_at_least"], tag: "type", tagValue: tag0 }, message: "tag \"type\" must be string" });
        errors = vErrors.length;
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isCondition.errors = vErrors; return errors === 0; }
export { isBudgetRemainingCondition, isCondition, isConfidenceBelowCondition, isFailureCondition, isFieldEqualsCondition, isSchemaMismatchCondition };
