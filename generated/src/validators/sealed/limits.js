// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue } from "../../issues.js";
function isLimits(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.max_units === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "max_units" }, message: "must have required property 'max_units'" });
        errors = vErrors.length;
    }
    if (data.max_dependencies === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "max_dependencies" }, message: "must have required property 'max_dependencies'" });
        errors = vErrors.length;
    }
    if (data.max_aggregation_dependencies === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "max_aggregation_dependencies" }, message: "must have required property 'max_aggregation_dependencies'" });
        errors = vErrors.length;
    }
    if (data.max_document_bytes === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "max_document_bytes" }, message: "must have required property 'max_document_bytes'" });
        errors = vErrors.length;
    }
    if (data.max_json_depth === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "max_json_depth" }, message: "must have required property 'max_json_depth'" });
        errors = vErrors.length;
    }
    if (data.max_id_length === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "max_id_length" }, message: "must have required property 'max_id_length'" });
        errors = vErrors.length;
    }
    if (data.max_output_schema_bytes === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "max_output_schema_bytes" }, message: "must have required property 'max_output_schema_bytes'" });
        errors = vErrors.length;
    }
    if (data.max_output_schema_depth === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "max_output_schema_depth" }, message: "must have required property 'max_output_schema_depth'" });
        errors = vErrors.length;
    }
    if (data.max_output_schema_properties === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "max_output_schema_properties" }, message: "must have required property 'max_output_schema_properties'" });
        errors = vErrors.length;
    }
    if (data.max_output_schema_refs === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "max_output_schema_refs" }, message: "must have required property 'max_output_schema_refs'" });
        errors = vErrors.length;
    }
    if (data.max_pattern_length === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "max_pattern_length" }, message: "must have required property 'max_pattern_length'" });
        errors = vErrors.length;
    }
    if (data.schema_wall_ms === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "schema_wall_ms" }, message: "must have required property 'schema_wall_ms'" });
        errors = vErrors.length;
    }
    if (data.max_output_bytes === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "max_output_bytes" }, message: "must have required property 'max_output_bytes'" });
        errors = vErrors.length;
    }
    if (data.max_attempts === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "max_attempts" }, message: "must have required property 'max_attempts'" });
        errors = vErrors.length;
    }
    if (data.max_units !== undefined) {
        let data0 = data.max_units;
        if (!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_units", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data0 == "number") && (isFinite(data0))) {
            if (data0 > 2147483647 || isNaN(data0)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_units", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, message: "must be <= 2147483647" });
                errors = vErrors.length;
            }
            if (data0 < 1 || isNaN(data0)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_units", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
                errors = vErrors.length;
            }
        }
    }
    if (data.max_dependencies !== undefined) {
        let data1 = data.max_dependencies;
        if (!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_dependencies", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data1 == "number") && (isFinite(data1))) {
            if (data1 > 2147483647 || isNaN(data1)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_dependencies", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, message: "must be <= 2147483647" });
                errors = vErrors.length;
            }
            if (data1 < 1 || isNaN(data1)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_dependencies", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
                errors = vErrors.length;
            }
        }
    }
    if (data.max_aggregation_dependencies !== undefined) {
        let data2 = data.max_aggregation_dependencies;
        if (!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_aggregation_dependencies", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data2 == "number") && (isFinite(data2))) {
            if (data2 > 2147483647 || isNaN(data2)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_aggregation_dependencies", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, message: "must be <= 2147483647" });
                errors = vErrors.length;
            }
            if (data2 < 1 || isNaN(data2)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_aggregation_dependencies", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
                errors = vErrors.length;
            }
        }
    }
    if (data.max_document_bytes !== undefined) {
        let data3 = data.max_document_bytes;
        if (!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_document_bytes", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data3 == "number") && (isFinite(data3))) {
            if (data3 > 2147483647 || isNaN(data3)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_document_bytes", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, message: "must be <= 2147483647" });
                errors = vErrors.length;
            }
            if (data3 < 1 || isNaN(data3)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_document_bytes", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
                errors = vErrors.length;
            }
        }
    }
    if (data.max_json_depth !== undefined) {
        let data4 = data.max_json_depth;
        if (!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_json_depth", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data4 == "number") && (isFinite(data4))) {
            if (data4 > 2147483647 || isNaN(data4)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_json_depth", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, message: "must be <= 2147483647" });
                errors = vErrors.length;
            }
            if (data4 < 1 || isNaN(data4)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_json_depth", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
                errors = vErrors.length;
            }
        }
    }
    if (data.max_id_length !== undefined) {
        let data5 = data.max_id_length;
        if (!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_id_length", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data5 == "number") && (isFinite(data5))) {
            if (data5 > 2147483647 || isNaN(data5)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_id_length", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, message: "must be <= 2147483647" });
                errors = vErrors.length;
            }
            if (data5 < 1 || isNaN(data5)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_id_length", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
                errors = vErrors.length;
            }
        }
    }
    if (data.max_output_schema_bytes !== undefined) {
        let data6 = data.max_output_schema_bytes;
        if (!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_output_schema_bytes", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data6 == "number") && (isFinite(data6))) {
            if (data6 > 2147483647 || isNaN(data6)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_output_schema_bytes", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, message: "must be <= 2147483647" });
                errors = vErrors.length;
            }
            if (data6 < 1 || isNaN(data6)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_output_schema_bytes", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
                errors = vErrors.length;
            }
        }
    }
    if (data.max_output_schema_depth !== undefined) {
        let data7 = data.max_output_schema_depth;
        if (!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_output_schema_depth", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data7 == "number") && (isFinite(data7))) {
            if (data7 > 2147483647 || isNaN(data7)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_output_schema_depth", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, message: "must be <= 2147483647" });
                errors = vErrors.length;
            }
            if (data7 < 1 || isNaN(data7)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_output_schema_depth", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
                errors = vErrors.length;
            }
        }
    }
    if (data.max_output_schema_properties !== undefined) {
        let data8 = data.max_output_schema_properties;
        if (!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_output_schema_properties", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data8 == "number") && (isFinite(data8))) {
            if (data8 > 2147483647 || isNaN(data8)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_output_schema_properties", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, message: "must be <= 2147483647" });
                errors = vErrors.length;
            }
            if (data8 < 1 || isNaN(data8)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_output_schema_properties", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
                errors = vErrors.length;
            }
        }
    }
    if (data.max_output_schema_refs !== undefined) {
        let data9 = data.max_output_schema_refs;
        if (!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_output_schema_refs", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data9 == "number") && (isFinite(data9))) {
            if (data9 > 2147483647 || isNaN(data9)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_output_schema_refs", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, message: "must be <= 2147483647" });
                errors = vErrors.length;
            }
            if (data9 < 1 || isNaN(data9)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_output_schema_refs", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
                errors = vErrors.length;
            }
        }
    }
    if (data.max_pattern_length !== undefined) {
        let data10 = data.max_pattern_length;
        if (!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_pattern_length", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data10 == "number") && (isFinite(data10))) {
            if (data10 > 2147483647 || isNaN(data10)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_pattern_length", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, message: "must be <= 2147483647" });
                errors = vErrors.length;
            }
            if (data10 < 1 || isNaN(data10)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_pattern_length", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
                errors = vErrors.length;
            }
        }
    }
    if (data.schema_wall_ms !== undefined) {
        let data11 = data.schema_wall_ms;
        if (!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/schema_wall_ms", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data11 == "number") && (isFinite(data11))) {
            if (data11 > 2147483647 || isNaN(data11)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/schema_wall_ms", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, message: "must be <= 2147483647" });
                errors = vErrors.length;
            }
            if (data11 < 1 || isNaN(data11)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/schema_wall_ms", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
                errors = vErrors.length;
            }
        }
    }
    if (data.max_output_bytes !== undefined) {
        let data12 = data.max_output_bytes;
        if (!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_output_bytes", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data12 == "number") && (isFinite(data12))) {
            if (data12 > 2147483647 || isNaN(data12)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_output_bytes", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, message: "must be <= 2147483647" });
                errors = vErrors.length;
            }
            if (data12 < 1 || isNaN(data12)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_output_bytes", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
                errors = vErrors.length;
            }
        }
    }
    if (data.max_attempts !== undefined) {
        let data13 = data.max_attempts;
        if (!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_attempts", keyword: "type", params: { type: "integer" }, message: "must be integer" });
            errors = vErrors.length;
        }
        if ((typeof data13 == "number") && (isFinite(data13))) {
            if (data13 > 2147483647 || isNaN(data13)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_attempts", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, message: "must be <= 2147483647" });
                errors = vErrors.length;
            }
            if (data13 < 1 || isNaN(data13)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/max_attempts", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
                errors = vErrors.length;
            }
        }
    }
    for (const field0 in data) {
        if (!(field0 === "max_units" || field0 === "max_dependencies" || field0 === "max_aggregation_dependencies" || field0 === "max_document_bytes" || field0 === "max_json_depth" || field0 === "max_id_length" || field0 === "max_output_schema_bytes" || field0 === "max_output_schema_depth" || field0 === "max_output_schema_properties" || field0 === "max_output_schema_refs" || field0 === "max_pattern_length" || field0 === "schema_wall_ms" || field0 === "max_output_bytes" || field0 === "max_attempts")) {
            vErrors = withIssue(vErrors, { instancePath, keyword: "closed", params: { unknown: field0, known: ["max_units", "max_dependencies", "max_aggregation_dependencies", "max_document_bytes", "max_json_depth", "max_id_length", "max_output_schema_bytes", "max_output_schema_depth", "max_output_schema_properties", "max_output_schema_refs", "max_pattern_length", "schema_wall_ms", "max_output_bytes", "max_attempts"] }, message: "must have no other fields than the known ones" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isLimits.errors = vErrors; return errors === 0; }
export { isLimits };
