/** @krako/operations: the standard deterministic operations as a plugin. */

export { plugin } from "./plugin.ts";
