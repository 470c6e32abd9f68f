import { describe, expect, it } from "vitest";
import { answer, execution, never, ticket } from "../../test/scripted-execution.ts";
import { MAX_RECORDED_CALLS } from "./execution-log.ts";
import type { IncomingCall } from "./incoming-call.ts";
import { MAX_ENDED_TICKETS, ScriptedModel } from "./scripted-model.ts";

const incoming = (...texts: readonly string[]): IncomingCall => ({
  via: "process",
  operation: "llm.generate@1",
  unitType: "llm",
  tier: "small",
  maxOutputTokens: 8,
  input: { prompt: texts.join(" ") },
  texts,
});
const by = (n: number) => incoming(`Ticket ${ticket(n)}.`);

describe("the scripted model", () => {
  it("gives the nth call of a unit its nth answer, and the last one to all later calls", async () => {
    const model = new ScriptedModel();
    const log = model.open(execution([[{ kind: "rate_limited" }, answer("second")], [{ kind: "refused" }]]));
    const replies = [];
    for (const n of [1, 2, 1, 1]) replies.push(await model.receive(by(n), never));
    expect(replies).toEqual([{ kind: "rate_limited" }, { kind: "refused" }, answer("second"), answer("second")]);
    expect(log.calls.map(({ mark, unit, nth, at_ms }) => [mark, unit, nth, at_ms])).toEqual([
      [1, "u1", 1, 10],
      [2, "u2", 1, 20],
      [3, "u1", 2, 30],
      [4, "u1", 3, 40],
    ]);
    expect(log.calls[0]).toMatchObject({ operation: "llm.generate@1", tier: "small", maxOutputTokens: 8 });
    expect(log.calls.map((call) => call.state())).toEqual(["answered", "answered", "answered", "answered"]);
  });

  it("tells two executions of the same graph apart by their tickets", async () => {
    const model = new ScriptedModel();
    const first = model.open(execution([[answer("of the first")]]));
    const second = model.open(execution([[answer("of the second")]], { firstTicket: 7 }));
    expect(await model.receive(by(7), never)).toEqual(answer("of the second"));
    expect(await model.receive(by(1), never)).toEqual(answer("of the first"));
    expect([first.calls.length, second.calls.length]).toEqual([1, 1]);
  });

  it("passes over texts that only look like tickets", async () => {
    const model = new ScriptedModel();
    const log = model.open(execution([[answer("found")]]));
    expect(await model.receive(incoming("t-ffffffffffffffff", `see ${ticket(1)}`), never)).toEqual(answer("found"));
    expect(log.calls[0]?.unit).toBe("u1");
  });

  it("turns a hidden call away and tells every open execution of it", async () => {
    const model = new ScriptedModel();
    const first = model.open(execution([[answer("x")]]));
    const second = model.open(execution([[answer("y")]], { firstTicket: 2 }));
    expect(await model.receive(incoming("no ticket"), never)).toEqual({ kind: "turned away" });
    for (const { calls } of [first, second]) {
      expect(calls).toMatchObject([{ unit: null, nth: 1, answer: null }]);
      expect(calls[0]?.state()).toBe("answered");
    }
    first.close();
    second.close();
    expect(model.strayCalls).toBe(0);
    await model.receive(incoming("no ticket"), never);
    expect(model.strayCalls).toBe(1);
  });

  it("turns a call for a unit the script knows nothing of away", async () => {
    const model = new ScriptedModel();
    const log = model.open(execution([], { tickets: new Map([[ticket(1), "toString"]]) }));
    expect(await model.receive(by(1), never)).toEqual({ kind: "turned away" });
    expect(log.calls).toMatchObject([{ unit: "toString", answer: null }]);
  });

  it("counts calls after the end as late and turns them away", async () => {
    const model = new ScriptedModel();
    const log = model.open(execution([[answer("x")]]));
    await model.receive(by(1), never);
    log.close();
    const next = model.open(execution([[answer("y")]], { firstTicket: 2 }));
    expect(await model.receive(by(1), never)).toEqual({ kind: "turned away" });
    expect([log.calls.length, log.lateCalls, next.calls.length, next.lateCalls]).toEqual([1, 1, 0, 0]);
  });

  it("notes who gave up, and answers nobody after the end", async () => {
    const model = new ScriptedModel();
    const caller = new AbortController();
    const log = model.open(
      execution([[{ kind: "silent" }], [answer("x")], [{ kind: "silent" }]], { release: { order: "last first" } }),
    );
    const replies = [1, 2, 3].map((n) => model.receive(by(n), n === 1 ? caller.signal : never));
    log.end();
    expect(await log.idle(0)).toBe(false);
    caller.abort();
    expect(await replies[0]).toEqual({ kind: "abandoned" });
    expect(log.calls.map((call) => call.state())).toEqual(["abandoned", "waiting", "waiting"]);
    log.close();
    expect(await Promise.all(replies.slice(1))).toEqual([{ kind: "let go" }, { kind: "let go" }]);
    expect(log.calls.map((call) => call.state())).toEqual(["abandoned", "waiting", "waiting"]);
    expect(await log.idle(1_000_000)).toBe(true);
  });

  it("is idle as soon as the last caller gave up", async () => {
    const model = new ScriptedModel();
    const callers = [new AbortController(), new AbortController()];
    const log = model.open(execution([[{ kind: "silent" }]]));
    for (const { signal } of callers) void model.receive(by(1), signal);
    let idle = false;
    const becomesIdle = log.idle(1_000_000).then((is) => {
      idle = is;
    });
    callers[0]?.abort();
    await Promise.resolve();
    expect(idle).toBe(false);
    callers[1]?.abort();
    await becomesIdle;
    expect(idle).toBe(true);
  });

  it("says when a call came, early enough to cancel it", async () => {
    const model = new ScriptedModel();
    const caller = new AbortController();
    const onCall = (count: number) => {
      if (count === 2) caller.abort();
    };
    const log = model.open(execution([[answer("x")]], { onCall }));
    expect(await model.receive(by(1), caller.signal)).toEqual(answer("x"));
    expect(await model.receive(by(1), caller.signal)).toEqual({ kind: "abandoned" });
    expect(log.calls.map((call) => call.state())).toEqual(["answered", "abandoned"]);
  });

  it("records no more calls than it has room for, and lets none of the others wait", async () => {
    const model = new ScriptedModel();
    const log = model.open(execution([[answer("x")], [{ kind: "silent" }]], { release: { order: "last first" } }));
    for (let n = 0; n < MAX_RECORDED_CALLS; n += 1) void model.receive(by(1), never);
    expect(await model.receive(by(1), never)).toEqual(answer("x"));
    expect(await model.receive(by(2), never)).toEqual({ kind: "turned away" });
    expect([log.calls.length, log.unrecordedCalls]).toEqual([MAX_RECORDED_CALLS, 2]);
    log.close();
  });

  it("forgets the oldest tickets of ended executions", async () => {
    const model = new ScriptedModel();
    const oldest = model.open(execution([[answer("x")]]));
    oldest.close();
    const tickets = new Map(Array.from({ length: MAX_ENDED_TICKETS }, (_, n) => [ticket(n + 2), "u"]));
    const newest = model.open(execution([], { tickets }));
    newest.close();
    await model.receive(by(1), never);
    await model.receive(by(2), never);
    expect([oldest.lateCalls, newest.lateCalls, model.strayCalls]).toEqual([0, 1, 1]);
  });

  it("refuses a ticket that is in use", () => {
    const model = new ScriptedModel();
    model.open(execution([[answer("x")]])).close();
    expect(() => model.open(execution([[answer("x")]]))).toThrow("stamp fresh tickets");
  });
});
