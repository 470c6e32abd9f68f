import { copyFile, readdir, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { StudioRun, StudioRunPage } from "@krako/contracts";
import { isStudioRun } from "@krako/contracts/validators";
import { checkRunRecord } from "@krako/kora/runs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { StudioDiff, StudioPlan, StudioRunDetail, StudioTelemetry } from "../../src/api.ts";
import { BROKEN, LOST, REFUSED, STUBBORN, UNPLANNABLE } from "./scripted-workbench.ts";
import { parseStream, type Served, serve } from "./served.ts";

let served: Served;
beforeEach(async () => {
  served = await serve();
});
afterEach(() => served[Symbol.asyncDispose]());

/** Runs a text to its end. */
async function ended(text: string, studio: Served = served): Promise<StudioRun> {
  studio.workbench.letOn();
  const { run_id } = await studio.execute(text);
  const end = (await studio.events(run_id)).at(-1);
  return end?.data as StudioRun;
}

const list = (studio: Served = served): Promise<StudioRunPage> => studio.get("/runs");
const codeOf = async (answer: Response): Promise<[number, string]> => [answer.status, (await answer.json()).code];
const post = (target: string, body: unknown): Promise<Response> =>
  served.ask(target, { method: "POST", body: typeof body === "string" ? body : JSON.stringify(body) });

describe("what there is", () => {
  it("is told with the folders", async () => {
    expect(await served.get("/health")).toMatchObject({
      studio_version: "0.1.0",
      contract_version: "1.0",
      folder: "/a/folder",
      runs_folder: served.folder,
      routing: null,
      backends: [{ name: "krako", message: "It is not installed." }],
    });
    expect(await served.get("/models")).toEqual({ models: [{ backend: "local", unit_type: "llm", tier: "medium" }] });
    expect(await served.get("/playbooks")).toMatchObject({ playbooks: [{ id: "support" }] });
  });
});

describe("a plan", () => {
  it("is shown and let go: nothing runs and nothing is kept", async () => {
    const plan = (await (await post("/plan", { text: "agenda", playbook: "support" })).json()) as StudioPlan;
    expect(plan).toMatchObject({
      title: "agenda",
      playbook: "support",
      left_out: [],
      backend_mode: "local",
      route: null,
    });
    expect(plan.graph.work_units).toHaveLength(2);
    expect(plan.estimate.llm_invocations.worst).toBe(2);
    expect([served.workbench.held.size, await list()]).toEqual([0, { items: [] }]);
  });

  it.each(["/plan", "/execute"])("that cannot be made is refused by %s with the places of the text", async (target) => {
    const answer = await post(target, { document: `this ${UNPLANNABLE}` });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({
      code: "validation_failed",
      violations: [{ rule: "GRAPH-003", pointer: "/tasks/0" }],
      positions: [{ line: 3, column: 5 }],
    });
    expect((await list()).items).toEqual([]);
  });
});

describe("a run", () => {
  it("is begun, followed by many, and kept", async () => {
    const answer = await post("/execute", { text: "agenda" });
    const begun = (await answer.json()) as StudioRun;
    expect([answer.status, answer.headers.get("location")]).toEqual([202, `/runs/${begun.run_id}`]);
    expect(isStudioRun(begun)).toBe(true);
    expect(begun).toMatchObject({ title: "agenda", state: "running", unit_count: 2 });
    expect(begun.ended_at).toBeUndefined();
    expect((await list()).items).toMatchObject([{ run_id: begun.run_id, state: "running" }]);
    const watched = Promise.all([served.events(begun.run_id), served.events(begun.run_id)]);
    served.workbench.letOn();
    const [events, others] = await watched;
    expect(others).toEqual(events);
    expect(events.slice(0, -1).map(({ id }) => Number(id))).toEqual(events.slice(0, -1).map((_, index) => index + 1));
    expect(events.at(-2)?.event).toBe("execution.session.completed");
    const end = events.at(-1);
    expect(end).toMatchObject({
      id: null,
      event: "end",
      data: { state: "succeeded", ended_unit_count: 2, tokens: 45 },
    });
    expect(isStudioRun(end?.data)).toBe(true);
    expect((await list()).items).toEqual([end?.data]);
    expect((await served.get<StudioRunDetail>(`/runs/${begun.run_id}`)).run).toEqual(end?.data);
  });

  it("is looked at while it goes on: the graph, no result, what was told so far", async () => {
    const { run_id } = await served.execute("agenda");
    const detail = await served.get<StudioRunDetail>(`/runs/${run_id}`);
    expect(detail).toMatchObject({ run: { state: "running" }, result: null });
    expect(detail.graph.work_units.map(({ id }) => id)).toEqual(["by_rule", "by_model"]);
    const { records } = await served.get<StudioTelemetry>(`/telemetry/${run_id}`);
    expect(records[0]).toMatchObject({ record: "run.started", run_id });
    expect(await codeOf(await served.ask(`/runs/${run_id}/record`))).toEqual([409, "still_running"]);
    expect(await codeOf(await served.ask(`/runs/${run_id}/diff/${run_id}`))).toEqual([409, "still_running"]);
    expect(await codeOf(await served.ask(`/runs/${run_id}`, { method: "DELETE" }))).toEqual([409, "still_running"]);
  });

  it("is followed on from the last event that somebody has seen", async () => {
    const { run_id } = await ended("agenda");
    const all = await served.events(run_id);
    expect(await served.events(run_id, 3)).toEqual(all.slice(3));
    expect(await served.events(run_id, 99_999)).toEqual(all.slice(-1));
    const answer = await served.ask(`/runs/${run_id}/events`, { headers: { "last-event-id": "three" } });
    expect(await codeOf(answer)).toEqual([400, "bad_last_event_id"]);
  });

  it("that waits says now and then that it is there", async () => {
    await using quick = await serve({ bounds: { heartbeatMs: 1 } });
    const { run_id } = await quick.execute("agenda");
    const answer = await quick.ask(`/runs/${run_id}/events`, { headers: { "last-event-id": "99" } });
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader?.read())?.value).toMatch(/^:\n\n/);
    await reader?.cancel();
  });

  it("is cancelled, and keeps what it had come to", async () => {
    const { run_id } = await served.execute("agenda");
    const answer = await post(`/runs/${run_id}/cancel`, "");
    expect([answer.status, (await answer.json()).run_id]).toEqual([202, run_id]);
    const end = (await served.events(run_id)).at(-1)?.data;
    expect(end).toMatchObject({ state: "cancelled" });
    expect(await codeOf(await post(`/runs/${run_id}/cancel`, ""))).toEqual([409, "run_is_over"]);
    expect((await served.get<StudioRunDetail>(`/runs/${run_id}`)).result?.status).toBe("cancelled");
  });

  it("that the backend refuses was none", async () => {
    const answer = await post("/execute", { text: `this ${REFUSED}` });
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({ code: "full", detail: "Try again later.", retryable: true });
    expect([await list(), await readdir(served.folder)]).toEqual([{ items: [] }, [".studio.pid"]]);
  });

  it.each([
    [LOST, "The backend does not answer."],
    [BROKEN, "It ended without a result: the backend itself failed."],
  ])("that %s has failed without a result: what was seen of it is kept, and why", async (text, message) => {
    const run = await ended(`It ${text}`);
    expect(run).toMatchObject({ state: "failed", message, ended_unit_count: 0 });
    expect(served.troubles.length).toBe(text === BROKEN ? 1 : 0);
    expect(served.troubles.join()).not.toContain(text);
    const { folder } = served;
    await served.studio.close();
    await using again = await serve({ folder });
    expect((await list(again)).items).toEqual([run]);
    expect((await again.events(run.run_id)).map(({ event }) => event)).toEqual([
      "execution.session.started",
      "workunit.started",
      "end",
    ]);
    expect((await again.get<StudioRunDetail>(`/runs/${run.run_id}`)).result).toBeNull();
    for (const target of ["record", `diff/${run.run_id}`])
      expect(await codeOf(await again.ask(`/runs/${run.run_id}/${target}`))).toEqual([409, "no_result"]);
    expect((await again.ask(`/runs/${run.run_id}`, { method: "DELETE" })).status).toBe(204);
    expect(await list(again)).toEqual({ items: [] });
  });

  it("is written as kora run --out writes it", async () => {
    const { run_id } = await ended("agenda");
    const answer = await served.ask(`/runs/${run_id}/record`);
    expect(answer.headers.get("content-disposition")).toBe(`attachment; filename="${run_id}.json"`);
    const text = await answer.text();
    expect(checkRunRecord(JSON.parse(text)).ok).toBe(true);
    expect(await readFile(join(served.folder, `${run_id}.json`), "utf8")).toBe(text);
    expect(Object.keys(JSON.parse(text))).toEqual(["graph", "result", "events"]);
  });

  it("leads to the same telemetry while it is live and when it is read again", async () => {
    const { run_id } = await served.execute("agenda");
    const before = await served.get<StudioTelemetry>(`/telemetry/${run_id}`);
    served.workbench.letOn();
    await served.events(run_id);
    const after = await served.get<StudioTelemetry>(`/telemetry/${run_id}`);
    expect(after.records.slice(0, before.records.length)).toEqual(before.records);
    expect(after.records.at(-1)).toMatchObject({ record: "run.ended", status: "succeeded", tokens: 45 });
  });

  it("is compared with another one", async () => {
    const [one, same, other] = [await ended("agenda"), await ended("agenda"), await ended("minutes")];
    const diff = await served.get<StudioDiff>(`/runs/${one.run_id}/diff/${one.run_id}`);
    expect(diff).toMatchObject({ same: true, stages: [], outputs: [] });
    expect((await served.get<StudioDiff>(`/runs/${one.run_id}/diff/${same.run_id}`)).stages).toEqual([]);
    const { outputs } = await served.get<StudioDiff>(`/runs/${one.run_id}/diff/${other.run_id}`);
    expect(outputs.map(({ unit }) => unit)).toContain("by_rule");
  });

  it("is removed for good", async () => {
    const { run_id } = await ended("agenda");
    expect((await served.ask(`/runs/${run_id}`, { method: "DELETE" })).status).toBe(204);
    for (const method of ["GET", "DELETE"])
      expect(await codeOf(await served.ask(`/runs/${run_id}`, { method }))).toEqual([404, "no_such_run"]);
    expect((await list()).items).toEqual([]);
  });
});

