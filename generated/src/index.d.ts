// Derived from spec/ by `npm run generate`. Never edited.
export type * from "./models.js";
export type { components, operations, paths } from "./paths.js";
export type { ExecutionBackendPort, ModelAdapterPort, OperationPort } from "./ports.js";
export type { Validate, ValidationIssue } from "./validate.js";
