import type { UnitType } from "@krako/contracts";
import { UNIT_TYPE_TABLE } from "@krako/contracts/tables";

/** Whether units of a type call a model. */
export function isModelType(type: UnitType): boolean {
  return UNIT_TYPE_TABLE[type].invokes_model;
}
