import type { RefusalLaw } from "./law.ts";
import { refusalLaw } from "./refusal-law.ts";

export const noCycles: RefusalLaw = refusalLaw(
  "no-cycles",
  "GRAPH-004",
  "core",
  "A graph with a cycle over its precedence edges is refused.",
);
