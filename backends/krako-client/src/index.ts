export { FabricError, type FabricErrorCode } from "./fabric-error.ts";
export { type AttachOptions, KrakoBackend, type KrakoBackendOptions } from "./krako-backend.ts";
export type { Fetch } from "./wire.ts";
