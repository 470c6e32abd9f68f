import { createReadStream } from "node:fs";
import { isUuid } from "@krako/contracts/validators/open";
import { type CompareJson, diffRuns } from "@krako/kora/runs";
import type { StudioDiff, StudioRunDetail, StudioTelemetry } from "../api.ts";
import type { StudioBounds } from "../bounds.ts";
import { eventStream } from "../http/event-stream.ts";
import { type Asked, json } from "../http/exchange.ts";
import { parseBody } from "../http/read-body.ts";
import { malformed, noSuchRun } from "../http/refusals.ts";
import type { Routes } from "../http/router.ts";
import type { Slots } from "../http/slots.ts";
import type { Runs } from "../runs/runs.ts";

/** What there is of runs. */
export function runRoutes(runs: Runs, watchers: Slots, compareJson: CompareJson, bounds: StudioBounds): Routes {
  return {
    "GET /runs": async ({ query }) => json(await runs.page(query.get("cursor"), limitOf(query, bounds))),
    "POST /runs": async (asked) => {
      const value = parseBody(await asked.text(bounds.runBytes));
      const { run, isNew } = await runs.add(value, titleOf(asked));
      return json(run, isNew ? 201 : 200, { location: `/runs/${run.run_id}` });
    },
    "GET /runs/:run_id": async (asked) => {
      const run = await runs.get(runIdOf(asked));
      return json({ run: run.summary(), graph: run.graph, result: run.result } satisfies StudioRunDetail);
    },
    "GET /runs/:run_id/events": async (asked) => {
      const after = lastEventOf(asked);
      const run = await runs.get(runIdOf(asked));
      watchers.take(asked.signal);
      const body = eventStream(run, after, bounds.heartbeatMs, asked.signal);
      return { status: 200, headers: { "content-type": "text/event-stream" }, body };
    },
    "GET /runs/:run_id/record": async (asked) => {
      const runId = runIdOf(asked);
      const { path, bytes } = await runs.fileOf(runId);
      const headers = {
        "content-type": "application/json",
        "content-length": String(bytes),
        "content-disposition": `attachment; filename="${runId}.json"`,
      };
      return { status: 200, headers, body: createReadStream(path) };
    },
    "POST /runs/:run_id/cancel": async (asked) => json(await runs.cancel(runIdOf(asked)), 202),
    "DELETE /runs/:run_id": async (asked) => {
      await runs.remove(runIdOf(asked));
      return { status: 204, headers: {}, body: null };
    },
    "GET /runs/:run_id/diff/:other": async (asked) => {
      const [before, after] = [await runs.record(runIdOf(asked)), await runs.record(runIdOf(asked, "other"))];
      return json(diffRuns(before, after, compareJson) satisfies StudioDiff);
    },
    "GET /telemetry/:run_id": async (asked) => {
      const run = await runs.get(runIdOf(asked));
      return json({ records: run.telemetry() } satisfies StudioTelemetry);
    },
  };
}

/** An id that is none names no run. @throws RefusalError 404 */
function runIdOf({ parameters }: Asked, name = "run_id"): string {
  const id = parameters[name];
  if (!isUuid(id)) throw noSuchRun();
  return id;
}

/** @throws RefusalError 400 */
function limitOf(query: URLSearchParams, { pageRuns, mostPageRuns }: StudioBounds): number {
  const text = query.get("limit");
  if (text === null) return pageRuns;
  const limit = Number(text);
  if (/^\d{1,3}$/.test(text) && limit >= 1 && limit <= mostPageRuns) return limit;
  throw malformed("bad_limit", `limit must be a whole number from 1 to ${mostPageRuns}.`);
}

/** @throws RefusalError 400 */
function lastEventOf({ headers }: Asked): number {
  const text = headers["last-event-id"];
  if (text === undefined || text === "") return 0;
  if (typeof text === "string" && /^\d{1,15}$/.test(text)) return Number(text);
  throw malformed("bad_last_event_id", "Last-Event-ID must be the sequence of an event.");
}

/** What the run is known by: the name of its file, where whoever sends it says it. */
function titleOf({ query }: Asked): string | null {
  const name = query.get("name")?.trim() ?? "";
  return name === "" ? null : [...name].slice(0, 120).join("");
}
