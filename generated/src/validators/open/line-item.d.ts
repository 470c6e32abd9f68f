// Derived from spec/ by `npm run generate`. Never edited.
import type { LineItem } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link LineItem}. */
export declare const isLineItem: Validate<LineItem>;
