import type { RefusalLaw } from "./law.ts";
import { refusalLaw } from "./refusal-law.ts";

export const patternsAreLinear: RefusalLaw = refusalLaw(
  "patterns-are-linear",
  "SAFE-003",
  "hostile",
  "A pattern that no linear-time engine can run is refused.",
);
