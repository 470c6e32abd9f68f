// Derived from spec/ by `npm run generate`. Never edited.
import { withIssue, withIssues } from "../../issues.js";
import { isExecutionContext } from "./execution-context.js";
import { isTaskGraph } from "./task-graph.js";
function isTaskGraphSubmission(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) { let vErrors = null; let errors = 0; if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.task_graph === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "task_graph" }, message: "must have required property 'task_graph'" });
        errors = vErrors.length;
    }
    if (data.execution_context === undefined) {
        vErrors = withIssue(vErrors, { instancePath, keyword: "required", params: { missingProperty: "execution_context" }, message: "must have required property 'execution_context'" });
        errors = vErrors.length;
    }
    if (data.task_graph !== undefined) {
        if (!(isTaskGraph(data.task_graph, { instancePath: instancePath + "/task_graph", parentData: data, parentDataProperty: "task_graph", rootData }))) {
            vErrors = withIssues(vErrors, isTaskGraph.errors);
            errors = vErrors.length;
        }
    }
    if (data.execution_context !== undefined) {
        if (!(isExecutionContext(data.execution_context, { instancePath: instancePath + "/execution_context", parentData: data, parentDataProperty: "execution_context", rootData }))) {
            vErrors = withIssues(vErrors, isExecutionContext.errors);
            errors = vErrors.length;
        }
    }
    if (data.cancelled !== undefined) {
        if (typeof data.cancelled !== "boolean") {
            vErrors = withIssue(vErrors, { instancePath: instancePath + "/cancelled", keyword: "type", params: { type: "boolean" }, message: "must be boolean" });
            errors = vErrors.length;
        }
    }
    for (const field0 in data) {
        if (!(field0 === "task_graph" || field0 === "execution_context" || field0 === "cancelled")) {
            vErrors = withIssue(vErrors, { instancePath, keyword: "closed", params: { unknown: field0, known: ["task_graph", "execution_context", "cancelled"] }, message: "must have no other fields than the known ones" });
            errors = vErrors.length;
        }
    }
}
else {
    vErrors = withIssue(vErrors, { instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
    errors = vErrors.length;
} isTaskGraphSubmission.errors = vErrors; return errors === 0; }
export { isTaskGraphSubmission };
