// Derived from spec/ by `npm run generate`. Never edited.
import { isFull, withIssue, withIssues } from "../../issues.js";
import { isLeaseRenewal } from "./lease-renewal.js";
const pattern0 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$", "u");
function isHeartbeatReceipt(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.renewed === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "renewed" }, message: "must have required property 'renewed'" });
        errors = vErrors.length;
    }
    if (data.lost === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "lost" }, message: "must have required property 'lost'" });
        errors = vErrors.length;
    }
    if (data.renewed !== undefined) {
        let data0 = data.renewed;
        if (Array.isArray(data0)) {
            if (data0.length > 10000) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/renewed", keyword: "maxItems", params: { limit: 10000 }, message: "must NOT have more than 10000 items" });
                errors = vErrors.length;
            }
            const len0 = data0.length;
            for (let i0 = 0; i0 < len0 && !isFull(vErrors); i0++) {
                if (!(isLeaseRenewal(data0[i0], { instancePath: instancePath + "/renewed/" + i0, parentData: data0, parentDataProperty: i0, rootData }))) {
                    vErrors = withIssues(vErrors, isLeaseRenewal.errors);
                    errors = vErrors.length;
                }
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/renewed", keyword: "type", params: { type: "array" }, message: "must be array" });
            errors = vErrors.length;
        }
    }
    if (data.lost !== undefined) {
        let data2 = data.lost;
        if (Array.isArray(data2)) {
            if (data2.length > 10000) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/lost", keyword: "maxItems", params: { limit: 10000 }, message: "must NOT have more than 10000 items" });
                errors = vErrors.length;
            }
            const len1 = data2.length;
            for (let i1 = 0; i1 < len1 && !isFull(vErrors); i1++) {
                let data3 = data2[i1];
                if (typeof data3 === "string") {
                    if (!pattern0.test(data3)) {
                        vErrors = withIssue(vErrors, { instancePath: instancePath + "/lost/" + i1, keyword: "pattern", params: { pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" }, message: "must be a UUID in lower case" });
                        errors = vErrors.length;
                    }
                }
                else {
                    vErrors = withIssue(vErrors, { instancePath: instancePath + "/lost/" + i1, keyword: "type", params: { type: "string" }, message: "must be string" });
                    errors = vErrors.length;
                }
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/lost", keyword: "type", params: { type: "array" }, message: "must be array" });
            errors = vErrors.length;
        }
    }
    for (const field0 in data) {
        if (!(field0 === "renewed" || field0 === "lost")) {
            vErrors = withIssue(vErrors, { instancePath, keyword: "closed", params: { unknown: field0, known: ["renewed", "lost"] }, message: "must have no other fields than the known ones" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isHeartbeatReceipt.errors = vErrors; return errors === 0; }
export { isHeartbeatReceipt };
