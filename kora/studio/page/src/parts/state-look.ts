import type { StudioRunState, UnitState } from "@krako/contracts";

/** The states of units, and of runs that are kept. */
export type AnyState = UnitState | StudioRunState;

/** How a state is shown besides its colour: never by the colour alone. */
export interface StateLook {
  /** Path in a square of 16, stroked. */
  readonly glyph: string;
  /** Path in the same square, filled, under the glyph; empty where it is drawn in outline. */
  readonly ground: string;
  /** Colour of the page's theme. */
  readonly colour: `--state-${Exclude<AnyState, "damaged">}`;
  readonly word: string;
}

const DISC = "M8 1a7 7 0 1 1 0 14a7 7 0 1 1 0-14z";
const RING = "M8 1.8a6.2 6.2 0 1 1 0 12.4a6.2 6.2 0 1 1 0-12.4z";

/** Each shape is told from the others without its colour. */
export const STATE_LOOKS: Readonly<Record<AnyState, StateLook>> = {
  pending: { glyph: `${RING}M5.4 8h.01M8 8h.01M10.6 8h.01`, ground: "", colour: "--state-pending", word: "pending" },
  ready: { glyph: `${RING}M6.6 5.4L10.6 8L6.6 10.6z`, ground: "", colour: "--state-ready", word: "ready" },
  running: {
    glyph: "M8 1.8a6.2 6.2 0 0 1 6.2 6.2",
    ground: "M8 5a3 3 0 1 1 0 6a3 3 0 1 1 0-6z",
    colour: "--state-running",
    word: "running",
  },
  retry_wait: {
    glyph: "M12.5 6A5 5 0 1 0 13 9M13 3v3.5H9.5",
    ground: "",
    colour: "--state-retry_wait",
    word: "waits to retry",
  },
  succeeded: { glyph: "M4.6 8.3l2.3 2.4l4.5-5", ground: DISC, colour: "--state-succeeded", word: "succeeded" },
  failed: {
    glyph: "M5.6 5.6l4.8 4.8M10.4 5.6l-4.8 4.8",
    ground: "M5 1h6l4 4v6l-4 4h-6l-4-4v-6z",
    colour: "--state-failed",
    word: "failed",
  },
  skipped: { glyph: "M3 8h10M9.5 4.5L13 8l-3.5 3.5", ground: "", colour: "--state-skipped", word: "skipped" },
  cancelled: {
    glyph: "M4.8 8h6.4",
    ground:
      "M2.5 1h11a1.5 1.5 0 0 1 1.5 1.5v11a1.5 1.5 0 0 1-1.5 1.5h-11a1.5 1.5 0 0 1-1.5-1.5v-11a1.5 1.5 0 0 1 1.5-1.5z",
    colour: "--state-cancelled",
    word: "cancelled",
  },
  interrupted: {
    glyph: "M9 2L5 8.5h3.5L7 14l4.5-7H8z",
    ground: "",
    colour: "--state-interrupted",
    word: "interrupted",
  },
  damaged: { glyph: "M8 2.5L14 13H2zM8 6.5v3M8 11.2v.3", ground: "", colour: "--state-failed", word: "damaged" },
};
