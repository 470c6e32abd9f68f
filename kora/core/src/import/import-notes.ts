/** Something of an imported document that has no equal, or means something else now. Nothing is changed without one. */
export interface ImportNote {
  /** Where it stands in the imported document. */
  readonly pointer: string;
  /** What becomes of it, in a sentence. */
  readonly message: string;
}

/** Takes down a note about a place. */
export type TakeNote = (pointer: string, message: string) => void;
