import type { Contender } from "./contender.ts";

/** Contenders by name, each loaded in the process that measures it and in no other. */
export const CONTENDERS: Readonly<Record<string, () => Promise<Contender>>> = {
  "floor-feature": async () => (await import("./floor-feature.ts")).floorFeature,
  "backend-local": async () => (await import("./local-backend.ts")).localBackend,
  "backend-local-fresh": async () => (await import("./local-backend.ts")).localBackendFresh,
  "p-graph": async () => (await import("./p-graph.ts")).pGraph,
  effect: async () => (await import("./effect.ts")).effect,
};
