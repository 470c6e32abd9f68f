import type { RefusalLaw } from "./law.ts";
import { refusalLaw } from "./refusal-law.ts";

export const withinLimits: RefusalLaw = refusalLaw(
  "within-limits",
  "GRAPH-008",
  "core",
  "A graph beyond the advertised limits is refused.",
);
