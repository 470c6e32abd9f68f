// Derived from spec/ by `npm run generate`. Never edited.
import type { AttemptOutcome, ErrorOutcome, OutputOutcome, TimeoutOutcome } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link AttemptOutcome}. Unknown fields are kept. */
export declare const isAttemptOutcome: Validate<AttemptOutcome>;

/** Tells whether a value is a {@link ErrorOutcome}. Unknown fields are kept. */
export declare const isErrorOutcome: Validate<ErrorOutcome>;

/** Tells whether a value is a {@link OutputOutcome}. Unknown fields are kept. */
export declare const isOutputOutcome: Validate<OutputOutcome>;

/** Tells whether a value is a {@link TimeoutOutcome}. Unknown fields are kept. */
export declare const isTimeoutOutcome: Validate<TimeoutOutcome>;
