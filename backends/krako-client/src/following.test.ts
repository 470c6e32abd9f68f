import type { ExecutionEvent } from "@krako/contracts";
import { describe, expect, it } from "vitest";
import { CONTEXT, eventOf, GRAPH } from "../test/documents.ts";
import { type DoubleSession, type Fault, send, streamText } from "../test/fabric-double.ts";
import { answerText, html, refuse, reset, silence } from "../test/faults.ts";
import { sequencesOf, settingOf, thrownBy } from "../test/setting.ts";
import { FIRST_BYTE_MS, QUIET_MS, STREAM_HEAD_MS } from "./event-stream.ts";
import { MOST_LOOKS, MOST_USELESS_STREAMS } from "./follow-session.ts";

const STREAM = /events\/stream$/;
const PAGE = /\/events\?/;

/** Eight events and the end. */
function live(session: DoubleSession): void {
  session.push(8);
  session.end();
}

const WHOLE = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** A stream of that text, cut off behind it. */
function cutAfter(text: () => string): Fault {
  return (request, response) => {
    response.writeHead(200, { "Content-Type": "text/event-stream" });
    response.write(text(), () => request.socket.destroy());
  };
}

const streamOf = (events: readonly ExecutionEvent[]): string => events.map(streamText).join("");
const asksFor = (headers: Record<string, unknown>) => headers["last-event-id"];

