import type { RefusalLaw } from "./law.ts";
import { refusalLaw } from "./refusal-law.ts";

export const standInsAreAlike: RefusalLaw = refusalLaw(
  "stand-ins-are-alike",
  "GRAPH-011",
  "core",
  "An escalation between units that differ in critical or schema is refused.",
);
