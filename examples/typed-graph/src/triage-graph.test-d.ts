import { GraphBuilder, type StandardOperations } from "@krako/kora/builder";
import { it } from "vitest";

it("does not compile with a wrong binding", () => {
  const graph = new GraphBuilder<StandardOperations>("wrong");
  const mail = graph.task("mail", { type: "deterministic", operation: "mail.parse@1", input: { raw: "" } });
  // @ts-expect-error: a mail has a subject, and no subjekt
  mail.output.subjekt;
  graph.task("text", {
    type: "deterministic",
    operation: "text.normalize@1",
    // @ts-expect-error: a whole mail is no text
    input: { text: mail.output },
  });
});
