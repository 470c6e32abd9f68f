// The meaning of a graph, one unit at a time: a sequential interpreter written from the normative text. It shares nothing with the rules
// it judges, so that the judge does not share bugs with the judged.
export * from "./attempt.ts";
export * from "./bindings.ts";
export * from "./conditions.ts";
export * from "./environment.ts";
export * from "./interpret-unit.ts";
export * from "./json.ts";
export * from "./order.ts";
export * from "./readings.ts";
export * from "./run-summary.ts";
export * from "./sequential-interpreter.ts";
export * from "./settled-unit.ts";
export * from "./spending.ts";
