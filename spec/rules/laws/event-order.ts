// The order of a session's events: one start first, one end last, and per unit attempts that begin, end and follow one another.
import type { TaskGraph } from "@krako/contracts";
import type { EventSeen } from "./rules-under-test.ts";

const TERMINAL = /^execution\.session\.(completed|failed|cancelled)$/;

interface Trail {
  phase: "idle" | "running" | "over";
  attempt: number;
}

export class EventOrder {
  readonly #trails: Map<string, Trail>;
  readonly #maxAttempts: ReadonlyMap<string, number>;
  #started = false;
  #ended: string | null = null;

  constructor(graph: TaskGraph) {
    this.#trails = new Map(graph.work_units.map((unit) => [unit.id, { phase: "idle", attempt: 0 }]));
    this.#maxAttempts = new Map(graph.work_units.map((unit) => [unit.id, unit.retries.max_attempts]));
  }

  get terminal(): string | null {
    return this.#ended;
  }

  saw(event: EventSeen): void {
    const { event_type, work_unit_id } = event;
    const wrong = (why: string): Error => {
      const whose = `${work_unit_id ?? "the session"} (attempt ${event.attempt_index})`;
      return new Error(`event order: ${event_type} of ${whose}: ${why}`);
    };
    if (this.#ended !== null) throw wrong(`comes after ${this.#ended}`);
    if (event_type === "execution.session.started") {
      if (this.#started) throw wrong("comes twice");
      this.#started = true;
      return;
    }
    if (!this.#started) throw wrong("comes before the start");
    if (TERMINAL.test(event_type)) {
      for (const [id, trail] of this.#trails) if (trail.phase !== "over") throw wrong(`${id} has not ended`);
      this.#ended = event_type;
      return;
    }
    const trail = this.#trails.get(work_unit_id ?? "");
    const why = trail === undefined ? "names no unit of the graph" : this.#step(trail, event);
    if (why !== null) throw wrong(why);
  }

  /** What is wrong with the event here, or null. */
  #step(trail: Trail, event: EventSeen): string | null {
    const { phase, attempt } = trail;
    const outside =
      phase === "running" && event.attempt_index === attempt ? null : `while ${phase} in attempt ${attempt}`;
    switch (event.event_type) {
      case "workunit.started": {
        if (phase !== "idle" || event.attempt_index !== attempt + 1) return `while ${phase} in attempt ${attempt}`;
        trail.phase = "running";
        trail.attempt += 1;
        const most = this.#maxAttempts.get(event.work_unit_id ?? "") ?? 0;
        return trail.attempt > most ? "is one attempt too many (RETRY-001)" : null;
      }
      case "llm.invocation.started":
      case "llm.invocation.completed":
      case "llm.invocation.failed":
      case "budget.debited":
      case "workunit.validated":
        return outside;
      case "workunit.retry.scheduled":
        trail.phase = "idle";
        return outside;
      case "workunit.completed":
        trail.phase = "over";
        return outside;
      case "workunit.failed":
      case "workunit.cancelled":
        trail.phase = "over";
        return phase === "over" ? "has ended before" : null;
      case "workunit.skipped":
        trail.phase = "over";
        return phase !== "idle" || attempt > 0 ? "has run" : null;
      case "workunit.escalated":
        return phase === "over" ? null : "has not ended";
      case "budget.breached":
        return phase === "idle" || outside === null ? null : outside;
      default:
        return "is not an event of a session";
    }
  }
}
