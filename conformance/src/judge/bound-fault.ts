// What arrived in a unit's input, as far as it can be seen: in the calls made in this process, and in what operations put out.

import type { RuleId } from "@krako/contracts";
import { PROBE } from "../cases/ground.ts";
import { operate } from "../model/operate.ts";
import { type Json, type JsonObject, sameJson } from "../oracle/json.ts";
import { isModel } from "../oracle/spending.ts";
import type { RunTrial } from "./trial.ts";
import { lookup } from "./trial-of.ts";
import type { Blame, UnitTrial } from "./unit-trial.ts";

const shown = (value: Json | undefined): string => {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 200 ? `${text.slice(0, 199)}…` : text;
};

const seenIn = (output: Json | undefined): Json | undefined =>
  typeof output === "object" && output !== null && !Array.isArray(output) ? (output as JsonObject)["seen"] : undefined;

/** Without the member that careless code loses. */
const withoutOddName = (value: Json | undefined): Json => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value ?? null;
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== "__proto__"));
};

const parsed = (text: Json | undefined): Json | undefined => {
  if (typeof text !== "string" || text.startsWith("sha256:")) return text;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
};

/** null: what was bound arrived, or cannot be seen. */
export const boundFault = (trial: RunTrial, { unit, seen, expected }: UnitTrial): Blame | null => {
  const { input } = expected;
  if (seen === null || input === null || unit.bindings.length === 0) return null;
  const substituted = unit.bindings.some(({ from }) => {
    const { own, effective } = lookup(trial.seen.graph, trial.units);
    return unit.dependencies.includes(from) && effective(from) !== own(from);
  });
  const ruleOf = (must: Json | undefined, did: Json | undefined): RuleId => {
    const odd = unit.bindings.some(({ to }) => to.includes("__proto__"));
    if (odd && sameJson(withoutOddName(must), withoutOddName(did))) return "SAFE-002";
    return substituted ? "ESC-005" : "BIND-001";
  };
  if (isModel(unit)) {
    const call = seen.calls.find((each) => each.input !== null && !sameJson(each.input, input));
    if (call === undefined) return null;
    return {
      rule: ruleOf(input["data"], call.input?.["data"]),
      message: `The input of "${unit.id}" had to be ${shown(input["data"])} under "data"; the model got ${shown(call.input?.["data"])}.`,
    };
  }
  if (unit.operation === PROBE) return null;
  const done = operate(input);
  if (done.kind !== "output" || seen.ending.output === undefined) return null;
  const [must, did] = [seenIn(done.output), seenIn(seen.ending.output)];
  return sameJson(must ?? null, did ?? null)
    ? null
    : {
        rule: ruleOf(parsed(must), parsed(did)),
        message: `What was bound into "${unit.id}" had to be ${shown(must)}; it saw ${shown(did)}.`,
      };
};
