// Derived from spec/ by `npm run generate`. Never edited.
import { isFull, withIssue, withIssues } from "../../issues.js";
import { codePointLength as func0 } from "../../code-point-length.js";
import { isNodeOffer } from "./node-offer.js";
const pattern1 = new RegExp("^(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?$", "u");
const pattern2 = new RegExp("^[a-z][a-z0-9]*(\\.[a-z][a-z0-9_]*)+@[1-9][0-9]{0,3}$", "u");
function isNodeCapabilities(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.runtime_version === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "runtime_version" }, message: "must have required property 'runtime_version'" });
        errors = vErrors.length;
    }
    if (data.max_concurrency === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "max_concurrency" }, message: "must have required property 'max_concurrency'" });
        errors = vErrors.length;
    }
    if (data.supported_task_types === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "supported_task_types" }, message: "must have required property 'supported_task_types'" });
        errors = vErrors.length;
    }
    if (data.supported_operations === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "supported_operations" }, message: "must have required property 'supported_operations'" });
        errors = vErrors.length;
    }
    if (data.model_tiers === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "model_tiers" }, message: "must have required property 'model_tiers'" });
        errors = vErrors.length;
    }
    if (data.supported_context_window === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "supported_context_window" }, message: "must have required property 'supported_context_window'" });
        errors = vErrors.length;
    }
    if (data.runtime_version !== undefined) {
        let data0 = data.runtime_version;
        if (typeof data0 === "string") {
            if (func0(data0) > 64) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/runtime_version", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" });
                errors = vErrors.length;
            }
            if (!pattern1.test(data0)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/runtime_version", keyword: "pattern", params: { pattern: "^(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?$" }, message: "must be a semantic version, like 1.4.0" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/runtime_version", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.max_concurrency !== undefined) {
        let data1 = data.max_concurrency;
        if (!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_concurrency", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data1 == "number") && (isFinite(data1))) {
            if (data1 > 10000 || isNaN(data1)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_concurrency", keyword: "maximum", params: { comparison: "<=", limit: 10000 }, message: "must be <= 10000" });
                errors = vErrors.length;
            }
            if (data1 < 1 || isNaN(data1)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_concurrency", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
                errors = vErrors.length;
            }
        }
    }
    if (data.supported_task_types !== undefined) {
        let data2 = data.supported_task_types;
        if (Array.isArray(data2)) {
            if (data2.length > 5) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/supported_task_types", keyword: "maxItems", params: { limit: 5 }, message: "must NOT have more than 5 items" });
                errors = vErrors.length;
            }
            if (data2.length < 1) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/supported_task_types", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" });
                errors = vErrors.length;
            }
            const len0 = data2.length;
            for (let i0 = 0; i0 < len0 && !isFull(vErrors); i0++) {
                let data3 = data2[i0];
                if (typeof data3 !== "string") {
                    vErrors = withIssue(vErrors, { instancePath: instancePath + "/supported_task_types/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" });
                    errors = vErrors.length;
                }
                if (!(((((data3 === "deterministic") || (data3 === "aggregation")) || (data3 === "retrieval")) || (data3 === "small_model")) || (data3 === "llm"))) {
                    vErrors = withIssue(vErrors, { instancePath: instancePath + "/supported_task_types/" + i0, keyword: "enum", params: { allowedValues: ["deterministic", "aggregation", "retrieval", "small_model", "llm"] }, message: "must be equal to one of the allowed values" });
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
                        vErrors = withIssue(vErrors, { instancePath: instancePath + "/supported_task_types", keyword: "uniqueItems", params: { i: i1, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)" });
                        errors = vErrors.length;
                        break;
                    }
                    indices0[item0] = i1;
                }
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/supported_task_types", keyword: "type", params: { type: "array" }, message: "must be array" });
            errors = vErrors.length;
        }
    }
    if (data.supported_operations !== undefined) {
        let data4 = data.supported_operations;
        if (Array.isArray(data4)) {
            if (data4.length > 10000) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/supported_operations", keyword: "maxItems", params: { limit: 10000 }, message: "must NOT have more than 10000 items" });
                errors = vErrors.length;
            }
            const len1 = data4.length;
            for (let i2 = 0; i2 < len1 && !isFull(vErrors); i2++) {
                let data5 = data4[i2];
                if (typeof data5 === "string") {
                    if (func0(data5) > 128) {
                        vErrors = withIssue(vErrors, { instancePath: instancePath + "/supported_operations/" + i2, keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" });
                        errors = vErrors.length;
                    }
                    if (!pattern2.test(data5)) {
                        vErrors = withIssue(vErrors, { instancePath: instancePath + "/supported_operations/" + i2, keyword: "pattern", params: { pattern: "^[a-z][a-z0-9]*(\\.[a-z][a-z0-9_]*)+@[1-9][0-9]{0,3}$" }, message: "must be a dotted lower-case name with its major version, like text.normalize@1" });
                        errors = vErrors.length;
                    }
                }
                else {
                    vErrors = withIssue(vErrors, { instancePath: instancePath + "/supported_operations/" + i2, keyword: "type", params: { type: "string" }, message: "must be string" });
                    errors = vErrors.length;
                }
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/supported_operations", keyword: "type", params: { type: "array" }, message: "must be array" });
            errors = vErrors.length;
        }
    }
    if (data.model_tiers !== undefined) {
        let data6 = data.model_tiers;
        if (Array.isArray(data6)) {
            if (data6.length > 3) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/model_tiers", keyword: "maxItems", params: { limit: 3 }, message: "must NOT have more than 3 items" });
                errors = vErrors.length;
            }
            const len2 = data6.length;
            for (let i3 = 0; i3 < len2 && !isFull(vErrors); i3++) {
                let data7 = data6[i3];
                if (typeof data7 !== "string") {
                    vErrors = withIssue(vErrors, { instancePath: instancePath + "/model_tiers/" + i3, keyword: "type", params: { type: "string" }, message: "must be string" });
                    errors = vErrors.length;
                }
                if (!(((data7 === "small") || (data7 === "medium")) || (data7 === "large"))) {
                    vErrors = withIssue(vErrors, { instancePath: instancePath + "/model_tiers/" + i3, keyword: "enum", params: { allowedValues: ["small", "medium", "large"] }, message: "must be equal to one of the allowed values" });
                    errors = vErrors.length;
                }
            }
            let i4 = data6.length;
            let j1;
            if (i4 > 1) {
                const indices1 = Object.create(null);
                for (; i4--;) {
                    let item1 = data6[i4];
                    if (typeof item1 !== "string") {
                        continue;
                    }
                    if (typeof indices1[item1] == "number") {
                        j1 = indices1[item1];
                        vErrors = withIssue(vErrors, { instancePath: instancePath + "/model_tiers", keyword: "uniqueItems", params: { i: i4, j: j1 }, message: "must NOT have duplicate items (items ## " + j1 + " and " + i4 + " are identical)" });
                        errors = vErrors.length;
                        break;
                    }
                    indices1[item1] = i4;
                }
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/model_tiers", keyword: "type", params: { type: "array" }, message: "must be array" });
            errors = vErrors.length;
        }
    }
    if (data.supported_context_window !== undefined) {
        let data8 = data.supported_context_window;
        if (!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/supported_context_window", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data8 == "number") && (isFinite(data8))) {
            if (data8 > 2147483647 || isNaN(data8)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/supported_context_window", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, message: "must be <= 2147483647" });
                errors = vErrors.length;
            }
            if (data8 < 0 || isNaN(data8)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/supported_context_window", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
    }
    if (data.offers !== undefined) {
        let data9 = data.offers;
        if (Array.isArray(data9)) {
            if (data9.length > 10000) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/offers", keyword: "maxItems", params: { limit: 10000 }, message: "must NOT have more than 10000 items" });
                errors = vErrors.length;
            }
            const len3 = data9.length;
            for (let i5 = 0; i5 < len3 && !isFull(vErrors); i5++) {
                if (!(isNodeOffer(data9[i5], { instancePath: instancePath + "/offers/" + i5, parentData: data9, parentDataProperty: i5, rootData }))) {
                    vErrors = withIssues(vErrors, isNodeOffer.errors);
                    errors = vErrors.length;
                }
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/offers", keyword: "type", params: { type: "array" }, message: "must be array" });
            errors = vErrors.length;
        }
    }
    if (data.memory_mb !== undefined) {
        let data11 = data.memory_mb;
        if (!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/memory_mb", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data11 == "number") && (isFinite(data11))) {
            if (data11 > 2147483647 || isNaN(data11)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/memory_mb", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, message: "must be <= 2147483647" });
                errors = vErrors.length;
            }
            if (data11 < 0 || isNaN(data11)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/memory_mb", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
    }
    if (data.accelerator !== undefined) {
        let data12 = data.accelerator;
        if (typeof data12 === "string") {
            if (func0(data12) > 256) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/accelerator", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/accelerator", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    for (const field0 in data) {
        if (!(field0 === "runtime_version" || field0 === "max_concurrency" || field0 === "supported_task_types" || field0 === "supported_operations" || field0 === "model_tiers" || field0 === "supported_context_window" || field0 === "offers" || field0 === "memory_mb" || field0 === "accelerator")) {
            vErrors = withIssue(vErrors, { instancePath, keyword: "closed", params: { unknown: field0, known: ["runtime_version", "max_concurrency", "supported_task_types", "supported_operations", "model_tiers", "supported_context_window", "offers", "memory_mb", "accelerator"] }, message: "must have no other fields than the known ones" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isNodeCapabilities.errors = vErrors; return errors === 0; }
export { isNodeCapabilities };
