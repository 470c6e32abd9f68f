// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue } from "../../issues.js";
const pattern0 = new RegExp("^[A-Za-z0-9_-]{43}$", "u");
function isNodePublicKey(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.kty === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "kty" }, message: "must have required property 'kty'" });
        errors = vErrors.length;
    }
    if (data.crv === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "crv" }, message: "must have required property 'crv'" });
        errors = vErrors.length;
    }
    if (data.x === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "x" }, message: "must have required property 'x'" });
        errors = vErrors.length;
    }
    if (data.kty !== undefined) {
        let data0 = data.kty;
        if (typeof data0 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/kty", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if ("OKP" !== data0) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/kty", keyword: "const", params: { allowedValue: "OKP" }, message: "must be equal to constant" });
            errors = vErrors.length;
        }
    }
    if (data.crv !== undefined) {
        let data1 = data.crv;
        if (typeof data1 !== "string") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/crv", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
        if ("Ed25519" !== data1) {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/crv", keyword: "const", params: { allowedValue: "Ed25519" }, message: "must be equal to constant" });
            errors = vErrors.length;
        }
    }
    if (data.x !== undefined) {
        let data2 = data.x;
        if (typeof data2 === "string") {
            if (!pattern0.test(data2)) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/x", keyword: "pattern", params: { pattern: "^[A-Za-z0-9_-]{43}$" }, message: "must be 43 base64url characters without padding" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/x", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isNodePublicKey.errors = vErrors; return errors === 0; }
export { isNodePublicKey };
