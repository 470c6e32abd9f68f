// Derived from spec/ by `npm run generate`. Never edited.
import { isFull, withIssue, withIssues } from "../../issues.js";
import { codePointLength as func0 } from "../../code-point-length.js";
import { isStudioRun } from "./studio-run.js";
function isStudioRunPage(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.items === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "items" }, message: "must have required property 'items'" });
        errors = vErrors.length;
    }
    if (data.items !== undefined) {
        let data0 = data.items;
        if (Array.isArray(data0)) {
            if (data0.length > 500) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/items", keyword: "maxItems", params: { limit: 500 }, message: "must NOT have more than 500 items" });
                errors = vErrors.length;
            }
            const len0 = data0.length;
            for (let i0 = 0; i0 < len0 && !isFull(vErrors); i0++) {
                if (!(isStudioRun(data0[i0], { instancePath: instancePath + "/items/" + i0, parentData: data0, parentDataProperty: i0, rootData }))) {
                    vErrors = withIssues(vErrors, isStudioRun.errors);
                    errors = vErrors.length;
                }
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/items", keyword: "type", params: { type: "array" }, message: "must be array" });
            errors = vErrors.length;
        }
    }
    if (data.next_cursor !== undefined) {
        let data2 = data.next_cursor;
        if (typeof data2 === "string") {
            if (func0(data2) > 512) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/next_cursor", keyword: "maxLength", params: { limit: 512 }, message: "must NOT have more than 512 characters" });
                errors = vErrors.length;
            }
            if (func0(data2) < 1) {
                vErrors = withIssue(vErrors, { instancePath: instancePath + "/next_cursor", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" });
                errors = vErrors.length;
            }
        }
        else {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/next_cursor", keyword: "type", params: { type: "string" }, message: "must be string" });
            errors = vErrors.length;
        }
    }
    for (const field0 in data) {
        if (!(field0 === "items" || field0 === "next_cursor")) {
            vErrors = withIssue(vErrors, { instancePath, keyword: "closed", params: { unknown: field0, known: ["items", "next_cursor"] }, message: "must have no other fields than the known ones" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isStudioRunPage.errors = vErrors; return errors === 0; }
export { isStudioRunPage };
