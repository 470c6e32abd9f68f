import type { RefusalLaw } from "./law.ts";
import { refusalLaw } from "./refusal-law.ts";

export const referencesExist: RefusalLaw = refusalLaw(
  "references-exist",
  "GRAPH-003",
  "core",
  "A graph that names a unit that does not exist is refused.",
);
