// SAFE-001 and SAFE-003: the safe subset of JSON Schema for outputs.
import { byteLength, canonicalText, escapePart, isRecord } from "../json.mjs";
import { linearPattern, outputCheck } from "../output-schema.mjs";
import { listOf, recordOf } from "./reading.mjs";

/** @typedef {import("./reading.mjs").Violation} Violation */
/** @typedef {import("./reading.mjs").Reading} Reading */
/** @typedef {{ rule: string, pointer: string, message: string, mend: string }} Trouble */

const ONE = [
  "items",
  "additionalProperties",
  "unevaluatedProperties",
  "unevaluatedItems",
  "contains",
  "not",
  "if",
  "then",
  "else",
  "propertyNames",
];
const LISTS = ["allOf", "anyOf", "oneOf", "prefixItems"];
const MAPS = ["properties", "patternProperties", "$defs", "definitions", "dependentSchemas"];
/** Look at the same value as the schema they stand in: an outer unevaluatedProperties closes them too. */
const IN_PLACE = new Set(["allOf", "anyOf", "oneOf", "if", "then", "else", "not", "dependentSchemas"]);
const OBJECT_WORDS = [
  "properties",
  "patternProperties",
  "required",
  "minProperties",
  "maxProperties",
  "dependentRequired",
  "propertyNames",
];

/** @param {Reading} reading @returns {Violation[]} */
export function schemaRules(reading) {
  /** @type {Map<string, Trouble[]>} One look at each distinct schema. */
  const known = new Map();
  return reading.units.flatMap(({ raw, pointer }) => {
    const schema = raw.output_schema;
    if (!isRecord(schema)) return [];
    const key = canonicalText(schema);
    const troubles = known.get(key) ?? new Inspection(schema, reading.limits).troubles;
    known.set(key, troubles);
    return troubles.map((trouble) => ({
      ...trouble,
      pointer: `${pointer}/output_schema${trouble.pointer}`.slice(0, 1024),
    }));
  });
}

class Inspection {
  /** @type {Trouble[]} */
  troubles = [];
  #properties = 0;
  #references = 0;
  #limits;

  /** @param {Record<string, unknown>} schema @param {Reading["limits"]} limits */
  constructor(schema, limits) {
    this.#limits = limits;
    this.#bound("", byteLength(schema), limits.max_output_schema_bytes, "bytes");
    this.#bound("", depthOf(schema), limits.max_output_schema_depth, "levels");
    if (this.troubles.length > 0) return;
    this.#look(schema, "", false);
    this.#bound("", this.#properties, limits.max_output_schema_properties, "properties");
    this.#bound("", this.#references, limits.max_output_schema_refs, "references");
    if (this.troubles.length > 0) return;
    try {
      outputCheck(schema);
    } catch {
      this.#say("", "This is not a JSON Schema 2020-12.", "Check its keywords and references.");
    }
  }

  /** @param {string} pointer @param {string} message @param {string} mend @param {string} [rule] */
  #say(pointer, message, mend, rule = "SAFE-001") {
    if (this.troubles.length < 100) this.troubles.push({ rule, pointer, message, mend });
  }
  /** @param {string} pointer @param {number} is @param {number} allowed @param {string} what */
  #bound(pointer, is, allowed, what) {
    if (is > allowed)
      this.#say(pointer, `The schema has ${is} ${what}; at most ${allowed} are accepted.`, "Make it smaller.");
  }

  /** @param {unknown} schema @param {string} pointer @param {boolean} isClosedOutside */
  #look(schema, pointer, isClosedOutside) {
    if (!isRecord(schema)) return;
    this.#lookAtReferences(schema, pointer);
    const isClosed = isClosedOutside || schema.unevaluatedProperties === false;
    if (describesObjects(schema) && !isClosed && !closesItself(schema.additionalProperties)) {
      this.#say(pointer, "An object of this schema is open.", "State additionalProperties: false.");
    }
    if (typeof schema.pattern === "string") this.#pattern(schema.pattern, `${pointer}/pattern`);
    for (const source of Object.keys(recordOf(schema.patternProperties))) {
      this.#pattern(source, `${pointer}/patternProperties/${escapePart(source)}`);
    }
    this.#properties += Object.keys(recordOf(schema.properties)).length;
    for (const [word, inner, where] of subschemas(schema)) {
      this.#look(inner, `${pointer}/${where}`, word === "not" || (IN_PLACE.has(word) && isClosed));
    }
  }

  /** @param {Record<string, unknown>} schema @param {string} pointer */
  #lookAtReferences(schema, pointer) {
    if (Object.hasOwn(schema, "$dynamicRef")) {
      this.#say(`${pointer}/$dynamicRef`, "$dynamicRef is not accepted.", "Use $ref to a place in this schema.");
    }
    if (typeof schema.$ref !== "string") return;
    this.#references += 1;
    if (!schema.$ref.startsWith("#")) {
      this.#say(`${pointer}/$ref`, "This reference leaves the document.", "Copy what it refers to into $defs.");
    }
  }

  /** @param {string} source @param {string} pointer */
  #pattern(source, pointer) {
    const allowed = this.#limits.max_pattern_length;
    if ([...source].length > allowed) {
      this.#say(pointer, `A pattern has at most ${allowed} characters.`, "Shorten it.", "SAFE-003");
      return;
    }
    try {
      linearPattern(source);
    } catch {
      this.#say(
        pointer,
        "An engine of linear time cannot run this pattern.",
        "Do without look-around and back references.",
        "SAFE-003",
      );
    }
  }
}

/** @param {Record<string, unknown>} schema @returns {[word: string, schema: unknown, where: string][]} */
function subschemas(schema) {
  /** @type {[string, unknown, string][]} */
  const found = [];
  for (const word of ONE) if (Object.hasOwn(schema, word)) found.push([word, schema[word], word]);
  for (const word of LISTS)
    for (const [at, inner] of listOf(schema[word]).entries()) found.push([word, inner, `${word}/${at}`]);
  for (const word of MAPS) {
    if (!Object.hasOwn(schema, word)) continue;
    for (const [name, inner] of Object.entries(recordOf(schema[word])))
      found.push([word, inner, `${word}/${escapePart(name)}`]);
  }
  return found;
}

/** @param {Record<string, unknown>} schema @returns {boolean} */
function describesObjects({ type, ...schema }) {
  if (type === "object" || (Array.isArray(type) && type.includes("object"))) return true;
  return type === undefined && OBJECT_WORDS.some((word) => Object.hasOwn(schema, word));
}

/** False, or a schema that says something about every other member. @param {unknown} rest @returns {boolean} */
function closesItself(rest) {
  return rest === false || (isRecord(rest) && Object.keys(rest).length > 0);
}

/** @param {unknown} value @returns {number} */
function depthOf(value) {
  if (typeof value !== "object" || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}
