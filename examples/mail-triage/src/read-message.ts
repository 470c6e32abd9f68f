import type { Label } from "./corpus.ts";

/** A labelled message as the rungs see it: its subject and its text, nothing of the other headers. */
export interface ReadMessage {
  readonly label: Label;
  readonly subject: string;
  readonly body: string;
  readonly likeness: string;
}
