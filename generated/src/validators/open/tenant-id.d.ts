// Derived from spec/ by `npm run generate`. Never edited.
import type { TenantId } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link TenantId}. */
export declare const isTenantId: Validate<TenantId>;
