// Derived from spec/ by `npm run generate`. Never edited.
import type { V01RangeRule, V01RequiredRule, V01Rule } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link V01RangeRule}. Unknown fields are kept. */
export declare const isV01RangeRule: Validate<V01RangeRule>;

/** Tells whether a value is a {@link V01RequiredRule}. Unknown fields are kept. */
export declare const isV01RequiredRule: Validate<V01RequiredRule>;

/** Tells whether a value is a {@link V01Rule}. Unknown fields are kept. */
export declare const isV01Rule: Validate<V01Rule>;