describe("a bound", () => {
  it("holds for runs at once: one more is refused before anything of it runs", async () => {
    await using narrow = await serve({ bounds: { runningAtOnce: 2 } });
    const [first] = [await narrow.execute("a"), await narrow.execute("b")];
    const answer = await narrow.ask("/execute", { method: "POST", body: '{"text":"c"}' });
    expect(answer.headers.get("retry-after")).toBe("1");
    expect(await codeOf(answer)).toEqual([429, "too_many_runs"]);
    expect(narrow.workbench.held.size).toBe(0);
    narrow.workbench.letOn();
    await narrow.events(first.run_id);
    expect((await narrow.execute("c")).state).toBeDefined();
  });

  it("holds for watchers; one who goes makes room", async () => {
    await using narrow = await serve({ bounds: { watchers: 1 } });
    const { run_id } = await narrow.execute("a");
    const control = new AbortController();
    const stream = await narrow.ask(`/runs/${run_id}/events`, { signal: control.signal });
    expect(await codeOf(await narrow.ask(`/runs/${run_id}/events`))).toEqual([429, "too_many_streams"]);
    control.abort();
    await stream.text().catch(() => {});
    narrow.workbench.letOn();
    await expect.poll(async () => (await narrow.ask(`/runs/${run_id}/events`)).status).toBe(200);
  });

  it("is not waited for where there is nothing to wait for", async () => {
    await using patient = await serve({ bounds: { refusalMs: 2_000_000 } });
    expect((await patient.execute("a")).state).toBe("running");
  });

  it("holds for the wait for a refusal: a slow backend does not hold the answer", async () => {
    await using quick = await serve({ bounds: { refusalMs: 1 } });
    expect((await quick.execute("a")).state).toBe("running");
  });
});

