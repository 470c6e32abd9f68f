// Derived from spec/ by `npm run generate`. Never edited.
import type { Region } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link Region}. */
export declare const isRegion: Validate<Region>;
