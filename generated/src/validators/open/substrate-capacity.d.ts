// Derived from spec/ by `npm run generate`. Never edited.
import type { SubstrateCapacity } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link SubstrateCapacity}. Unknown fields are kept. */
export declare const isSubstrateCapacity: Validate<SubstrateCapacity>;