describe("the folder of runs", () => {
  it("is shown page by page, newest first", async () => {
    const runs: string[] = [];
    for (const text of ["a", "b", "c", "d", "e"]) {
      const { run_id } = await ended(text);
      const at = new Date(Date.UTC(2026, 0, 1, 0, runs.length));
      await utimes(join(served.folder, `${run_id}.json`), at, at);
      runs.unshift(run_id);
    }
    const seen: string[][] = [];
    let next: string | undefined = "";
    while (next !== undefined) {
      const page: StudioRunPage = await served.get(`/runs?limit=2${next === "" ? "" : `&cursor=${next}`}`);
      seen.push(page.items.map(({ run_id }) => run_id));
      next = page.next_cursor;
    }
    expect(seen).toEqual([runs.slice(0, 2), runs.slice(2, 4), runs.slice(4)]);
    for (const query of ["limit=0", "limit=401", "limit=x", "cursor=x", "cursor=WzFd"])
      expect((await served.ask(`/runs?${query}`)).status).toBe(400);
  });

  it("says by its times when the runs began", async () => {
    const { run_id } = await ended("agenda");
    const file = join(served.folder, `${run_id}.json`);
    const text = (await readFile(file, "utf8")).replace(/"started_at":"\d{4}/g, '"started_at":"2020');
    await rm(file);
    await post("/runs", text);
    expect((await stat(file)).mtime.getUTCFullYear()).toBe(2020);
  });

  it("is made where it is not there, for its owner only and not for Git", async () => {
    const folder = join(served.folder, "a/b");
    await using nested = await serve({ folder });
    const { run_id } = await ended("agenda", nested);
    expect(await readFile(join(folder, ".gitignore"), "utf8")).toBe("*\n");
    const modes = await Promise.all(
      [folder, join(folder, `${run_id}.json`)].map(async (path) => (await stat(path)).mode),
    );
    expect(modes.map((mode) => mode & 0o777)).toEqual([0o700, 0o600]);
  });

  it("is cleared of what a process left that died while it kept a run", async () => {
    await writeFile(join(served.folder, ".half.json.studio-tmp"), "{");
    const { folder } = served;
    await served.studio.close();
    await using _again = await serve({ folder });
    expect(await readdir(folder)).toEqual([".studio.pid"]);
  });

  it("may hold a run twice: it is listed once", async () => {
    const run = await ended("agenda");
    await copyFile(join(served.folder, `${run.run_id}.json`), join(served.folder, "copy.json"));
    expect((await list()).items.map(({ run_id }) => run_id)).toEqual([run.run_id]);
  });

  it("is believed, not what was found out before: a file that was changed is read again", async () => {
    const run = await ended("agenda");
    const file = join(served.folder, `${run.run_id}.json`);
    expect((await list()).items[0]?.state).toBe("succeeded");
    await writeFile(file, " ".repeat((await stat(file)).size));
    await utimes(file, new Date(0), new Date(0));
    expect((await list()).items[0]?.state).toBe("damaged");
  });

  it("is open to runs that other commands wrote, and to nothing else", async () => {
    const { run_id } = await ended("agenda");
    const text = await readFile(join(served.folder, `${run_id}.json`), "utf8");
    await served.ask(`/runs/${run_id}`, { method: "DELETE" });
    await writeFile(join(served.folder, "mine.json"), text);
    await writeFile(join(served.folder, "package.json"), '{"name":"other"}');
    await writeFile(join(served.folder, "lines.events.jsonl"), '{"sequence":1}\n');
    await writeFile(join(served.folder, "notes.txt"), "other");
    expect((await list()).items).toMatchObject([{ run_id, title: "mine.json", state: "succeeded" }]);
    expect((await served.get<StudioRunDetail>(`/runs/${run_id}`)).run.title).toBe("mine.json");
    expect((await served.ask(`/runs/${run_id}/record`)).status).toBe(200);
    expect((await served.ask(`/runs/${run_id}`, { method: "DELETE" })).status).toBe(204);
    expect((await readdir(served.folder)).filter((name) => !name.startsWith(".")).sort()).toEqual([
      "lines.events.jsonl",
      "notes.txt",
      "package.json",
    ]);
  });

  it("may hold a damaged file: it is listed, says why, hides nothing, and can be removed", async () => {
    const whole = await ended("agenda");
    const text = await readFile(join(served.folder, `${whole.run_id}.json`), "utf8");
    await writeFile(join(served.folder, "half.json"), text.slice(0, 900));
    await writeFile(join(served.folder, "other-graph.json"), text.replaceAll('"agenda"', '"minutes"'));
    const damaged = (await list()).items.filter(({ state }) => state === "damaged");
    expect(damaged.map(({ title, message }) => [title, message]).sort()).toEqual([
      ["half.json", "The file half.json is damaged, or is no run. It is not JSON, or only a part of it."],
      ["other-graph.json", expect.stringContaining("The result is of another graph")],
    ]);
    for (const { run_id } of damaged) {
      expect(await codeOf(await served.ask(`/runs/${run_id}`))).toEqual([422, "damaged_run"]);
      expect((await served.ask(`/runs/${run_id}`, { method: "DELETE" })).status).toBe(204);
    }
    expect((await list()).items).toEqual([whole]);
  });

  it("may hold a file that is too long to be read", async () => {
    await using small = await serve({ bounds: { runBytes: 1_000 } });
    const { run_id } = await ended("agenda", small);
    expect((await list(small)).items[0]?.state).toBe("succeeded");
    await rm(join(small.folder, ".summaries"), { recursive: true });
    expect((await list(small)).items).toMatchObject([
      { state: "damaged", message: expect.stringContaining("It is longer than 1,000 bytes") },
    ]);
    expect((await small.ask(`/runs/${run_id}`)).status).toBe(404);
  });

  it("is read again where what was read is no longer held", async () => {
    await using narrow = await serve({ bounds: { openRuns: 1, openBytes: 0 } });
    const [one, other] = [await ended("a", narrow), await ended("b", narrow)];
    for (const run of [one, other, one])
      expect((await narrow.get<StudioRunDetail>(`/runs/${run.run_id}`)).run).toEqual(run);
    const diff = await narrow.get<StudioDiff>(`/runs/${one.run_id}/diff/${other.run_id}`);
    expect(diff.outputs.length).toBeGreaterThan(0);
  });

  it("is looked at up to a bound", async () => {
    await using narrow = await serve({ bounds: { keptRuns: 2 } });
    for (const text of ["a", "b", "c"]) await ended(text, narrow);
    expect((await list(narrow)).items).toHaveLength(2);
  });

  it("keeps titles and figures where the studio is started again, and makes them again where they are lost", async () => {
    const run = await ended("agenda");
    const { folder } = served;
    await served.studio.close();
    await using again = await serve({ folder });
    expect((await list(again)).items).toEqual([run]);
    await rm(join(folder, ".summaries"), { recursive: true });
    expect((await list(again)).items).toEqual([{ ...run, title: `Run ${run.run_id.slice(0, 8)}` }]);
  });

  it("that is gone takes no run", async () => {
    await rm(served.folder, { recursive: true });
    expect(await codeOf(await post("/execute", { text: "agenda" }))).toEqual([503, "cannot_keep"]);
    expect(served.workbench.held.size).toBe(0);
  });

  it("that goes while a run goes on loses it at the end only: it can be seen until the studio ends", async () => {
    const { run_id } = await served.execute("a secret agenda");
    await rm(served.folder, { recursive: true });
    served.workbench.letOn();
    expect((await served.events(run_id)).at(-1)?.data).toMatchObject({ state: "succeeded" });
    expect((await served.get<StudioRunDetail>(`/runs/${run_id}`)).result?.status).toBe("succeeded");
    expect(served.troubles).toEqual([
      `The run ${run_id} could not be kept in ${served.folder} (ENOENT). It can be seen until kora studio ends. Make room, or name another folder by --runs.`,
    ]);
  });
});

describe("a run that came from a file", () => {
  let text: string;
  let run: StudioRun;
  beforeEach(async () => {
    run = await ended("agenda");
    text = await readFile(join(served.folder, `${run.run_id}.json`), "utf8");
    await served.ask(`/runs/${run.run_id}`, { method: "DELETE" });
  });

  it("is kept like any other, once", async () => {
    const [first, second] = [await post("/runs?name=mine.json", text), await post("/runs", text)];
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(first.headers.get("location")).toBe(`/runs/${run.run_id}`);
    const { title: _, ...same } = run;
    expect(await first.json()).toEqual({ title: "mine.json", ...same });
    expect(await second.json()).toMatchObject({ title: "mine.json" });
    expect((await served.events(run.run_id)).at(-1)).toMatchObject({ event: "end", data: { title: "mine.json" } });
  });

  it("is whole at last where only its journal was left", async () => {
    const { graph } = JSON.parse(text);
    const { run_id, title, backend_mode, started_at } = run;
    const head = { journal: "1.0", run_id, title, playbook: null, backend_mode, started_at, graph };
    await writeFile(join(served.folder, `${run_id}.events.jsonl`), `${JSON.stringify(head)}\n`);
    expect((await list()).items).toMatchObject([{ run_id, state: "interrupted" }]);
    expect((await post("/runs", text)).status).toBe(201);
    expect((await list()).items).toMatchObject([{ run_id, state: "succeeded" }]);
    expect((await readdir(served.folder)).filter((name) => !name.startsWith("."))).toEqual([`${run_id}.json`]);
  });

  it("is refused where it is none, or another one of the same id is there", async () => {
    expect(await codeOf(await post("/runs", "{"))).toEqual([400, "not_json"]);
    const damaged = await post("/runs", { graph: {}, result: {}, events: [] });
    expect(damaged.status).toBe(422);
    expect((await damaged.json()).detail).toMatch(/^\/graph/);
    await post("/runs", text);
    const other = text.replace(/"completed_at":"\d{4}/, '"completed_at":"2031');
    expect(await codeOf(await post("/runs", other))).toEqual([409, "other_run"]);
  });
});

describe("the end of a studio", () => {
  it("cancels what runs, tells whoever watches, and keeps everything", async () => {
    const { folder } = served;
    const { run_id } = await served.execute("agenda");
    const stream = served.ask(`/runs/${run_id}/events`).then((answer) => answer.text());
    await served.studio.close();
    const told = await stream.catch(() => "");
    if (told !== "") expect(parseStream(told)[0]?.event).toBe("execution.session.started");
    await using again = await serve({ folder });
    expect((await list(again)).items).toMatchObject([{ run_id, state: "cancelled", title: "agenda" }]);
    await expect(served.ask("/health")).rejects.toThrow();
  });

  it("does not wait for ever for a run that will not end: its events are kept, and it is, should it end yet", async () => {
    await using hasty = await serve({ bounds: { closeMs: 1 } });
    const { run_id } = await hasty.execute(`this ${STUBBORN}`);
    await hasty.studio.close();
    expect(await readdir(hasty.folder)).toEqual([`${run_id}.events.jsonl`]);
    hasty.workbench.letOn();
    await expect.poll(() => readdir(hasty.folder)).toEqual([".summaries", `${run_id}.json`]);
  });
});
