// The real rules with one thing spoilt on the way out: what no reading of the page explains and the laws must see all the same.
import { realRules } from "./real-rules.ts";
import type { EventSeen, RulesUnderTest, SessionUnderTest } from "./rules-under-test.ts";

type Spoil = (session: SessionUnderTest) => Partial<SessionUnderTest>;
type Change = (events: readonly EventSeen[]) => readonly EventSeen[];

const spoilt = (spoil: Spoil): RulesUnderTest => ({
  open: (graph, prices) => {
    const session = realRules.open(graph, prices);
    return { ...session, ...spoil(session) };
  },
});
const spoiltEvents = (change: Change): RulesUnderTest =>
  spoilt((session) => ({ advance: (command) => change(session.advance(command)) }));
const spoiltReplay = (change: Change): RulesUnderTest => ({
  ...realRules,
  replay: (graph, prices, events) => realRules.replay?.(graph, prices, change(events)) ?? realRules.open(graph, prices),
});

const without =
  (type: string): Change =>
  (events) =>
    events.filter((event) => event.event_type !== type);
const twice =
  (type: string): Change =>
  (events) =>
    events.flatMap((event) => (event.event_type === type ? [event, event] : [event]));
const withoutLastStart: Change = (events) =>
  events.filter((event, index) => event.event_type !== "workunit.started" || index < events.length - 1);

const digestByInterleaving: Spoil = (session) => {
  let first: string | undefined;
  return {
    advance: (command) => {
      if (command.type === "dispatch") first ??= command.unit;
      return session.advance(command);
    },
    stageDigest: () => (first === session.order[0] ? session.stageDigest() : "another"),
  };
};

/** What is spoilt, how, and what the laws say about it. */
export const TAMPERED: readonly (readonly [string, RulesUnderTest, RegExp])[] = [
  ["a debit is not told", spoiltEvents(without("budget.debited")), /its events say|§10/],
  ["a debit is told twice", spoiltEvents(twice("budget.debited")), /BUDGET-001|its events say|§10/],
  ["an end is not told", spoiltEvents(without("workunit.skipped")), /event order: .* has not ended/],
  ["an end is told twice", spoiltEvents(twice("workunit.completed")), /event order: workunit.completed/],
  ["the run ends twice", spoiltEvents(twice("execution.session.failed")), /event order: .* comes after/],
  ["events come in the wrong order", spoiltEvents((events) => [...events].reverse()), /event order/],
  ["the last ready unit is the next", spoilt((session) => ({ nextReady: () => session.ready().at(-1) })), /nextReady/],
  [
    "a retry comes too soon",
    spoilt((session) => ({
      retries: () => session.retries().map((retry) => ({ ...retry, delay_ms: Math.floor(retry.delay_ms / 2) })),
    })),
    /RETRY-004/,
  ],
  ["a retry is dropped", spoilt((session) => ({ retries: () => session.retries().slice(1) })), /deadlock/],
  ["the input lacks what is written", spoilt(() => ({ input: () => ({}) })), /the input of/],
  ["a digest depends on the interleaving", spoilt(digestByInterleaving), /the stage digest/],
  [
    "a run that failed has no answer",
    spoilt((session) => ({
      run: () => ({ ...session.run(), ...(session.run().status === "failed" ? { final_output: null } : {}) }),
    })),
    /the final output/,
  ],
  ["a replay forgets escalations", spoiltReplay(without("workunit.escalated")), /DET-005/],
  ["a replay forgets debits", spoiltReplay(without("budget.debited")), /DET-005/],
  ["a replay forgets what runs", spoiltReplay(withoutLastStart), /DET-005/],
];
