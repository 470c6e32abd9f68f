// Derived from spec/ by `npm run generate`. Never edited.
import { isFull, withIssue } from "../../issues.js";
const pattern0 = new RegExp("^(0|[1-9]\\d{0,4})\\.(0|[1-9]\\d{0,4})$", "u");
function isVersions(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.contract_versions === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "contract_versions" }, message: "must have required property 'contract_versions'" });
        errors = vErrors.length;
    }
    if (data.schema_versions === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "schema_versions" }, message: "must have required property 'schema_versions'" });
        errors = vErrors.length;
    }
    if (data.interface_versions === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "interface_versions" }, message: "must have required property 'interface_versions'" });
        errors = vErrors.length;
    }
    if (data.contract_versions !== undefined) {
        let data0 = data.contract_versions;
        if (Array.isArray(data0)) {
            if (data0.length > 100) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/contract_versions", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items" });
                errors = vErrors.length;
            }
            if (data0.length < 1) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/contract_versions", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" });
                errors = vErrors.length;
            }
            const len0 = data0.length;
            for (let i0 = 0; i0 < len0 && !isFull(vErrors); i0++) {
                let data1 = data0[i0];
                if (typeof data1 === "string") {
                    if (!pattern0.test(data1)) {
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
        let data2 = data.schema_versions;
        if (Array.isArray(data2)) {
            if (data2.length > 100) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/schema_versions", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items" });
                errors = vErrors.length;
            }
            if (data2.length < 1) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/schema_versions", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" });
                errors = vErrors.length;
            }
            const len1 = data2.length;
            for (let i1 = 0; i1 < len1 && !isFull(vErrors); i1++) {
                let data3 = data2[i1];
                if (typeof data3 === "string") {
                    if (!pattern0.test(data3)) {
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
    if (data.interface_versions !== undefined) {
        let data4 = data.interface_versions;
        if (Array.isArray(data4)) {
            if (data4.length > 100) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/interface_versions", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items" });
                errors = vErrors.length;
            }
            if (data4.length < 1) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/interface_versions", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" });
                errors = vErrors.length;
            }
            const len2 = data4.length;
            for (let i2 = 0; i2 < len2 && !isFull(vErrors); i2++) {
                let data5 = data4[i2];
                if (typeof data5 === "string") {
                    if (!pattern0.test(data5)) {
                        vErrors = withIssue(vErrors, { instancePath: instancePath + "/interface_versions/" + i2, keyword: "pattern", params: { pattern: "^(0|[1-9]\\d{0,4})\\.(0|[1-9]\\d{0,4})$" }, message: "must be MAJOR.MINOR, like 1.0" });
                        errors = vErrors.length;
                    }
                }
                else {
                    vErrors = withIssue(vErrors, { instancePath: instancePath + "/interface_versions/" + i2, keyword: "type", params: { type: "string" }, message: "must be string" });
                    errors = vErrors.length;
                }
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/interface_versions", keyword: "type", params: { type: "array" }, message: "must be array" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isVersions.errors = vErrors; return errors === 0; }
export { isVersions };
