// Derived from spec/ by `npm run generate`. Never edited.
import type { V01Task } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link V01Task}. Unknown fields are kept. */
export declare const isV01Task: Validate<V01Task>;