describe("a stream", () => {
  it("that is cut in the middle of an event is taken up after the last whole one", async () => {
    const { backend, double, events, onEvent, clock } = await settingOf({ live });
    double.fault(
      STREAM,
      cutAfter(() => streamOf(double.session.events.slice(0, 3)) + streamText(eventOf("x", 4)).slice(0, 40)),
    );
    double.fault(
      STREAM,
      cutAfter(() => streamOf(double.session.events.slice(3, 6)).replace(/\n\n$/, "\n")),
    );
    await backend.executeTaskgraph(GRAPH, CONTEXT, { onEvent });
    expect(sequencesOf(events)).toEqual(WHOLE);
    const streams = double.seen.filter(({ line }) => STREAM.test(line));
    expect(streams.map(({ headers }) => asksFor(headers))).toEqual([undefined, "3", "5"]);
    expect(clock.waited).toEqual([]);
  });

  it("that repeats itself is told once", async () => {
    const { backend, double, events, onEvent } = await settingOf({ live });
    const twice = () => streamOf([...double.session.events.slice(0, 5), ...double.session.events.slice(2, 7)]);
    double.fault(STREAM, cutAfter(twice));
    double.fault(
      STREAM,
      cutAfter(() => streamOf(double.session.events)),
    );
    await backend.executeTaskgraph(GRAPH, CONTEXT, { onEvent });
    expect(sequencesOf(events)).toEqual(WHOLE);
  });

  it("that leaves events out is mended by page", async () => {
    const { backend, double, events, onEvent } = await settingOf({ live });
    const holes = () => streamOf(double.session.events.filter(({ sequence }) => sequence !== 4));
    double.fault(STREAM, cutAfter(holes), 9);
    await backend.executeTaskgraph(GRAPH, CONTEXT, { onEvent });
    expect(events).toEqual(double.session.events);
    expect(double.lines.filter((line) => PAGE.test(line))).toEqual([
      `GET /v1/sessions/${double.session.id}/events?after=3&limit=1000`,
    ]);
  });

  it.each([
    ["there is none (404)", refuse({ error_type: "NOT_FOUND", code: "not_found" })],
    ["it is not acceptable (406)", html(406)],
    ["something answers in JSON instead", answerText(200, "{}")],
    ["a proxy says 502", html(502)],
    ["the connection is reset each time", reset],
    [
      "the tenant has too many",
      refuse({ error_type: "RATE_LIMITED", code: "too_many_streams" }, { "Retry-After": "60" }),
    ],
  ])("is done without where %s", async (what, fault) => {
    const { backend, double, events, onEvent } = await settingOf({ live: (session) => session.push(2) });
    double.fault(STREAM, fault, 99);
    const run = backend.executeTaskgraph(GRAPH, CONTEXT, { onEvent });
    await double.asked(/result\?wait_ms=1000$/);
    expect(sequencesOf(events)).toEqual([1, 2]);
    double.session.push(3);
    double.session.end();
    expect((await run).status).toBe("succeeded");
    expect(events).toEqual(double.session.events);
    // What may pass is tried again, what the fabric says is not.
    const mayPass = /502|reset/.test(what);
    expect(double.lines.filter((line) => STREAM.test(line))).toHaveLength(mayPass ? MOST_USELESS_STREAMS : 1);
  });

  it.each([
    ["its head", STREAM_HEAD_MS, silence],
    [
      "its bytes",
      FIRST_BYTE_MS,
      ((_, response) => {
        response.writeHead(200, { "Content-Type": "text/event-stream" });
        response.flushHeaders();
      }) satisfies Fault,
    ],
  ])("is done without where a proxy keeps back %s", async (_, limitMs, fault) => {
    const { backend, double, clock, events, onEvent } = await settingOf({ live: (session) => session.push(2) });
    double.fault(STREAM, fault, 99);
    const run = backend.executeTaskgraph(GRAPH, CONTEXT, { onEvent });
    for (let i = 0; i < MOST_USELESS_STREAMS; i += 1) await clock.reach(limitMs);
    await double.asked(/result\?wait_ms=1000$/);
    double.session.end();
    expect((await run).status).toBe("succeeded");
    expect(sequencesOf(events)).toEqual([1, 2, 3]);
  });

  it("that stays quiet is opened anew: somebody may have forgotten to tell", async () => {
    const { backend, double, clock, events, onEvent } = await settingOf({ live: (session) => session.push(1) });
    const forgetful: Fault = (_, response) => {
      response.writeHead(200, { "Content-Type": "text/event-stream" });
      response.write(": welcome\n\n");
    };
    double.fault(STREAM, forgetful);
    const run = backend.executeTaskgraph(GRAPH, CONTEXT, { onEvent });
    await double.asked(STREAM);
    double.session.end();
    await clock.reach(QUIET_MS);
    expect((await run).status).toBe("succeeded");
    expect(sequencesOf(events)).toEqual([1, 2]);
  });

  it.each([
    [
      "events of another session",
      () => streamText(eventOf("01890000-0000-7000-8000-00000000ffff", 1)),
      /another session/,
    ],
    ["something that is no event", () => "data: {}\n\n", /no event/],
    ["no JSON", () => "data: {\n\n", /no event/],
  ])("that brings %s is not believed", async (_, text, said) => {
    const { backend, double, events, onEvent } = await settingOf({ live });
    double.fault(STREAM, cutAfter(text));
    const error = await thrownBy(backend.executeTaskgraph(GRAPH, CONTEXT, { onEvent }));
    expect(error).toMatchObject({ code: "unusable_answer", sessionId: double.session.id, charged: null });
    expect(String(error)).toMatch(said);
    expect(events).toEqual([]);
  });
});

