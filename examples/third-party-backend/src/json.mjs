// JSON values: private copies of what strangers hand over, pointers into them, and their digests.
import { createHash } from "node:crypto";
import canonicalize from "canonicalize";

/** @typedef {string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json }} Json */
/** @typedef {{ readonly [name: string]: Json }} JsonObject */
/** @typedef {{ kind: "value" | "depth" | "size", pointer: string, message: string }} CopyFault */

/** The RFC 8785 form. @param {unknown} value @returns {string} */
export function canonicalText(value) {
  return canonicalize(value) ?? "null";
}

/** @param {unknown} value @returns {string} SHA-256 of the RFC 8785 form, in hexadecimal */
export function digestOf(value) {
  return createHash("sha256").update(canonicalText(value)).digest("hex");
}

/** @param {unknown} value @returns {number} bytes as UTF-8 JSON text */
export function byteLength(value) {
  return Buffer.byteLength(JSON.stringify(value) ?? "");
}

/** @param {unknown} value @returns {value is Record<string, unknown>} */
export function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Sets a member as data, whatever its name: `__proto__` is a name like any other. @param {object} target @param {string} name @param {unknown} value */
export function setMember(target, name, value) {
  Object.defineProperty(target, name, { value, writable: true, enumerable: true, configurable: true });
}

/** @param {string} part @returns {string} */
export const escapePart = (part) => part.replaceAll("~", "~0").replaceAll("/", "~1");

/** @param {string} pointer @returns {string[]} */
export function partsOf(pointer) {
  const parts = pointer.split("/").slice(1);
  return parts.map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** Position a pointer's part names in an array, or -1. @param {string} part @returns {number} */
export const indexOf = (part) => (/^(0|[1-9]\d{0,8})$/.test(part) ? Number(part) : -1);

/** What a pointer finds; `undefined` if it does not resolve. @param {unknown} value @param {string} pointer @returns {unknown} */
export function resolvePointer(value, pointer) {
  let here = value;
  for (const part of partsOf(pointer)) {
    if (Array.isArray(here)) here = here[indexOf(part)];
    else if (isRecord(here) && Object.hasOwn(here, part)) here = here[part];
    else return undefined;
  }
  return here;
}

/** A member of what a stranger gave: an accessor that throws says nothing, and neither does what is no object. @param {unknown} value @param {string} name @returns {unknown} */
export function readMember(value, name) {
  try {
    return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
  } catch {
    return undefined;
  }
}

/** @template T @param {T} value @returns {T} the same, frozen all the way down */
export function freezeDeep(value) {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const member of Object.values(value)) freezeDeep(member);
  }
  return value;
}

/**
 * A private copy, plain data only. What is no JSON becomes null in it and is told in `faults`. Every getter runs once, depth and size are
 * bounded while copying, so that neither a cycle nor a small value that unfolds into a huge one does harm.
 *
 * @param {unknown} value
 * @param {{ maxDepth: number, maxBytes: number }} bounds
 * @returns {{ copy: Json, faults: CopyFault[] }}
 */
export function copyJson(value, bounds) {
  try {
    return copyOf(value, bounds);
  } catch {
    // Accessors and proxies may throw.
    return { copy: null, faults: [{ kind: "value", pointer: "", message: "It cannot be read." }] };
  }
}

/** @type {typeof copyJson} */
function copyOf(value, { maxDepth, maxBytes }) {
  /** @type {CopyFault[]} */
  const faults = [];
  let bytes = 0;
  let full = false;

  /** @param {CopyFault["kind"]} kind @param {string} pointer @param {string} message @returns {null} */
  const fault = (kind, pointer, message) => {
    if (faults.length < 100) faults.push({ kind, pointer: pointer.length > 1024 ? "" : pointer, message });
    return null;
  };
  /** @param {number} more @param {string} pointer */
  const count = (more, pointer) => {
    bytes += more;
    if (bytes > maxBytes && !full) {
      full = true;
      fault("size", pointer, `The document is larger than ${maxBytes} bytes.`);
    }
  };

  /** @param {unknown} here @param {string} pointer @param {number} depth @returns {Json} */
  const walk = (here, pointer, depth) => {
    if (full) return null;
    switch (typeof here) {
      case "string":
        count(here.length + 2, pointer);
        return here.isWellFormed() ? here : fault("value", pointer, "This text is not well-formed Unicode.");
      case "number":
        count(1, pointer);
        return Number.isFinite(here) ? here : fault("value", pointer, "This number is not finite.");
      case "boolean":
        count(4, pointer);
        return here;
      case "object":
        count(2, pointer);
        if (here === null) return null;
        if (depth >= maxDepth) return fault("depth", pointer, `The document is nested deeper than ${maxDepth} levels.`);
        return Array.isArray(here) ? walkList(here, pointer, depth + 1) : walkRecord(here, pointer, depth + 1);
      default:
        return fault("value", pointer, `A ${typeof here} is not a JSON value.`);
    }
  };
  /** @param {unknown[]} list @param {string} pointer @param {number} depth @returns {Json} */
  const walkList = (list, pointer, depth) => {
    const copy = [];
    for (let at = 0; at < list.length && !full; at++) copy.push(walk(list[at], `${pointer}/${at}`, depth));
    return copy;
  };
  /** @param {object} record @param {string} pointer @param {number} depth @returns {Json} */
  const walkRecord = (record, pointer, depth) => {
    const prototype = Object.getPrototypeOf(record);
    if (prototype !== null && Object.getPrototypeOf(prototype) !== null) {
      return fault("value", pointer, "Only plain objects are JSON.");
    }
    const copy = {};
    for (const [name, member] of Object.entries(record)) {
      // A member without a value is a member that is not there, as in JSON text.
      if (member === undefined) continue;
      count(name.length + 3, pointer);
      const inner = `${pointer}/${escapePart(name)}`;
      if (!name.isWellFormed()) fault("value", pointer, "A name here is not well-formed Unicode.");
      else setMember(copy, name, walk(member, inner, depth));
    }
    return copy;
  };

  const copy = walk(value, "", 0);
  if (!full && byteLength(copy) > maxBytes) fault("size", "", `The document is larger than ${maxBytes} bytes.`);
  return { copy, faults };
}
