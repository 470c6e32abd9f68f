export { type EmbeddedFabric, type EmbeddedFabricOptions, startEmbeddedFabric } from "./embedded.ts";
