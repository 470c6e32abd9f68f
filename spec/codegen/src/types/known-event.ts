/** How a tolerant reader finds out whether it knows an event. */
import { GROWING_UNION } from "../schema/open.ts";
import { BANNER } from "../text/banner.ts";
import type { Pair } from "../text/transpile.ts";

const { name, fallback } = GROWING_UNION;

export const KNOWN_EVENT: Pair = {
  js: `${BANNER}import { EVENT_TYPES } from "./tables.js";

export function isKnownEvent(event) {
  return EVENT_TYPES.includes(event.event_type);
}
`,
  dts: `${BANNER}import type { ${fallback}, ${name} } from "./models.js";

/** Tells whether an event is of a type that this version knows. Others are kept and passed on as they are. */
export declare function isKnownEvent(event: ${name} | ${fallback}): event is ${name};
`,
};
