export { type BareFabric, type BareFabricOptions, startBareFabric } from "./bare-fabric.ts";
export { type EmbeddedFabric, type EmbeddedFabricOptions, startEmbeddedFabric } from "./embedded.ts";
export { UNGUARDED } from "./policies/unguarded.ts";
