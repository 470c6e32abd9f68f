import type { WorkUnit } from "@krako/contracts";
import { pointerTokens } from "../json/json-pointer.ts";

/** A binding with its pointers taken apart. */
export interface PlannedBinding {
  readonly from: number;
  /** Bound to a unit this one is an escalation of: it reads that unit's own result, not an effective output. */
  readonly isSource: boolean;
  readonly pointer: readonly string[];
  readonly to: readonly string[];
}

/** Whether a value becomes a member of the input, or is appended to a list that is one: no way has to be looked for. */
export function isFlat({ to }: PlannedBinding, input: WorkUnit["input"]): boolean {
  const name = to[0] as string;
  if (name === "__proto__" || to.length > 2) return false;
  return to.length === 1 || (to[1] === "-" && Object.hasOwn(input, name) && Array.isArray(input[name]));
}

/** The bindings of a unit, in order. */
export function planBindings(
  { bindings, dependencies }: WorkUnit,
  rankOf: ReadonlyMap<string, number>,
): readonly PlannedBinding[] {
  if (bindings.length === 0) return NO_BINDINGS;
  const depends =
    dependencies.length > FEW ? new Set(dependencies) : { has: (id: string) => dependencies.includes(id) };
  return bindings.map(({ from, pointer, to }) => ({
    from: rankOf.get(from) as number,
    isSource: !depends.has(from),
    pointer: pointerTokens(pointer),
    to: pointerTokens(to),
  }));
}

/** Up to here a list is searched faster than a set is made. */
const FEW = 8;

const NO_BINDINGS: readonly PlannedBinding[] = [];
