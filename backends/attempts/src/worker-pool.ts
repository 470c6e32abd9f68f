import type { Clock } from "@krako/rules";
import type { Stop } from "./attempt.ts";
import type { Job } from "./worker-protocol.ts";
import { type JobEnd, WorkerThread } from "./worker-thread.ts";

export type { JobEnd } from "./worker-thread.ts";

interface Entry {
  readonly job: Job;
  readonly timeoutMs: number;
  readonly end: (how: JobEnd) => void;
  thread: WorkerThread | null;
}

/**
 * Threads that run what declares no bound. A job that runs too long, exhausts its memory or ends its thread ends alone: its thread is
 * terminated and a new one takes the next job. Idle threads do not keep the process alive.
 */
export class WorkerPool {
  readonly size: number;
  readonly #clock: Clock;
  readonly #idle: WorkerThread[] = [];
  readonly #busy = new Set<Entry>();
  readonly #queue: Entry[] = [];
  /** Every thread that has not ended, terminated ones included. */
  readonly #threads = new Set<WorkerThread>();
  #isClosed = false;

  constructor(size: number, clock: Clock) {
    this.size = size;
    this.#clock = clock;
  }

  /** Threads that have not ended. */
  get threads(): number {
    return this.#threads.size;
  }

  /** Runs a job as soon as a thread is free; `end` is called once. Returns what stops it early: its end is then not reported. */
  run(job: Job, timeoutMs: number, end: (how: JobEnd) => void): Stop {
    const entry: Entry = { job, timeoutMs, end, thread: null };
    if (this.#isClosed) end(CLOSED);
    else {
      this.#queue.push(entry);
      this.#next();
    }
    return () => this.#stop(entry);
  }

  /** Terminates every thread; jobs in flight and in line end as died, and so does whatever comes later. */
  async close(): Promise<void> {
    this.#isClosed = true;
    const entries = [...this.#busy, ...this.#queue.splice(0)];
    this.#busy.clear();
    const gone = Promise.all([...this.#threads].map((thread) => thread.terminate()));
    for (const entry of entries) entry.end(CLOSED);
    await gone;
  }

  #next(): void {
    while (this.#queue.length > 0 && this.#busy.size < this.size && !this.#isClosed) this.#begin(this.#queue.shift());
  }

  #begin(entry: Entry | undefined): void {
    if (entry === undefined) return;
    let thread = this.#idle.pop();
    while (thread !== undefined && !thread.isUsable) thread = this.#idle.pop();
    thread ??= this.#spawn();
    this.#give(entry, thread);
  }

  #give(entry: Entry, thread: WorkerThread): void {
    entry.thread = thread;
    this.#busy.add(entry);
    thread.start(entry.job, entry.timeoutMs, (how) => {
      this.#busy.delete(entry);
      if (thread.isUsable) this.#idle.push(thread);
      else void thread.terminate();
      entry.end(how);
      this.#next();
    });
  }

  #spawn(): WorkerThread {
    const thread = new WorkerThread(this.#clock, (gone) => {
      this.#threads.delete(gone);
      const at = this.#idle.indexOf(gone);
      if (at >= 0) this.#idle.splice(at, 1);
    });
    this.#threads.add(thread);
    return thread;
  }

  #stop(entry: Entry): void {
    if (this.#busy.delete(entry)) void entry.thread?.terminate();
    else {
      const at = this.#queue.indexOf(entry);
      if (at >= 0) this.#queue.splice(at, 1);
    }
    this.#next();
  }
}

const CLOSED: JobEnd = Object.freeze({ type: "died", message: "The backend was closed." });
