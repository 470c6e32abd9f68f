// Derived from spec/ by `npm run generate`. Never edited.
import type { Heartbeat } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link Heartbeat}. Unknown fields are kept. */
export declare const isHeartbeat: Validate<Heartbeat>;
