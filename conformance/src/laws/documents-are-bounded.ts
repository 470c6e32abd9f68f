import type { RefusalLaw } from "./law.ts";
import { refusalLaw } from "./refusal-law.ts";

export const documentsAreBounded: RefusalLaw = refusalLaw(
  "documents-are-bounded",
  "SAFE-002",
  "hostile",
  "A document deeper than 64 levels is refused.",
);
