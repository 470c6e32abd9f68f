// Output schemas as validators. Patterns run in RE2JS, whose time is linear in the text (SAFE-003).
import { Ajv2020 } from "ajv/dist/2020.js";
import { RE2JS } from "re2js";
import { digestOf } from "./json.mjs";

/** @typedef {{ valid: true } | { valid: false, pointer: string, message: string }} Verdict */
/** @typedef {(value: unknown) => Verdict} OutputCheck */

/** Throws if a linear-time engine cannot run it. @param {string} pattern @returns {{ test(text: string): boolean }} */
export function linearPattern(pattern) {
  const compiled = RE2JS.compile(RE2JS.translateRegExp(pattern));
  // Ajv keeps patterns by what they are called: without a name of its own, every pattern would be the first one.
  return Object.assign(Object.create({ toString: () => `/${pattern}/` }), {
    test: (/** @type {string} */ text) => compiled.test(text),
  });
}
/** Ajv asks engines how they are called in generated modules; nothing is generated here. */
const engine = Object.assign(linearPattern, { code: "linearPattern" });

const fresh = () =>
  new Ajv2020({
    strict: false,
    logger: false,
    allErrors: false,
    // What an output has is what it itself has: not what every object inherits.
    ownProperties: true,
    // Nothing a schema calls itself is remembered: two graphs may use one $id.
    addUsedSchema: false,
    validateFormats: false,
    code: { regExp: engine },
  });

/** Ajv never forgets a pattern, so that it is replaced now and then. */
let ajv = fresh();
let compiled = 0;

/** @type {Map<string, OutputCheck>} The most recent ones, by digest. */
const recent = new Map();
const MAX_RECENT = 500;

/** @param {object} schema @returns {OutputCheck} throws if it is no JSON Schema 2020-12 */
export function outputCheck(schema) {
  const key = digestOf(schema);
  const check = recent.get(key) ?? compile(schema);
  recent.delete(key);
  recent.set(key, check);
  for (const oldest of recent.keys()) {
    if (recent.size <= MAX_RECENT) break;
    recent.delete(oldest);
  }
  return check;
}

/** @param {object} schema @returns {OutputCheck} */
function compile(schema) {
  if (compiled >= MAX_RECENT) [ajv, compiled] = [fresh(), 0];
  compiled += 1;
  const speaksOfIt = JSON.stringify(schema).includes(UNHEARD);
  const heard = /** @type {object} */ (speaksOfIt ? renamed(schema) : schema);
  try {
    const validate = ajv.compile(heard);
    return (value) => {
      try {
        if (validate(speaksOfIt ? renamed(value) : value)) return { valid: true };
      } catch {
        // A schema that refers to itself without end exhausts the stack.
        return { valid: false, pointer: "", message: "The output could not be checked." };
      }
      const [first] = validate.errors ?? [];
      const pointer = (first?.instancePath ?? "").replaceAll(HEARD, UNHEARD);
      const message = `The output does not satisfy "${first?.keyword ?? "schema"}" of its schema.`;
      return { valid: false, pointer: pointer.length > 1024 ? "" : pointer, message };
    };
  } finally {
    ajv.removeSchema(heard);
  }
}

/** Ajv does not hear of a property of this name; here it is a name like any other (SAFE-002), so that it gets another one for Ajv. */
const UNHEARD = "__proto__";
const HEARD = "\u{F0000}proto";

/** @param {unknown} value @returns {unknown} a copy in which every such name, and every such text in a list of names, is replaced */
function renamed(value) {
  if (value === UNHEARD) return HEARD;
  if (Array.isArray(value)) return value.map(renamed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name === UNHEARD ? HEARD : name, renamed(inner)]),
  );
}
