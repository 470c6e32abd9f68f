// Derived from spec/ by `npm run generate`. Never edited.
export {};
