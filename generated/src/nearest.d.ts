// Derived from spec/ by `npm run generate`. Never edited.
/** The candidate that a misspelt name was probably meant to be, if one is near enough. */
export declare function nearest(name: string, candidates: readonly string[]): string | undefined;
