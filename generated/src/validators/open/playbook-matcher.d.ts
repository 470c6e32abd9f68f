// Derived from spec/ by `npm run generate`. Never edited.
import type { KeywordsMatcher, OneOfMatcher, PatternMatcher, PlaybookMatcher, PresentMatcher, RangeMatcher } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link KeywordsMatcher}. Unknown fields are kept. */
export declare const isKeywordsMatcher: Validate<KeywordsMatcher>;

/** Tells whether a value is a {@link OneOfMatcher}. Unknown fields are kept. */
export declare const isOneOfMatcher: Validate<OneOfMatcher>;

/** Tells whether a value is a {@link PatternMatcher}. Unknown fields are kept. */
export declare const isPatternMatcher: Validate<PatternMatcher>;

/** Tells whether a value is a {@link PlaybookMatcher}. Unknown fields are kept. */
export declare const isPlaybookMatcher: Validate<PlaybookMatcher>;

/** Tells whether a value is a {@link PresentMatcher}. Unknown fields are kept. */
export declare const isPresentMatcher: Validate<PresentMatcher>;

/** Tells whether a value is a {@link RangeMatcher}. Unknown fields are kept. */
export declare const isRangeMatcher: Validate<RangeMatcher>;
