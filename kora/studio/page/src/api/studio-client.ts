import type { StudioRun, StudioRunPage, StudioWork, Uuid } from "@krako/contracts";
import type {
  StudioDiff,
  StudioHealth,
  StudioModels,
  StudioPlan,
  StudioPlaybooks,
  StudioRunDetail,
  StudioTelemetry,
} from "../../../src/api.ts";
import { refusalOf, unreachable } from "./studio-refusal.ts";

/** Runs of one page of the list. */
const PAGE_LENGTH = 50;

/** What the page asks its server. Every answer that is no answer is a `StudioRefusal`. */
export class StudioClient {
  readonly #token: string;
  readonly #base: string;

  /** `base` is the origin of the server; absent: the page's own. */
  constructor(token: string, base = "") {
    this.#token = token;
    this.#base = base;
  }

  health(): Promise<StudioHealth> {
    return this.#json("/health");
  }

  models(): Promise<StudioModels> {
    return this.#json("/models");
  }

  playbooks(): Promise<StudioPlaybooks> {
    return this.#json("/playbooks");
  }

  plan(work: StudioWork): Promise<StudioPlan> {
    return this.#json("/plan", { method: "POST", body: JSON.stringify(work) });
  }

  execute(work: StudioWork): Promise<StudioRun> {
    return this.#json("/execute", { method: "POST", body: JSON.stringify(work) });
  }

  runs(cursor: string | null): Promise<StudioRunPage> {
    const search = new URLSearchParams({ limit: `${PAGE_LENGTH}`, ...(cursor === null ? {} : { cursor }) });
    return this.#json(`/runs?${search}`);
  }

  /** Keeps a run's file as it is; what is in it is checked by the server. `name` becomes its title. */
  keep(file: Blob | string, name: string | null): Promise<StudioRun> {
    const search = name === null ? "" : `?${new URLSearchParams({ name })}`;
    return this.#json(`/runs${search}`, { method: "POST", body: file });
  }

  run(run: Uuid): Promise<StudioRunDetail> {
    return this.#json(`/runs/${run}`);
  }

  cancel(run: Uuid): Promise<StudioRun> {
    return this.#json(`/runs/${run}/cancel`, { method: "POST" });
  }

  async remove(run: Uuid): Promise<void> {
    await this.ask(`/runs/${run}`, { method: "DELETE" });
  }

  diff(before: Uuid, after: Uuid): Promise<StudioDiff> {
    return this.#json(`/runs/${before}/diff/${after}`);
  }

  telemetry(run: Uuid): Promise<StudioTelemetry> {
    return this.#json(`/telemetry/${run}`);
  }

  async record(run: Uuid): Promise<Blob> {
    return await (await this.ask(`/runs/${run}/record`)).blob();
  }

  /** One request; whoever asks reads the body. @throws StudioRefusal */
  async ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set("authorization", `Bearer ${this.#token}`);
    if (init.body !== undefined) headers.set("content-type", "application/json");
    let response: Response;
    try {
      response = await fetch(`${this.#base}${path}`, { ...init, headers });
    } catch (error) {
      if (init.signal?.aborted) throw error;
      throw unreachable();
    }
    if (!response.ok) throw await refusalOf(response);
    return response;
  }

  async #json<Answer>(path: string, init?: RequestInit): Promise<Answer> {
    return (await (await this.ask(path, init)).json()) as Answer;
  }
}
