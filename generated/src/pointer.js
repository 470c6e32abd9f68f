// Derived from spec/ by `npm run generate`. Never edited.
/** One part of a JSON Pointer, as it is written in one. */
export const escapePart = (part) => part.replaceAll("~", "~0").replaceAll("/", "~1");
const unescapePart = (part) => part.replaceAll("~1", "/").replaceAll("~0", "~");
/** The place a pointer names, as people call it: its last field, or the list and the position in it. */
export function lastPart(pointer) {
    const parts = pointer.split("/").slice(1).map(unescapePart);
    const last = parts.at(-1) ?? "";
    return /^\d+$/.test(last) && parts.length > 1 ? `${parts.at(-2)}[${last}]` : last;
}
/** What a pointer finds, or undefined. */
export function valueAt(data, pointer) {
    let value = data;
    for (const part of pointer.split("/").slice(1).map(unescapePart)) {
        if (typeof value !== "object" || value === null || !Object.hasOwn(value, part))
            return undefined;
        value = value[part];
    }
    return value;
}
