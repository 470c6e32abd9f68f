// Derived from spec/ by `npm run generate`. Never edited.
import { isFull, withIssue } from "../../issues.js";
import { codePointLength as func0 } from "../../code-point-length.js";
const pattern1 = new RegExp("^[a-z][a-z0-9]*(\\.[a-z][a-z0-9_]*)+@[1-9][0-9]{0,3}$", "u");
function isNodeOffer(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.operation === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "operation" }, message: "must have required property 'operation'" });
        errors = vErrors.length;
    }
    if (data.type === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" });
        errors = vErrors.length;
    }
    if (data.operation !== undefined) {
        let data0 = data.operation;
        if (typeof data0 === "string") {
            if (func0(data0) > 128) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/operation", keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" });
                errors = vErrors.length;
            }
            if (!pattern1.test(data0)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/operation", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9]*(\\.[a-z][a-z0-9_]*)+@[1-9][0-9]{0,3}$" }, message: "must be a dotted lower-case name with its major version, like text.normalize@1" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/operation", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.type !== undefined) {
        let data1 = data.type;
        if (typeof data1 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/type", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if (!(((((data1 === "deterministic") || (data1 === "aggregation")) || (data1 === "retrieval")) || (data1 === "small_model")) || (data1 === "llm"))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/type", keyword: "enum", params: { allowedValues: ["deterministic", "aggregation", "retrieval", "small_model", "llm"] }, message: "must be equal to one of the allowed values" });
            errors = vErrors.length;
        }
    }
    if (data.model_tiers !== undefined) {
        let data2 = data.model_tiers;
        if (Array.isArray(data2)) {
            if (data2.length > 3) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/model_tiers", keyword: "maxItems", params: { limit: 3 }, message: "must NOT have more than 3 items" });
                errors = vErrors.length;
            }
            const len0 = data2.length;
            for (let i0 = 0; i0 < len0 && !isFull(vErrors); i0++) {
                let data3 = data2[i0];
                if (typeof data3 !== "string") {
                    vErrors = withIssue(vErrors, { instancePath: instancePath + "/model_tiers/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" });
                    errors = vErrors.length;
                }
                if (!(((data3 === "small") || (data3 === "medium")) || (data3 === "large"))) {
                    vErrors = withIssue(vErrors, { instancePath: instancePath + "/model_tiers/" + i0, keyword: "enum", params: { allowedValues: ["small", "medium", "large"] }, message: "must be equal to one of the allowed values" });
                    errors = vErrors.length;
                }
            }
            let i1 = data2.length;
            let j0;
            if (i1 > 1) {
                const indices0 = Object.create(null);
                for (; i1--;) {
                    let item0 = data2[i1];
                    if (typeof item0 !== "string") {
                        continue;
                    }
                    if (typeof indices0[item0] == "number") {
                        j0 = indices0[item0];
                        vErrors = withIssue(vErrors, { instancePath: instancePath + "/model_tiers", keyword: "uniqueItems", params: { i: i1, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)" });
                        errors = vErrors.length;
                        break;
                    }
                    indices0[item0] = i1;
                }
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/model_tiers", keyword: "type", params: { type: "array" }, message: "must be array" });
            errors = vErrors.length;
        }
    }
    if (data.context_window !== undefined) {
        let data4 = data.context_window;
        if (!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/context_window", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data4 == "number") && (isFinite(data4))) {
            if (data4 > 2147483647 || isNaN(data4)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/context_window", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, message: "must be <= 2147483647" });
                errors = vErrors.length;
            }
            if (data4 < 0 || isNaN(data4)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/context_window", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
    }
    if (data.local !== undefined) {
        if (typeof data.local !== "boolean") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/local", keyword: "type", params: { type: "boolean" }, message: "must be boolean" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isNodeOffer.errors = vErrors; return errors === 0; }
export { isNodeOffer };
