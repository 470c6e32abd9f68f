import type { RefusalLaw } from "./law.ts";
import { refusalLaw } from "./refusal-law.ts";

export const graphMustBeSealed: RefusalLaw = refusalLaw(
  "graph-must-be-sealed",
  "GRAPH-001",
  "core",
  "A graph that does not satisfy the sealed schema is refused, unknown members included.",
);
