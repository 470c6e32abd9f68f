import type { RefusalLaw } from "./law.ts";
import { refusalLaw } from "./refusal-law.ts";

export const idsAreUnique: RefusalLaw = refusalLaw(
  "ids-are-unique",
  "GRAPH-002",
  "core",
  "A graph with two units of one id is refused.",
);
