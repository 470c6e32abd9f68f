// Derived from spec/ by `npm run generate`. Never edited.
import type { BudgetRemainingCondition, Condition, ConfidenceBelowCondition, FailureCondition, FieldEqualsCondition, SchemaMismatchCondition } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link BudgetRemainingCondition}. Unknown fields are refused. */
export declare const isBudgetRemainingCondition: Validate<BudgetRemainingCondition>;

/** Tells whether a value is a {@link Condition}. Unknown fields are refused. */
export declare const isCondition: Validate<Condition>;

/** Tells whether a value is a {@link ConfidenceBelowCondition}. Unknown fields are refused. */
export declare const isConfidenceBelowCondition: Validate<ConfidenceBelowCondition>;

/** Tells whether a value is a {@link FailureCondition}. Unknown fields are refused. */
export declare const isFailureCondition: Validate<FailureCondition>;

/** Tells whether a value is a {@link FieldEqualsCondition}. Unknown fields are refused. */
export declare const isFieldEqualsCondition: Validate<FieldEqualsCondition>;

/** Tells whether a value is a {@link SchemaMismatchCondition}. Unknown fields are refused. */
export declare const isSchemaMismatchCondition: Validate<SchemaMismatchCondition>;
