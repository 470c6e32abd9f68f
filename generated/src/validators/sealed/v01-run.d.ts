// Derived from spec/ by `npm run generate`. Never edited.
import type { V01DetRun, V01LlmRun, V01Run } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link V01DetRun}. Unknown fields are refused. */
export declare const isV01DetRun: Validate<V01DetRun>;

/** Tells whether a value is a {@link V01LlmRun}. Unknown fields are refused. */
export declare const isV01LlmRun: Validate<V01LlmRun>;

/** Tells whether a value is a {@link V01Run}. Unknown fields are refused. */
export declare const isV01Run: Validate<V01Run>;
