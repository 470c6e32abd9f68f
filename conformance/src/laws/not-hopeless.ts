import type { RefusalLaw } from "./law.ts";
import { refusalLaw } from "./refusal-law.ts";

export const notHopeless: RefusalLaw = refusalLaw(
  "not-hopeless",
  "GRAPH-007",
  "core",
  "A graph that no budget of its own could ever satisfy is refused.",
);
