import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ExecutionEvent } from "@krako/contracts";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ladderGraph } from "../../test/server/graphs.ts";
import { Journal, readJournal } from "./journal.ts";
import { KeptRun } from "./kept-run.ts";
import type { RunHead } from "./run-tally.ts";

const RUN = "0197a1b2-0000-7000-8000-000000000003";
const HEAD: RunHead = {
  run_id: RUN,
  title: "agenda",
  playbook: null,
  backend_mode: "local",
  started_at: "2026-01-31T09:30:00.000Z",
  graph: ladderGraph("0197a1b2-0000-7000-8000-000000000001", "agenda"),
};

function event(sequence: number, event_type: string, payload: object): ExecutionEvent {
  return {
    event_id: `0197a1b2-0000-7000-8000-${String(sequence).padStart(12, "0")}`,
    event_type,
    contract_version: "1.0",
    timestamp: "2026-01-31T09:30:00.008Z",
    sequence,
    tenant_id: "acme",
    graph_id: HEAD.graph.graph_id,
    execution_session_id: RUN,
    work_unit_id: null,
    attempt_index: null,
    trace_id: "4bf92f3577b34da6a3ce929d0e0e4736",
    source: { component: "backend", id: "local" },
    payload,
  } as unknown as ExecutionEvent;
}

const BEGINNING = { graph_digest: "0".repeat(64), unit_count: 2, budget: {} };
const STARTED = event(1, "execution.session.started", BEGINNING);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "krako-journal-"));
});
afterEach(() => rm(folder, { recursive: true }));

/** What is in the file after these lines. */
async function written(write: (journal: Journal) => void): Promise<string> {
  const path = join(folder, "journal");
  const journal = new Journal(path, HEAD);
  write(journal);
  journal.close();
  return readFile(path, "utf8");
}

describe("a journal", () => {
  it("is readable at every moment: whatever was cut off its end is the last line at most", async () => {
    const text = await written((journal) => {
      journal.add(JSON.stringify(STARTED));
      journal.add(JSON.stringify(event(2, "org.unknown.event", {})));
    });
    const headEnds = text.indexOf("\n");
    for (let end = 0; end <= text.length; end += 1) {
      const read = readJournal(text.slice(0, end));
      if (end < headEnds) expect(read).toBeNull();
      else expect(read).toMatchObject({ head: HEAD, end: null });
    }
    expect(readJournal(text.slice(0, -1))?.events).toEqual([STARTED]);
    expect(readJournal(text.slice(0, headEnds + 20))?.events).toEqual([]);
  });

  it("leads to an interrupted run, unless it says how the run ended", async () => {
    const open = readJournal(await written((journal) => journal.add(JSON.stringify(STARTED))));
    expect(open && KeptRun.ofJournal(open).summary()).toMatchObject({
      run_id: RUN,
      title: "agenda",
      state: "interrupted",
      started_at: STARTED.timestamp,
    });
    await rm(join(folder, "journal"));
    const end = {
      state: "failed",
      ended_at: "2026-01-31T09:31:00.000Z",
      message: "The backend does not answer.",
    } as const;
    const ended = readJournal(await written((journal) => journal.end(end)));
    expect(ended && KeptRun.ofJournal(ended).summary()).toMatchObject(end);
  });

  it("takes no event twice and none out of order", async () => {
    const text = await written((journal) => {
      for (const each of [STARTED, STARTED, event(3, "execution.session.started", BEGINNING)])
        journal.add(JSON.stringify(each));
    });
    expect(readJournal(text)?.events).toEqual([STARTED]);
  });

  it.each(["", "{}", '{"journal":"9.0"}', "not json", '{"sequence":1}'])("is not what begins with %j", (text) => {
    expect(readJournal(`${text}\n`)).toBeNull();
  });

  it("says once that it could not be written, and writes no more", async () => {
    const journal = new Journal(join(folder, "journal"), HEAD);
    journal.close();
    journal.add("lost");
    expect(journal.problem).toMatchObject({ code: "EBADF" });
  });
});
