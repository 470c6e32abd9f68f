import type { ExecutionBackend } from "@krako/rules";
import type { LabelledMessage } from "./corpus.ts";
import { inFlight } from "./in-flight.ts";
import type { ReadMessage } from "./read-message.ts";
import { runGraph } from "./run-graph.ts";
import type { GraphMaker } from "./template.ts";

/** Reads messages with the same step that a triage begins with. What cannot be parsed is left out. */
export async function readMessages(
  messages: readonly LabelledMessage[],
  backend: ExecutionBackend,
  make: GraphMaker,
  limit: number,
  tick: () => void,
  signal?: AbortSignal,
): Promise<ReadMessage[]> {
  const read: ReadMessage[] = [];
  await inFlight(
    messages.map((message, position) => ({ ...message, position })),
    limit,
    async ({ raw, label, likeness, position }) => ({
      label,
      likeness,
      position,
      result: await runGraph(backend, make(raw), signal),
    }),
    ({ label, likeness, position, result }) => {
      tick();
      const { subject, text } = (result.final_output ?? {}) as { subject?: string; text?: string };
      if (subject !== undefined && text !== undefined) read[position] = { label, likeness, subject, body: text };
    },
    signal,
  );
  return read.filter((message) => message !== undefined);
}
