// Derived from spec/ by `npm run generate`. Never edited.
import type { RuleId } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link RuleId}. */
export declare const isRuleId: Validate<RuleId>;
