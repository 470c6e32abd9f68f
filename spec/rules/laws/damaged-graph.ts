// Graphs with something else where a value should be, or something more: what a careless or hostile sender may come up with.
import fc from "fast-check";
import { anyCase } from "./arbitraries.ts";

const STRANGE: readonly unknown[] = [
  null,
  true,
  -1,
  0.5,
  1e300,
  "",
  "nowhere",
  "/",
  "~2",
  "\u0000",
  "\ud800",
  [],
  {},
  [[]],
  { type: "object" },
  JSON.parse('{"__proto__":{"critical":false}}'),
  ["a", "a"],
  { $ref: "https://example.invalid/schema" },
  { type: "string", pattern: "(a+)+$" },
];
const MORE_NAMES = ["extra", "__proto__", "constructor", "id", "when", "$ref", "type"] as const;

const damage = fc.record({
  path: fc.array(fc.nat(30), { minLength: 1, maxLength: 7 }),
  value: fc.nat(STRANGE.length - 1),
  kind: fc.constantFrom("replaced", "replaced", "removed", "added"),
  name: fc.constantFrom(...MORE_NAMES),
});
type Damage = typeof damage extends fc.Arbitrary<infer T> ? T : never;

/** A copy with one member, found by going down as the path says, replaced, removed or joined by another. Always JSON. */
const damaged = (value: unknown, { path, kind, value: choice, name }: Damage): unknown => {
  if (typeof value !== "object" || value === null) return STRANGE[choice];
  const [step = 0, ...rest] = path;
  const entries = Object.entries(value);
  const place = step % Math.max(1, entries.length);
  const member = entries[place];
  if (member === undefined) return STRANGE[choice];
  if (rest.length > 0) member[1] = damaged(member[1], { path: rest, kind, value: choice, name });
  else if (kind === "replaced") member[1] = STRANGE[choice];
  else if (kind === "removed") entries.splice(place, 1);
  else entries.push([name, STRANGE[choice]]);
  return Array.isArray(value) ? entries.map(([, each]) => each) : Object.fromEntries(entries);
};

export const damagedGraph: fc.Arbitrary<unknown> = fc
  .tuple(anyCase, fc.array(damage, { minLength: 1, maxLength: 2 }))
  .map(([{ graph }, damages]) => damages.reduce<unknown>(damaged, graph));
