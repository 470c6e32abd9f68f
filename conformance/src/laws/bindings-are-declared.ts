import type { RefusalLaw } from "./law.ts";
import { refusalLaw } from "./refusal-law.ts";

export const bindingsAreDeclared: RefusalLaw = refusalLaw(
  "bindings-are-declared",
  "GRAPH-005",
  "core",
  "A graph with a binding from nowhere, or to a place that cannot be, is refused.",
);
