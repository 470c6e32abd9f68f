// Derived from spec/ by `npm run generate`. Never edited.
import type { HeartbeatReceipt } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link HeartbeatReceipt}. Unknown fields are refused. */
export declare const isHeartbeatReceipt: Validate<HeartbeatReceipt>;
