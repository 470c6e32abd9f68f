import { once } from "node:events";
import { createInterface } from "node:readline";
import type { StudioRun, StudioRunPage } from "@krako/contracts";
import { type Running, startKora } from "./run-kora.ts";

/** `kora studio` in a process of its own. */
export interface Studio extends AsyncDisposable {
  readonly running: Running;
  readonly url: string;
  /** Asks with the token; with a body it posts it. */
  ask(target: string, body?: unknown, method?: string): Promise<Response>;
  execute(work: unknown): Promise<StudioRun>;
  /** Follows a run to its end. */
  end(runId: string): Promise<StudioRun>;
  list(): Promise<StudioRunPage>;
}

/** Starts it in a folder, on any port. @throws Error with what it said, where it does not start. */
export async function startStudio(
  folder: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<Studio> {
  const running = startKora(["studio", "--port", "0", "--json", ...args], { cwd: folder, env });
  const { stdout } = running.child;
  if (stdout === null) throw new TypeError("The process has no output.");
  const first = once(createInterface(stdout), "line") as Promise<[string]>;
  const [line] = await Promise.race([first, running.ended.then(({ stderr }) => Promise.reject(new Error(stderr)))]);
  const { url, token } = JSON.parse(line) as { url: string; token: string };
  const ask: Studio["ask"] = (target, body, method = body === undefined ? "GET" : "POST") =>
    fetch(`${url}${target}`, {
      method,
      headers: { authorization: `Bearer ${token}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  return {
    running,
    url,
    ask,
    execute: async (work) => (await (await ask("/execute", work)).json()) as StudioRun,
    end: async (runId) => {
      const text = await (await ask(`/runs/${runId}/events`)).text();
      return JSON.parse(text.split("event: end\ndata: ")[1] ?? "null") as StudioRun;
    },
    list: async () => (await (await ask("/runs")).json()) as StudioRunPage,
    [Symbol.asyncDispose]: async () => {
      running.child.kill("SIGKILL");
      await running.ended;
    },
  };
}
