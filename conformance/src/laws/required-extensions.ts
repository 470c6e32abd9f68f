import type { RefusalLaw } from "./law.ts";
import { refusalLaw } from "./refusal-law.ts";

export const requiredExtensions: RefusalLaw = refusalLaw(
  "required-extensions",
  "GRAPH-010",
  "core",
  "A graph that requires an extension nobody supports is refused.",
);
