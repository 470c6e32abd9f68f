// For users: graphs of KORA v0.1 as Task IR. Whoever runs them loads `plugin`, also as `--plugin @krako/kora/import-v01`.
export { GRAPH_V01_VERSION, type ImportedGraph, importGraphV01 } from "./import/import-graph-v01.ts";
export type { ImportNote } from "./import/import-notes.ts";
export { plugin } from "./import/v01-operations.ts";
