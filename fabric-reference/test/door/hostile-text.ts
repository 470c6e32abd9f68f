// Bodies that mean harm: a valid document in which one place was damaged, or its text.
import fc, { type Arbitrary } from "fast-check";
import { documentsOf, type Json } from "./schema-arbitrary.ts";

const nested = (levels: number): Json => {
  let value: Json = 0;
  for (let i = 0; i < levels; i += 1) value = i % 2 === 0 ? [value] : { a: value };
  return value;
};

const HOSTILE: readonly Json[] = [
  null,
  true,
  -1,
  -0.5,
  0,
  2 ** 53,
  1e308,
  -1e308,
  "",
  " ",
  "\u0000",
  "\ud800",
  "\u202e\u2028",
  "__proto__",
  "constructor",
  "<img src=x onerror=alert(1)>",
  "'; DROP TABLE session; --",
  "../../../etc/passwd",
  "$\u007bjndi:ldap://x}",
  "a".repeat(10_000),
  "9".repeat(400),
  "2026-02-31T25:61:61.000Z",
  [],
  {},
  [[]],
  Array.from({ length: 2_000 }, () => 1),
  { $ref: "#" },
  JSON.parse('{"then":"x"}') as Json,
  { toString: 1, hasOwnProperty: 2, valueOf: 3, length: -1 },
  nested(40),
  nested(70),
];

/** Every place in a document. */
function places(value: Json, at: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== "object" || value === null) return [at];
  const entries: [string | number, Json][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [at, ...entries.flatMap(([key, below]) => places(below, [...at, key]))];
}

type Damage = "replace" | "remove" | "add" | "rename";

function damaged(document: Json, pick: number, damage: Damage, value: Json): Json {
  const all = places(document);
  const [last, ...above] = [...(all[pick % all.length] ?? [])].reverse();
  if (last === undefined) return value;
  const copy = structuredClone(document);
  let parent: Json | undefined = copy;
  for (const key of above.reverse()) parent = (parent as { [key: string]: Json })[key];
  const holder = parent as { [key: string]: Json };
  if (damage === "replace") holder[last] = value;
  else if (damage === "add") Object.defineProperty(holder, "surprise", { value, enumerable: true, configurable: true });
  else {
    const old = holder[last] ?? null;
    if (Array.isArray(holder)) holder.splice(Number(last), 1);
    else delete holder[last];
    if (damage === "rename" && !Array.isArray(holder)) holder[`${last}_`] = old;
  }
  return copy;
}

const TEXT_DAMAGES: readonly ((text: string) => string)[] = [
  (text) => text.slice(0, text.length / 2),
  (text) => `${text}${text}`,
  (text) => `\ufeff${text}`,
  (text) => text.replace("{", '{"__proto__":{"polluted":1},'),
  (text) => text.replace("{", '{"a":1,"a":2,'),
  (text) => text.replaceAll('"', "'"),
  (text) => text.replace(/:\d+/, ":1e999"),
  (text) => text.replace(/:\d+/, ":0123"),
  (text) => text.replace(/:\d+/, `:${"1".repeat(500)}`),
  (text) => `${"[".repeat(10_000)}${text}`,
  (text) => `//${text}`,
  () => "",
];

/** Texts of bodies for a schema: mostly damaged, sometimes valid. */
export function hostileTexts(schema: string): Arbitrary<string> {
  const documents = documentsOf(schema);
  const value = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...HOSTILE) },
    { weight: 1, arbitrary: fc.jsonValue() as Arbitrary<Json> },
  );
  const wrong = fc
    .tuple(documents, fc.nat(), fc.constantFrom<Damage>("replace", "remove", "add", "rename"), value)
    .map(([document, pick, damage, other]) => JSON.stringify(damaged(document, pick, damage, other)));
  const broken = fc
    .tuple(documents, fc.constantFrom(...TEXT_DAMAGES))
    .map(([document, damage]) => damage(JSON.stringify(document)));
  return fc.oneof(
    { weight: 6, arbitrary: wrong },
    { weight: 2, arbitrary: broken },
    { weight: 1, arbitrary: documents.map((document) => JSON.stringify(document)) },
    { weight: 1, arbitrary: fc.string() },
  );
}
