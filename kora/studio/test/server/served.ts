import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { StudioRun } from "@krako/contracts";
import type { ServedStudio } from "@krako/kora/workbench";
import { STUDIO_BOUNDS, type StudioBounds } from "../../src/bounds.ts";
import { serveWith } from "../../src/serve-studio.ts";
import { ScriptedWorkbench } from "./scripted-workbench.ts";

/** What every question brings. */
export const TOKEN = "a-token-of-tests";

/** A studio on a socket of this machine, with runs in a folder of its own. */
export interface Served extends AsyncDisposable {
  readonly studio: ServedStudio;
  readonly workbench: ScriptedWorkbench;
  readonly folder: string;
  /** Everything it complained of. */
  readonly troubles: readonly string[];
  /** Asks with the token. */
  ask(target: string, init?: RequestInit): Promise<Response>;
  /** Asks, and gives the answer as JSON. */
  get<T>(target: string): Promise<T>;
  /** Begins a run of a text. */
  execute(text: string): Promise<StudioRun>;
  /** Reads the events of a run to their end. */
  events(runId: string, after?: number): Promise<readonly StreamedEvent[]>;
}

/** One event of a stream. */
export interface StreamedEvent {
  readonly id: string | null;
  readonly event: string | null;
  readonly data: unknown;
}

export interface ServeOptions {
  readonly bounds?: Partial<StudioBounds>;
  readonly folder?: string;
  readonly page?: string;
}

/** Serves until it is disposed of; a folder that was not given goes with it. */
export async function serve({ bounds = {}, folder: named, page = "/nowhere" }: ServeOptions = {}): Promise<Served> {
  const folder = named ?? (await mkdtemp(join(tmpdir(), "krako-studio-")));
  const workbench = new ScriptedWorkbench();
  const troubles: string[] = [];
  const studio = await serveWith(
    {
      workbench,
      runsFolder: folder,
      port: 0,
      token: TOKEN,
      compareJson: (before, after) =>
        JSON.stringify(before) === JSON.stringify(after) ? [] : [{ op: "replace", path: "", value: after }],
      onTrouble: (sentence) => troubles.push(sentence),
    },
    { ...STUDIO_BOUNDS, ...bounds },
    page,
  );
  const ask = (target: string, init: RequestInit = {}): Promise<Response> =>
    fetch(`${studio.url}${target}`, { ...init, headers: { authorization: `Bearer ${TOKEN}`, ...init.headers } });
  return {
    studio,
    workbench,
    folder,
    troubles,
    ask,
    get: async <T>(target: string) => (await (await ask(target)).json()) as T,
    execute: async (text) =>
      (await (await ask("/execute", { method: "POST", body: JSON.stringify({ text }) })).json()) as StudioRun,
    events: async (runId, after = 0) => {
      const headers: Record<string, string> = after === 0 ? {} : { "last-event-id": String(after) };
      return parseStream(await (await ask(`/runs/${runId}/events`, { headers })).text());
    },
    [Symbol.asyncDispose]: async () => {
      await studio.close();
      if (named === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The events of a stream that has ended; comments are left out. */
export function parseStream(text: string): StreamedEvent[] {
  return text
    .split("\n\n")
    .filter((block) => block !== "" && !block.startsWith(":"))
    .map((block) => {
      const fields = new Map(block.split("\n").map((line) => line.split(/: (.*)/s, 2) as [string, string]));
      return {
        id: fields.get("id") ?? null,
        event: fields.get("event") ?? null,
        data: JSON.parse(fields.get("data") ?? "null"),
      };
    });
}
