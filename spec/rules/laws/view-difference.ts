// Two sessions that should be one: every view of them, compared.
import { sortedText } from "@krako/conformance/oracle";
import type { SessionUnderTest } from "./rules-under-test.ts";

export const viewDifference = (found: SessionUnderTest, expected: SessionUnderTest): string | null => {
  const views: readonly (readonly [string, (session: SessionUnderTest) => unknown])[] = [
    ["the status", (session) => session.status()],
    ["what is ready", (session) => session.ready()],
    ["the stage digest", (session) => session.stageDigest()],
    ["the result digest", (session) => session.resultDigest()],
    ["the run", (session) => (/pending|running/.test(session.status()) ? null : session.run())],
    ...expected.order.map((id) => [id, (session: SessionUnderTest) => session.unit(id)] as const),
  ];
  for (const [name, view] of views) {
    const [a, b] = [sortedText(view(found)), sortedText(view(expected))];
    if (a !== b) return `${name} is ${a}, not ${b}`;
  }
  return null;
};
