import type { RefusalLaw } from "./law.ts";
import { refusalLaw } from "./refusal-law.ts";

export const privateUnitsStay: RefusalLaw = refusalLaw(
  "private-units-stay",
  "PRIV-001",
  "core",
  "A private unit for a model that is not on this machine is refused.",
);
