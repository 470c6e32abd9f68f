// Derived from spec/ by `npm run generate`. Never edited.
/** Length of a string in Unicode code points, as JSON Schema counts it. */
export declare function codePointLength(text: string): number;
