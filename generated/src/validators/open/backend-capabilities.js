// Derived from spec/ by `npm run generate`. Never edited.
import { isFull, withIssue, withIssues } from "../../issues.js";
import { codePointLength as func0 } from "../../code-point-length.js";
import { isLimits } from "./limits.js";
import { isPriceList } from "./price-list.js";
const pattern1 = new RegExp("^(0|[1-9]\\d{0,4})\\.(0|[1-9]\\d{0,4})$", "u");
const pattern2 = new RegExp("^[a-z][a-z0-9-]*(\\.[a-z0-9][a-z0-9_-]*)+$", "u");
const pattern3 = new RegExp("^[a-z][a-z0-9]*(\\.[a-z][a-z0-9_]*)+@[1-9][0-9]{0,3}$", "u");
function isBackendCapabilities(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.backend === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "backend" }, message: "must have required property 'backend'" });
        errors = vErrors.length;
    }
    if (data.backend_version === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "backend_version" }, message: "must have required property 'backend_version'" });
        errors = vErrors.length;
    }
    if (data.interface_version === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "interface_version" }, message: "must have required property 'interface_version'" });
        errors = vErrors.length;
    }
    if (data.contract_versions === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "contract_versions" }, message: "must have required property 'contract_versions'" });
        errors = vErrors.length;
    }
    if (data.schema_versions === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "schema_versions" }, message: "must have required property 'schema_versions'" });
        errors = vErrors.length;
    }
    if (data.max_model_size === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "max_model_size" }, message: "must have required property 'max_model_size'" });
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
    if (data.supported_context_window === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "supported_context_window" }, message: "must have required property 'supported_context_window'" });
        errors = vErrors.length;
    }
    if (data.distributed === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "distributed" }, message: "must have required property 'distributed'" });
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
    if (data.small_model_tiers === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "small_model_tiers" }, message: "must have required property 'small_model_tiers'" });
        errors = vErrors.length;
    }
    if (data.local_model_tiers === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "local_model_tiers" }, message: "must have required property 'local_model_tiers'" });
        errors = vErrors.length;
    }
    if (data.verification_modes === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "verification_modes" }, message: "must have required property 'verification_modes'" });
        errors = vErrors.length;
    }
    if (data.supported_extensions === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "supported_extensions" }, message: "must have required property 'supported_extensions'" });
        errors = vErrors.length;
    }
    if (data.limits === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "limits" }, message: "must have required property 'limits'" });
        errors = vErrors.length;
    }
    if (data.enforces_cost === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "enforces_cost" }, message: "must have required property 'enforces_cost'" });
        errors = vErrors.length;
    }
    if (data.backend !== undefined) {
        let data0 = data.backend;
        if (typeof data0 === "string") {
            if (func0(data0) > 256) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/backend", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/backend", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.backend_version !== undefined) {
        let data1 = data.backend_version;
        if (typeof data1 === "string") {
            if (func0(data1) > 256) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/backend_version", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/backend_version", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.interface_version !== undefined) {
        let data2 = data.interface_version;
        if (typeof data2 === "string") {
            if (!pattern1.test(data2)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/interface_version", keyword: "pattern", params: { pattern: "^(0|[1-9]\\d{0,4})\\.(0|[1-9]\\d{0,4})$" }, message: "must be MAJOR.MINOR, like 1.0" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/interface_version", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    if (data.contract_versions !== undefined) {
        let data3 = data.contract_versions;
        if (Array.isArray(data3)) {
            if (data3.length > 100) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/contract_versions", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items" });
                errors = vErrors.length;
            }
            if (data3.length < 1) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/contract_versions", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" });
                errors = vErrors.length;
            }
            const len0 = data3.length;
            for (let i0 = 0; i0 < len0 && !isFull(vErrors); i0++) {
                let data4 = data3[i0];
                if (typeof data4 === "string") {
                    if (!pattern1.test(data4)) {
                        vErrors = withIssue(vErrors, { instancePath: instancePath + "/contract_versions/" + i0, keyword: "pattern", params: { pattern: "^(0|[1-9]\\d{0,4})\\.(0|[1-9]\\d{0,4})$" }, message: "must be MAJOR.MINOR, like 1.0" });
                        errors = vErrors.length;
                    }
                }
                else {
                    vErrors = withIssue(vErrors, { instancePath: instancePath + "/contract_versions/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" });
                    errors = vErrors.length;
                }
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/contract_versions", keyword: "type", params: { type: "array" }, message: "must be array" });
            errors = vErrors.length;
        }
    }
    if (data.schema_versions !== undefined) {
        let data5 = data.schema_versions;
        if (Array.isArray(data5)) {
            if (data5.length > 100) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/schema_versions", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items" });
                errors = vErrors.length;
            }
            if (data5.length < 1) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/schema_versions", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" });
                errors = vErrors.length;
            }
            const len1 = data5.length;
            for (let i1 = 0; i1 < len1 && !isFull(vErrors); i1++) {
                let data6 = data5[i1];
                if (typeof data6 === "string") {
                    if (!pattern1.test(data6)) {
                        vErrors = withIssue(vErrors, { instancePath: instancePath + "/schema_versions/" + i1, keyword: "pattern", params: { pattern: "^(0|[1-9]\\d{0,4})\\.(0|[1-9]\\d{0,4})$" }, message: "must be MAJOR.MINOR, like 1.0" });
                        errors = vErrors.length;
                    }
                }
                else {
                    vErrors = withIssue(vErrors, { instancePath: instancePath + "/schema_versions/" + i1, keyword: "type", params: { type: "string" }, message: "must be string" });
                    errors = vErrors.length;
                }
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/schema_versions", keyword: "type", params: { type: "array" }, message: "must be array" });
            errors = vErrors.length;
        }
    }
    if (data.max_model_size !== undefined) {
        let data7 = data.max_model_size;
        const _errs16 = errors;
        let valid5 = false;
        const _errs17 = errors;
        if (typeof data7 === "string") {
            if (func0(data7) > 256) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_model_size", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_model_size", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        var _valid0 = _errs17 === errors;
        valid5 = valid5 || _valid0;
        if (!valid5) {
            const _errs19 = errors;
            if (data7 !== null) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_model_size", keyword: "type", params: { type: "null" }, message: "must be null" });
                errors = vErrors.length;
            }
            var _valid0 = _errs19 === errors;
            valid5 = valid5 || _valid0;
        }
        if (!valid5) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_model_size", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" });
            errors = vErrors.length;
        }
        else {
            errors = _errs16;
            if (vErrors !== null) {
                if (_errs16) {
                    vErrors.length = _errs16;
                }
                else {
                    vErrors = null;
                }
            }
        }
    }
    if (data.max_concurrency !== undefined) {
        let data8 = data.max_concurrency;
        if (!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_concurrency", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data8 == "number") && (isFinite(data8))) {
            if (data8 > 2147483647 || isNaN(data8)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_concurrency", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, message: "must be <= 2147483647" });
                errors = vErrors.length;
            }
            if (data8 < 0 || isNaN(data8)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_concurrency", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
    }
    if (data.supported_task_types !== undefined) {
        let data9 = data.supported_task_types;
        if (Array.isArray(data9)) {
            if (data9.length > 5) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/supported_task_types", keyword: "maxItems", params: { limit: 5 }, message: "must NOT have more than 5 items" });
                errors = vErrors.length;
            }
            const len2 = data9.length;
            for (let i2 = 0; i2 < len2 && !isFull(vErrors); i2++) {
                let data10 = data9[i2];
                if (typeof data10 !== "string") {
                    vErrors = withIssue(vErrors, { instancePath: instancePath + "/supported_task_types/" + i2, keyword: "type", params: { type: "string" }, message: "must be string" });
                    errors = vErrors.length;
                }
                if (!(((((data10 === "deterministic") || (data10 === "aggregation")) || (data10 === "retrieval")) || (data10 === "small_model")) || (data10 === "llm"))) {
                    vErrors = withIssue(vErrors, { instancePath: instancePath + "/supported_task_types/" + i2, keyword: "enum", params: { allowedValues: ["deterministic", "aggregation", "retrieval", "small_model", "llm"] }, message: "must be equal to one of the allowed values" });
                    errors = vErrors.length;
                }
            }
            let i3 = data9.length;
            let j0;
            if (i3 > 1) {
                const indices0 = Object.create(null);
                for (; i3--;) {
                    let item0 = data9[i3];
                    if (typeof item0 !== "string") {
                        continue;
                    }
                    if (typeof indices0[item0] == "number") {
                        j0 = indices0[item0];
                        vErrors = withIssue(vErrors, { instancePath: instancePath + "/supported_task_types", keyword: "uniqueItems", params: { i: i3, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i3 + " are identical)" });
                        errors = vErrors.length;
                        break;
                    }
                    indices0[item0] = i3;
                }
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/supported_task_types", keyword: "type", params: { type: "array" }, message: "must be array" });
            errors = vErrors.length;
        }
    }
    if (data.supported_context_window !== undefined) {
        let data11 = data.supported_context_window;
        if (!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/supported_context_window", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data11 == "number") && (isFinite(data11))) {
            if (data11 > 2147483647 || isNaN(data11)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/supported_context_window", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, message: "must be <= 2147483647" });
                errors = vErrors.length;
            }
            if (data11 < 0 || isNaN(data11)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/supported_context_window", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
                errors = vErrors.length;
            }
        }
    }
    if (data.distributed !== undefined) {
        if (typeof data.distributed !== "boolean") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/distributed", keyword: "type", params: { type: "boolean" }, message: "must be boolean" });
            errors = vErrors.length;
        }
    }
    if (data.supported_operations !== undefined) {
        let data13 = data.supported_operations;
        if (Array.isArray(data13)) {
            if (data13.length > 10000) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/supported_operations", keyword: "maxItems", params: { limit: 10000 }, message: "must NOT have more than 10000 items" });
                errors = vErrors.length;
            }
            const len3 = data13.length;
            for (let i4 = 0; i4 < len3 && !isFull(vErrors); i4++) {
                let data14 = data13[i4];
                if (typeof data14 === "string") {
                    if (func0(data14) > 128) {
                        vErrors = withIssue(vErrors, { instancePath: instancePath + "/supported_operations/" + i4, keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" });
                        errors = vErrors.length;
                    }
                    if (!pattern3.test(data14)) {
                        vErrors = withIssue(vErrors, { instancePath: instancePath + "/supported_operations/" + i4, keyword: "pattern", params: { pattern: "^[a-z][a-z0-9]*(\\.[a-z][a-z0-9_]*)+@[1-9][0-9]{0,3}$" }, message: "must be a dotted lower-case name with its major version, like text.normalize@1" });
                        errors = vErrors.length;
                    }
                }
                else {
                    vErrors = withIssue(vErrors, { instancePath: instancePath + "/supported_operations/" + i4, keyword: "type", params: { type: "string" }, message: "must be string" });
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
        let data15 = data.model_tiers;
        if (Array.isArray(data15)) {
            if (data15.length > 3) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/model_tiers", keyword: "maxItems", params: { limit: 3 }, message: "must NOT have more than 3 items" });
                errors = vErrors.length;
            }
            const len4 = data15.length;
            for (let i5 = 0; i5 < len4 && !isFull(vErrors); i5++) {
                let data16 = data15[i5];
                if (typeof data16 !== "string") {
                    vErrors = withIssue(vErrors, { instancePath: instancePath + "/model_tiers/" + i5, keyword: "type", params: { type: "string" }, message: "must be string" });
                    errors = vErrors.length;
                }
                if (!(((data16 === "small") || (data16 === "medium")) || (data16 === "large"))) {
                    vErrors = withIssue(vErrors, { instancePath: instancePath + "/model_tiers/" + i5, keyword: "enum", params: { allowedValues: ["small", "medium", "large"] }, message: "must be equal to one of the allowed values" });
                    errors = vErrors.length;
                }
            }
            let i6 = data15.length;
            let j1;
            if (i6 > 1) {
                const indices1 = Object.create(null);
                for (; i6--;) {
                    let item1 = data15[i6];
                    if (typeof item1 !== "string") {
                        continue;
                    }
                    if (typeof indices1[item1] == "number") {
                        j1 = indices1[item1];
                        vErrors = withIssue(vErrors, { instancePath: instancePath + "/model_tiers", keyword: "uniqueItems", params: { i: i6, j: j1 }, message: "must NOT have duplicate items (items ## " + j1 + " and " + i6 + " are identical)" });
                        errors = vErrors.length;
                        break;
                    }
                    indices1[item1] = i6;
                }
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/model_tiers", keyword: "type", params: { type: "array" }, message: "must be array" });
            errors = vErrors.length;
        }
    }
    if (data.small_model_tiers !== undefined) {
        let data17 = data.small_model_tiers;
        if (Array.isArray(data17)) {
            if (data17.length > 3) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/small_model_tiers", keyword: "maxItems", params: { limit: 3 }, message: "must NOT have more than 3 items" });
                errors = vErrors.length;
            }
            const len5 = data17.length;
            for (let i7 = 0; i7 < len5 && !isFull(vErrors); i7++) {
                let data18 = data17[i7];
                if (typeof data18 !== "string") {
                    vErrors = withIssue(vErrors, { instancePath: instancePath + "/small_model_tiers/" + i7, keyword: "type", params: { type: "string" }, message: "must be string" });
                    errors = vErrors.length;
                }
                if (!(((data18 === "small") || (data18 === "medium")) || (data18 === "large"))) {
                    vErrors = withIssue(vErrors, { instancePath: instancePath + "/small_model_tiers/" + i7, keyword: "enum", params: { allowedValues: ["small", "medium", "large"] }, message: "must be equal to one of the allowed values" });
                    errors = vErrors.length;
                }
            }
            let i8 = data17.length;
            let j2;
            if (i8 > 1) {
                const indices2 = Object.create(null);
                for (; i8--;) {
                    let item2 = data17[i8];
                    if (typeof item2 !== "string") {
                        continue;
                    }
                    if (typeof indices2[item2] == "number") {
                        j2 = indices2[item2];
                        vErrors = withIssue(vErrors, { instancePath: instancePath + "/small_model_tiers", keyword: "uniqueItems", params: { i: i8, j: j2 }, message: "must NOT have duplicate items (items ## " + j2 + " and " + i8 + " are identical)" });
                        errors = vErrors.length;
                        break;
                    }
                    indices2[item2] = i8;
                }
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/small_model_tiers", keyword: "type", params: { type: "array" }, message: "must be array" });
            errors = vErrors.length;
        }
    }
    if (data.local_model_tiers !== undefined) {
        let data19 = data.local_model_tiers;
        if (Array.isArray(data19)) {
            if (data19.length > 3) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/local_model_tiers", keyword: "maxItems", params: { limit: 3 }, message: "must NOT have more than 3 items" });
                errors = vErrors.length;
            }
            const len6 = data19.length;
            for (let i9 = 0; i9 < len6 && !isFull(vErrors); i9++) {
                let data20 = data19[i9];
                if (typeof data20 !== "string") {
                    vErrors = withIssue(vErrors, { instancePath: instancePath + "/local_model_tiers/" + i9, keyword: "type", params: { type: "string" }, message: "must be string" });
                    errors = vErrors.length;
                }
                if (!(((data20 === "small") || (data20 === "medium")) || (data20 === "large"))) {
                    vErrors = withIssue(vErrors, { instancePath: instancePath + "/local_model_tiers/" + i9, keyword: "enum", params: { allowedValues: ["small", "medium", "large"] }, message: "must be equal to one of the allowed values" });
                    errors = vErrors.length;
                }
            }
            let i10 = data19.length;
            let j3;
            if (i10 > 1) {
                const indices3 = Object.create(null);
                for (; i10--;) {
                    let item3 = data19[i10];
                    if (typeof item3 !== "string") {
                        continue;
                    }
                    if (typeof indices3[item3] == "number") {
                        j3 = indices3[item3];
                        vErrors = withIssue(vErrors, { instancePath: instancePath + "/local_model_tiers", keyword: "uniqueItems", params: { i: i10, j: j3 }, message: "must NOT have duplicate items (items ## " + j3 + " and " + i10 + " are identical)" });
                        errors = vErrors.length;
                        break;
                    }
                    indices3[item3] = i10;
                }
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/local_model_tiers", keyword: "type", params: { type: "array" }, message: "must be array" });
            errors = vErrors.length;
        }
    }
    if (data.verification_modes !== undefined) {
        let data21 = data.verification_modes;
        if (Array.isArray(data21)) {
            if (data21.length > 4) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/verification_modes", keyword: "maxItems", params: { limit: 4 }, message: "must NOT have more than 4 items" });
                errors = vErrors.length;
            }
            const len7 = data21.length;
            for (let i11 = 0; i11 < len7 && !isFull(vErrors); i11++) {
                let data22 = data21[i11];
                if (typeof data22 !== "string") {
                    vErrors = withIssue(vErrors, { instancePath: instancePath + "/verification_modes/" + i11, keyword: "type", params: { type: "string" }, message: "must be string" });
                    errors = vErrors.length;
                }
                if (!((((data22 === "none") || (data22 === "schema")) || (data22 === "quorum")) || (data22 === "recompute"))) {
                    vErrors = withIssue(vErrors, { instancePath: instancePath + "/verification_modes/" + i11, keyword: "enum", params: { allowedValues: ["none", "schema", "quorum", "recompute"] }, message: "must be equal to one of the allowed values" });
                    errors = vErrors.length;
                }
            }
            let i12 = data21.length;
            let j4;
            if (i12 > 1) {
                const indices4 = Object.create(null);
                for (; i12--;) {
                    let item4 = data21[i12];
                    if (typeof item4 !== "string") {
                        continue;
                    }
                    if (typeof indices4[item4] == "number") {
                        j4 = indices4[item4];
                        vErrors = withIssue(vErrors, { instancePath: instancePath + "/verification_modes", keyword: "uniqueItems", params: { i: i12, j: j4 }, message: "must NOT have duplicate items (items ## " + j4 + " and " + i12 + " are identical)" });
                        errors = vErrors.length;
                        break;
                    }
                    indices4[item4] = i12;
                }
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/verification_modes", keyword: "type", params: { type: "array" }, message: "must be array" });
            errors = vErrors.length;
        }
    }
    if (data.supported_extensions !== undefined) {
        let data23 = data.supported_extensions;
        if (Array.isArray(data23)) {
            if (data23.length > 1000) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/supported_extensions", keyword: "maxItems", params: { limit: 1000 }, message: "must NOT have more than 1000 items" });
                errors = vErrors.length;
            }
            const len8 = data23.length;
            for (let i13 = 0; i13 < len8 && !isFull(vErrors); i13++) {
                let data24 = data23[i13];
                if (typeof data24 === "string") {
                    if (func0(data24) > 128) {
                        vErrors = withIssue(vErrors, { instancePath: instancePath + "/supported_extensions/" + i13, keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" });
                        errors = vErrors.length;
                    }
                    if (!pattern2.test(data24)) {
                        vErrors = withIssue(vErrors, { instancePath: instancePath + "/supported_extensions/" + i13, keyword: "pattern", params: { pattern: "^[a-z][a-z0-9-]*(\\.[a-z0-9][a-z0-9_-]*)+$" }, message: "must be a reverse-DNS name, like com.example.audit" });
                        errors = vErrors.length;
                    }
                }
                else {
                    vErrors = withIssue(vErrors, { instancePath: instancePath + "/supported_extensions/" + i13, keyword: "type", params: { type: "string" }, message: "must be string" });
                    errors = vErrors.length;
                }
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/supported_extensions", keyword: "type", params: { type: "array" }, message: "must be array" });
            errors = vErrors.length;
        }
    }
    if (data.limits !== undefined) {
        if (!(isLimits(data.limits, { instancePath: instancePath + "/limits", parentData: data, parentDataProperty: "limits", rootData }))) {
            vErrors = withIssues(vErrors, isLimits.errors);
            errors = vErrors.length;
        }
    }
    if (data.enforces_cost !== undefined) {
        if (typeof data.enforces_cost !== "boolean") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/enforces_cost", keyword: "type", params: { type: "boolean" }, message: "must be boolean" });
            errors = vErrors.length;
        }
    }
    if (data.price_list !== undefined) {
        if (!(isPriceList(data.price_list, { instancePath: instancePath + "/price_list", parentData: data, parentDataProperty: "price_list", rootData }))) {
            vErrors = withIssues(vErrors, isPriceList.errors);
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isBackendCapabilities.errors = vErrors; return errors === 0; }
export { isBackendCapabilities };
