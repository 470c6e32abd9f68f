// Derived from spec/ by `npm run generate`. Never edited.
import { isFull, withIssue } from "../../issues.js";
const pattern0 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$", "u");
function isNodeAgreement(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.agreed === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "agreed" }, message: "must have required property 'agreed'" });
        errors = vErrors.length;
    }
    if (data.disagreed === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "disagreed" }, message: "must have required property 'disagreed'" });
        errors = vErrors.length;
    }
    if (data.agreed !== undefined) {
        let data0 = data.agreed;
        if (Array.isArray(data0)) {
            if (data0.length > 3) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/agreed", keyword: "maxItems", params: { limit: 3 }, message: "must NOT have more than 3 items" });
                errors = vErrors.length;
            }
            const len0 = data0.length;
            for (let i0 = 0; i0 < len0 && !isFull(vErrors); i0++) {
                let data1 = data0[i0];
                if (typeof data1 === "string") {
                    if (!pattern0.test(data1)) {
                        vErrors = withIssue(vErrors, { instancePath: instancePath + "/agreed/" + i0, keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$" }, message: "must be 1 to 128 letters, digits, '.', '_' or '-', starting with a letter or digit" });
                        errors = vErrors.length;
                    }
                }
                else {
                    vErrors = withIssue(vErrors, { instancePath: instancePath + "/agreed/" + i0, keyword: "type", params: { type: "string" }, message: "must be string" });
                    errors = vErrors.length;
                }
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/agreed", keyword: "type", params: { type: "array" }, message: "must be array" });
            errors = vErrors.length;
        }
    }
    if (data.disagreed !== undefined) {
        let data2 = data.disagreed;
        if (Array.isArray(data2)) {
            if (data2.length > 3) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/disagreed", keyword: "maxItems", params: { limit: 3 }, message: "must NOT have more than 3 items" });
                errors = vErrors.length;
            }
            const len1 = data2.length;
            for (let i1 = 0; i1 < len1 && !isFull(vErrors); i1++) {
                let data3 = data2[i1];
                if (typeof data3 === "string") {
                    if (!pattern0.test(data3)) {
                        vErrors = withIssue(vErrors, { instancePath: instancePath + "/disagreed/" + i1, keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$" }, message: "must be 1 to 128 letters, digits, '.', '_' or '-', starting with a letter or digit" });
                        errors = vErrors.length;
                    }
                }
                else {
                    vErrors = withIssue(vErrors, { instancePath: instancePath + "/disagreed/" + i1, keyword: "type", params: { type: "string" }, message: "must be string" });
                    errors = vErrors.length;
                }
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/disagreed", keyword: "type", params: { type: "array" }, message: "must be array" });
            errors = vErrors.length;
        }
    }
    for (const field0 in data) {
        if (!(field0 === "agreed" || field0 === "disagreed")) {
            vErrors = withIssue(vErrors, { instancePath, keyword: "closed", params: { unknown: field0, known: ["agreed", "disagreed"] }, message: "must have no other fields than the known ones" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isNodeAgreement.errors = vErrors; return errors === 0; }
export { isNodeAgreement };
