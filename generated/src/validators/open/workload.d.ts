// Derived from spec/ by `npm run generate`. Never edited.
import type { Workload } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link Workload}. Unknown fields are kept. */
export declare const isWorkload: Validate<Workload>;
