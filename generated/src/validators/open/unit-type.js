// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue } from "../../issues.js";
function isUnitType(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (typeof data !== "string") {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "string" }, message: "must be string" });
    errors = vErrors.length;
} if (!(((((data === "deterministic") || (data === "aggregation")) || (data === "retrieval")) || (data === "small_model")) || (data === "llm"))) {
    vErrors = withIssue(vErrors, { instancePath, keyword: "enum", params: { allowedValues: ["deterministic", "aggregation", "retrieval", "small_model", "llm"] }, message: "must be equal to one of the allowed values" });
    errors = vErrors.length;
} isUnitType.errors = vErrors; return errors === 0; }
export { isUnitType };
