/** A key as the page cares about it. */
export interface Pressed {
  readonly key: string;
  /** Whether Ctrl, Alt or Meta is held: those belong to the browser. */
  readonly isCommand: boolean;
  /** Whether something is being typed into a field. */
  readonly isTyping: boolean;
}

/** Keys that begin a chord of two. */
const LEADERS: ReadonlySet<string> = new Set(["g"]);

/** Milliseconds for which the first key of a chord waits for the second. */
export const CHORD_MS = 1_200;

/** What a key means after the one before it. `chord` is null while nothing is complete, or where the key is for somebody else. */
export interface Chord {
  readonly chord: string | null;
  /** The first key of a chord that waits for its second; null where none does. */
  readonly waiting: string | null;
}

export function chordOf(waiting: string | null, { key, isCommand, isTyping }: Pressed): Chord {
  if (isCommand || (isTyping && key !== "Escape")) return { chord: null, waiting: null };
  if (waiting !== null && key.length === 1) return { chord: `${waiting} ${key}`, waiting: null };
  if (LEADERS.has(key)) return { chord: null, waiting: key };
  return { chord: key, waiting: null };
}
