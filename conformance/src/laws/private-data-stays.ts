import type { RefusalLaw } from "./law.ts";
import { refusalLaw } from "./refusal-law.ts";

export const privateDataStays: RefusalLaw = refusalLaw(
  "private-data-stays",
  "PRIV-002",
  "core",
  "Private data bound into a unit that may run anywhere is refused.",
);
