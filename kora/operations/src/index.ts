/** @krako/operations: the standard deterministic operations as a plugin. */

export type { StandardOperation } from "./define-operation.ts";
export { plugin } from "./plugin.ts";
