import type { RefusalLaw } from "./law.ts";
import { refusalLaw } from "./refusal-law.ts";

export const contextsAreSealed: RefusalLaw = refusalLaw(
  "contexts-are-sealed",
  "VER-003",
  "core",
  "A context with members nobody declared, or malformed ones, is refused.",
);
