/** First line of every file that is derived. */
export const BANNER = "// Derived from spec/ by `npm run generate`. Never edited.\n";
