// JSON Pointers (RFC 6901): what one finds, and writing where one points.

/** @param {string} pointer */
const partsOf = (pointer) =>
  pointer
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));

/** @param {string} part */
const indexOf = (part) => (/^(0|[1-9]\d*)$/.test(part) ? Number(part) : -1);

/** @param {any} value @param {string} pointer @returns {any} undefined if it finds nothing */
export function resolvePointer(value, pointer) {
  let here = value;
  for (const part of partsOf(pointer)) {
    if (Array.isArray(here)) here = here[indexOf(part)];
    // Own members only: an object has no "constructor" unless somebody wrote one.
    else if (typeof here === "object" && here !== null && Object.hasOwn(here, part)) here = here[part];
    else return undefined;
  }
  return here;
}

/** Writes where a binding points: missing objects on the way are made, `-` appends to a list. @param {any} root @param {string} pointer @param {unknown} value */
export function place(root, pointer, value) {
  const parts = partsOf(pointer);
  let here = root;
  for (const [at, part] of parts.entries()) {
    const isLast = at === parts.length - 1;
    if (Array.isArray(here)) {
      const index = part === "-" ? here.length : indexOf(part);
      if (isLast || here[index] === undefined) here[index] = isLast ? value : {};
      here = here[index];
    } else {
      if (isLast || !Object.hasOwn(here, part)) define(here, part, isLast ? value : {});
      here = here[part];
    }
  }
}

/** As data, whatever its name: `here["__proto__"] = value` would do something else. @param {object} here @param {string} name @param {unknown} value */
const define = (here, name, value) =>
  Object.defineProperty(here, name, { value, writable: true, enumerable: true, configurable: true });
