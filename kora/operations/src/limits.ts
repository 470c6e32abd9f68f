/** Bounds that every operation of this package keeps. Each is documented with its operation and reached by a test. */

/** UTF-16 code units of one text that is searched, normalised or parsed. */
export const MAX_TEXT_CHARS = 1_048_576;

/** Characters of one pattern, as in the contract's limits. */
export const MAX_PATTERN_CHARS = 256;

/** Nesting of a JSON value, as in SAFE-002; what is deeper is refused before anything recurses into it. */
export const MAX_DEPTH = 64;
