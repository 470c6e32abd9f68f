import type { RefusalLaw } from "./law.ts";
import { refusalLaw } from "./refusal-law.ts";

export const modelUnitsHaveLimits: RefusalLaw = refusalLaw(
  "model-units-have-limits",
  "GRAPH-006",
  "core",
  "A model unit without its limits, and any other unit with them, is refused.",
);
