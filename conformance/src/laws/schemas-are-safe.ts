import type { RefusalLaw } from "./law.ts";
import { refusalLaw } from "./refusal-law.ts";

export const schemasAreSafe: RefusalLaw = refusalLaw(
  "schemas-are-safe",
  "SAFE-001",
  "hostile",
  "An output schema that reaches out, is open or too large is refused.",
);