describe("events by page", () => {
  it("are read in as many pages as it takes", async () => {
    const { backend, double, events, onEvent } = await settingOf({
      live: (session) => {
        session.push(2_499);
        session.end();
      },
    });
    double.fault(STREAM, html(406));
    await backend.executeTaskgraph(GRAPH, CONTEXT, { onEvent });
    expect(sequencesOf(events)).toEqual(Array.from({ length: 2_500 }, (_, i) => i + 1));
    expect(double.lines.filter((line) => PAGE.test(line))).toHaveLength(3);
  });

  it("that stay missing are not passed over in silence; the result can still be had", async () => {
    const { backend, double, events, onEvent } = await settingOf({ live });
    const holes = (response: Parameters<Fault>[1], after: string | null) =>
      send(response, 200, {
        items: double.session.events.filter(({ sequence }) => sequence > Number(after) && sequence !== 4),
        last_sequence: 9,
        complete: true,
      });
    double.fault(STREAM, html(406));
    double.fault(
      PAGE,
      (request, response) => holes(response, new URL(request.url ?? "", double.url).searchParams.get("after")),
      99,
    );
    const error = await thrownBy(backend.executeTaskgraph(GRAPH, CONTEXT, { onEvent }));
    expect(error).toMatchObject({ code: "events_lost", sessionId: double.session.id, retryable: false });
    expect(sequencesOf(events)).toEqual([1, 2, 3]);
    expect(double.lines.filter((line) => PAGE.test(line)).length).toBeLessThanOrEqual(MOST_LOOKS + 1);
    expect((await backend.attach(double.session.id)).status).toBe("succeeded");
  });

  it("of a log that has become shorter are not believed", async () => {
    const { backend, double, onEvent } = await settingOf({ live });
    double.fault(
      STREAM,
      cutAfter(() => streamOf(double.session.events.slice(0, 5))),
    );
    double.fault(STREAM, html(406));
    double.fault(PAGE, (_, response) => send(response, 200, { items: [], last_sequence: 2, complete: false }));
    const error = await thrownBy(backend.executeTaskgraph(GRAPH, CONTEXT, { onEvent }));
    expect(String(error)).toMatch(/ends at 2; events up to 5 were seen/);
  });

  it("that break off are read again", async () => {
    const { backend, double, events, onEvent } = await settingOf({ live });
    double.fault(STREAM, html(406));
    double.fault(PAGE, reset, 2);
    double.fault(PAGE, answerText(200, '{"items":['));
    await backend.executeTaskgraph(GRAPH, CONTEXT, { onEvent });
    expect(sequencesOf(events)).toEqual(WHOLE);
  });
});

describe("a session", () => {
  it("is over when its log is, with whatever event that ends", async () => {
    const { backend, double, events, onEvent } = await settingOf({
      live: (session) => {
        session.push(2);
        session.end();
        session.events[2] = eventOf(session.id, 3, "execution.session.dissolved");
      },
    });
    await backend.executeTaskgraph(GRAPH, CONTEXT, { onEvent });
    expect(events).toEqual(double.session.events);
  });

  it("is asked about without waiting after a failure", async () => {
    const { backend, double } = await settingOf();
    double.fault(/result/, reset);
    await backend.executeTaskgraph(GRAPH, CONTEXT);
    expect(double.lines.slice(-2).map((line) => line.replace(/.*\?/, ""))).toEqual(["wait_ms=30000", "wait_ms=0"]);
  });

  it("that the fabric has forgotten is named, with the way to look for it", async () => {
    const { backend, double } = await settingOf();
    double.fault(/result/, refuse({ error_type: "NOT_FOUND", code: "not_found" }));
    const error = await thrownBy(backend.executeTaskgraph(GRAPH, CONTEXT));
    expect(error).toMatchObject({ code: "session_lost", sessionId: double.session.id, charged: null });
    expect(String(error)).toContain(double.session.id);
  });

  it("is not told to be refused when only a question about it was", async () => {
    const { backend, double } = await settingOf();
    double.fault(/result/, refuse({ error_type: "UNAUTHENTICATED", code: "token_expired" }));
    const error = await thrownBy(backend.executeTaskgraph(GRAPH, CONTEXT));
    expect(error).toMatchObject({ name: "FabricError", code: "refused", problem: { code: "token_expired" } });
    expect((await backend.attach(double.session.id)).status).toBe("succeeded");
  });

  it("can be followed again from any event on, by somebody who has only its id", async () => {
    const { backend, double, events, onEvent } = await settingOf({ live });
    await backend.executeTaskgraph(GRAPH, CONTEXT);
    await backend.attach(double.session.id, { onEvent, after: 6 });
    expect(sequencesOf(events)).toEqual([7, 8, 9]);
    await expect(backend.attach("../../capacity")).rejects.toThrow(/session id/);
    await expect(backend.attach(double.session.id, { after: -1 })).rejects.toThrow(/after is -1/);
  });

  it("whose result is not there although it was waited for is not asked for without a pause", async () => {
    const { backend, double, clock } = await settingOf();
    const hasty: Fault = (_, response) => send(response, 202, { state: "running" });
    double.fault(/result/, hasty, 4);
    await backend.executeTaskgraph(GRAPH, CONTEXT);
    expect(clock.waited).toEqual([250, 250, 250, 250]);
  });

  it("whose result is none is not believed", async () => {
    const { backend, double } = await settingOf();
    double.fault(/result/, answerText(200, "[]"));
    expect(await thrownBy(backend.executeTaskgraph(GRAPH, CONTEXT))).toMatchObject({ code: "unusable_answer" });
  });

  it("survives a listener that throws, and tells the first error as a warning", async () => {
    const { backend, double } = await settingOf({ live });
    const warnings: Error[] = [];
    const warned = (warning: Error): void => void warnings.push(warning);
    process.on("warning", warned);
    const seen: number[] = [];
    const result = await backend.executeTaskgraph(GRAPH, CONTEXT, {
      onEvent: ({ sequence }) => {
        seen.push(sequence);
        throw new Error("prompt-canary");
      },
    });
    await new Promise((resolve) => setImmediate(resolve));
    process.off("warning", warned);
    expect([result.status, seen]).toEqual(["succeeded", WHOLE]);
    expect(warnings).toMatchObject([{ name: "KrakoWarning", code: "KRAKO_EVENT_LISTENER_THREW" }]);
    expect(warnings[0]?.message).toContain(double.session.id);
    expect(warnings[0]?.message).not.toContain("prompt-canary");
  });
});

