// Derived from spec/ by `npm run generate`. Never edited.
/** JSON types as people call them. */
export declare function kinds(types: unknown): string;
export declare function list(values: readonly string[]): string;
/** A value in a sentence: scalars as they are, the rest by kind. */
export declare function show(value: unknown): string;
export declare function shorten(text: string): string;
