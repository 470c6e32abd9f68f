// Derived from spec/ by `npm run generate`. Never edited.
/** One part of a JSON Pointer, as it is written in one. */
export declare const escapePart: (part: string) => string;
/** The place a pointer names, as people call it: its last field, or the list and the position in it. */
export declare function lastPart(pointer: string): string;
/** What a pointer finds, or undefined. */
export declare function valueAt(data: unknown, pointer: string): unknown;
