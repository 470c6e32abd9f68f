// Derived from spec/ by `npm run generate`. Never edited.
import type { TraceId } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link TraceId}. */
export declare const isTraceId: Validate<TraceId>;
