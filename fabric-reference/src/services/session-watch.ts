import type { Clock } from "@krako/rules";
import type { HostedSession } from "../sessions/hosted-session.ts";
import type { Database } from "../store/database.ts";

/** How often a session of another process is looked at, in milliseconds. */
const FOREIGN_LOOK_MS = 200;

/** Those who wait for something to happen in a session. */
export class SessionWatch {
  readonly #clock: Clock;
  readonly #watchers = new Map<string, Set<() => void>>();
  readonly #stop: () => void;

  constructor(database: Database, clock: Clock) {
    this.#clock = clock;
    this.#stop = database.listen("sessions", (sessionId) => {
      if (sessionId === "") for (const watchers of this.#watchers.values()) wake(watchers);
      else wake(this.#watchers.get(sessionId));
    });
  }

  /** Events of these sessions were committed by this process. */
  committed(sessions: Iterable<HostedSession>): void {
    if (this.#watchers.size === 0) return;
    for (const { identity } of sessions) wake(this.#watchers.get(identity.sessionId));
  }

  /** Resolves when something may have happened, `signal` aborts, or, for a session of another process, soon. */
  next(sessionId: string, isHosted: boolean, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      if (signal.aborted) {
        resolve();
        return;
      }
      const watchers = this.#watchers.get(sessionId) ?? new Set();
      this.#watchers.set(sessionId, watchers);
      let stopTimer = (): void => {};
      const done = (): void => {
        watchers.delete(done);
        if (watchers.size === 0) this.#watchers.delete(sessionId);
        signal.removeEventListener("abort", done);
        stopTimer();
        resolve();
      };
      watchers.add(done);
      signal.addEventListener("abort", done, { once: true });
      if (!isHosted) stopTimer = this.#clock.after(FOREIGN_LOOK_MS, done);
    });
  }

  /** Wakes everybody, and hears nothing more. */
  close(): void {
    this.#stop();
    for (const watchers of [...this.#watchers.values()]) wake(watchers);
  }
}

function wake(watchers: Set<() => void> | undefined): void {
  for (const watcher of [...(watchers ?? [])]) watcher();
}
