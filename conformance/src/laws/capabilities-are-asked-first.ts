import type { RefusalLaw } from "./law.ts";
import { refusalLaw } from "./refusal-law.ts";

export const capabilitiesAreAskedFirst: RefusalLaw = refusalLaw(
  "capabilities-are-asked-first",
  "CAP-002",
  "core",
  "A graph that needs what the descriptor does not state is refused.",
);