describe("cancelling", () => {
  it("asks the fabric once and waits for what becomes of the run", async () => {
    const { backend, double, events, onEvent } = await settingOf({ live: (session) => session.push(2) });
    const stop = new AbortController();
    const run = backend.executeTaskgraph(GRAPH, CONTEXT, { onEvent, signal: stop.signal });
    await double.asked(STREAM);
    stop.abort();
    stop.abort();
    expect((await run).status).toBe("cancelled");
    expect(events.at(-1)?.event_type).toBe("execution.session.cancelled");
    expect(double.session.cancels).toBe(1);
  });

  it("is repeated until it has reached the fabric", async () => {
    const { backend, double } = await settingOf({ live: () => {} });
    double.fault(/cancel$/, reset, 3);
    const stop = new AbortController();
    const run = backend.executeTaskgraph(GRAPH, CONTEXT, { signal: stop.signal });
    await double.asked(/result/);
    stop.abort();
    expect((await run).status).toBe("cancelled");
    expect(double.session.cancels).toBe(1);
  });

  it("before the start still makes a session, which is cancelled as its first message", async () => {
    const { backend, double } = await settingOf({ live: () => {} });
    const result = await backend.executeTaskgraph(GRAPH, CONTEXT, { signal: AbortSignal.abort() });
    expect(result.status).toBe("cancelled");
    expect(double.lines[2]).toMatch(/cancel$/);
  });

  it("after the end asks nothing", async () => {
    const { backend, double } = await settingOf();
    const stop = new AbortController();
    await backend.executeTaskgraph(GRAPH, CONTEXT, { signal: stop.signal });
    stop.abort();
    await backend.healthCheck();
    expect(double.session.cancels).toBe(0);
  });

  it("that is refused is told: the run goes on, and its session is named", async () => {
    const { backend, double } = await settingOf({ live: (session) => session.push(1) });
    double.fault(/cancel$/, refuse({ error_type: "PERMISSION_DENIED", code: "read_only" }));
    const run = backend.executeTaskgraph(GRAPH, CONTEXT, { signal: AbortSignal.abort() });
    expect(await thrownBy(run)).toMatchObject({ code: "refused", sessionId: double.session.id });
  });

  it("from inside the listener, at any event, ends the run", async () => {
    for (let at = 1; at <= 3; at += 1) {
      const { backend, events } = await settingOf({ live: (session) => session.push(3) });
      const stop = new AbortController();
      const result = await backend.executeTaskgraph(GRAPH, CONTEXT, {
        signal: stop.signal,
        onEvent: (event) => {
          events.push(event);
          if (event.sequence === at) stop.abort();
        },
      });
      expect([result.status, sequencesOf(events)]).toEqual(["cancelled", [1, 2, 3, 4]]);
    }
  });
});
