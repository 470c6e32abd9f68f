// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue } from "../../issues.js";
function isStage(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (typeof data !== "string") {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "string" }, message: "must be string" });
    errors = vErrors.length;
} if (!((((((((((data === "TASK_CONSTRUCTED") || (data === "DAG_VALIDATED")) || (data === "DETERMINISTIC_EXECUTION")) || (data === "AGGREGATION")) || (data === "MODEL_INVOCATION")) || (data === "SCHEMA_VALIDATION")) || (data === "TASK_COMPLETED")) || (data === "TASK_FAILED")) || (data === "TASK_SKIPPED")) || (data === "TASK_CANCELLED"))) {
    vErrors = withIssue(vErrors, { instancePath, keyword: "enum", params: { allowedValues: ["TASK_CONSTRUCTED", "DAG_VALIDATED", "DETERMINISTIC_EXECUTION", "AGGREGATION", "MODEL_INVOCATION", "SCHEMA_VALIDATION", "TASK_COMPLETED", "TASK_FAILED", "TASK_SKIPPED", "TASK_CANCELLED"] }, message: "must be equal to one of the allowed values" });
    errors = vErrors.length;
} isStage.errors = vErrors; return errors === 0; }
export { isStage };
