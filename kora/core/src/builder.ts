// For users: graphs in code. What is built is a Task IR document, which `@krako/kora` checks, lowers and governs.
export type { Bindable, Written, WrittenJson } from "./builder/bindable.ts";
export { budgetRemaining, confidenceBelow, failed, fieldEquals, schemaMismatch } from "./builder/conditions.ts";
export { GraphBuilder, type GraphParts } from "./builder/graph-builder.ts";
export type { AnyOperations, NameOf, OperationType, OperationTypes } from "./builder/operation-types.ts";
export { declassified, item, type Place, present } from "./builder/place.ts";
export { type SchemaLiteral, type TypedSchema, typed, type ValueOf } from "./builder/schema-type.ts";
export type { StandardOperations } from "./builder/standard-operations.ts";
export type { Before, FirstRung, LadderParts, NextRung, Task, TaskParts } from "./builder/task-parts.ts";
