import type { ExecutionEvent, TaskGraph } from "@krako/contracts";

/** What a node is, as far as privacy asks. */
export interface NodeFacts {
  readonly isTrusted: boolean;
  readonly isPod: boolean;
}

/** What is promised of every session, whatever goes wrong. */
export const SESSION_INVARIANTS = [
  "events_gapless",
  "tokens_grow",
  "attempt_ends_once",
  "unit_completes_once",
  "remaining_never_rises",
  "debits_are_consumed",
  "private_stays_private",
  "ends_once",
] as const;

export type SessionInvariant = (typeof SESSION_INVARIANTS)[number];

/** Told of every check, and whether it held. */
export type Check = (invariant: SessionInvariant, holds: boolean, message: () => string) => void;

const NUMBERS = ["tokens", "llm_invocations", "retries"] as const;

/** Watches the log of one session, commit by commit. */
export class SessionMonitor {
  readonly graph: TaskGraph;
  readonly #node: (nodeId: string) => NodeFacts;
  readonly #check: Check;
  #sequence = 0;
  #isOver = false;
  readonly #tokens = new Map<string, number>();
  /** How each attempt ended, by `unit attempt`. */
  readonly ends = new Map<string, { readonly type: string; readonly lost: boolean }>();
  readonly events: ExecutionEvent[] = [];
  /** Something happened that no plan of the graph's foresees. */
  isDisturbed = false;
  readonly #completed = new Set<string>();
  readonly #remaining = new Map<string, number>();
  readonly #debited = new Map<string, number>(NUMBERS.map((name) => [name, 0]));

  constructor(graph: TaskGraph, node: (nodeId: string) => NodeFacts, check: Check) {
    this.graph = graph;
    this.#node = node;
    this.#check = check;
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /** What the budget counted, by what is counted. */
  debited(name: (typeof NUMBERS)[number]): number {
    return this.#debited.get(name) ?? 0;
  }

  take(event: ExecutionEvent): void {
    this.events.push(event);
    this.#check(
      "events_gapless",
      event.sequence === this.#sequence + 1,
      () => `${event.sequence} follows ${this.#sequence}.`,
    );
    this.#sequence = event.sequence;
    this.#check("ends_once", !this.#isOver, () => `${event.event_type} follows the end.`);
    switch (event.event_type) {
      case "workunit.claimed":
        this.#claimed(event);
        return;
      case "workunit.completed":
        this.#check(
          "unit_completes_once",
          !this.#completed.has(event.work_unit_id),
          () => `${event.work_unit_id} again.`,
        );
        this.#completed.add(event.work_unit_id);
        this.#ended(event.event_type, event.work_unit_id, event.attempt_index, false);
        return;
      case "workunit.retry.scheduled":
      case "workunit.failed":
        this.#failed(event);
        return;
      case "budget.debited":
        this.#debit(event.payload);
        return;
      case "execution.session.completed":
      case "execution.session.failed":
      case "execution.session.cancelled":
        this.#isOver = true;
        return;
      default:
    }
  }

  #claimed({ work_unit_id, payload }: Extract<ExecutionEvent, { event_type: "workunit.claimed" }>): void {
    const { node_id, fencing_token } = payload;
    const before = this.#tokens.get(work_unit_id) ?? 0;
    this.#check("tokens_grow", fencing_token > before, () => `${work_unit_id}: ${fencing_token} after ${before}.`);
    this.#tokens.set(work_unit_id, fencing_token);
    const unit = this.graph.work_units.find(({ id }) => id === work_unit_id);
    const privacy = unit?.constraints?.privacy ?? this.graph.policy.privacy_default;
    const { isTrusted, isPod } = this.#node(node_id);
    const needsTrust = privacy === "local_only" || unit?.constraints?.trusted_node_required === true;
    const mayHave = (isTrusted || !needsTrust) && !(isPod && privacy === "local_only");
    this.#check("private_stays_private", mayHave, () => `${work_unit_id} (${privacy}) was given to ${node_id}.`);
  }

  #failed(event: Extract<ExecutionEvent, { event_type: "workunit.failed" | "workunit.retry.scheduled" }>): void {
    const { error, lost } = event.payload;
    if (lost || error.error_type === "TIMEOUT" || !FORESEEN.has(error.code ?? "")) this.isDisturbed = true;
    this.#ended(event.event_type, event.work_unit_id as string, event.attempt_index as number, lost);
  }

  #ended(type: string, unit: string, attempt: number | null, lost: boolean): void {
    const key = `${unit} ${attempt}`;
    // A unit that ends before any attempt, or is given up after its last, ends without another attempt.
    const known = this.ends.get(key);
    const isGivenUp = known?.type === "workunit.retry.scheduled" && type === "workunit.failed";
    this.#check("attempt_ends_once", known === undefined || isGivenUp, () => `${key}: ${known?.type}, then ${type}.`);
    if (known === undefined) this.ends.set(key, { type, lost });
  }

  #debit(payload: Extract<ExecutionEvent, { event_type: "budget.debited" }>["payload"]): void {
    for (const name of NUMBERS) {
      this.#debited.set(name, (this.#debited.get(name) ?? 0) + payload[name]);
      const now = payload.remaining[name];
      const before = this.#remaining.get(name) ?? Number.POSITIVE_INFINITY;
      if (now === null) continue;
      this.#check("remaining_never_rises", now <= before, () => `${name}: ${before}, then ${now}.`);
      this.#remaining.set(name, now);
    }
  }

  /** Whether a unit was cut off: cancelled, or its run ended without it. */
  wasCut(unitId: string): boolean {
    return this.events.some((event) => event.event_type === "workunit.cancelled" && event.work_unit_id === unitId);
  }

  /** What the result says was consumed is what was debited. */
  compareBudget(budget: Readonly<Record<string, unknown>>): void {
    for (const name of NUMBERS) {
      const { debited } = budget[name] as { readonly debited: number };
      this.#check(
        "debits_are_consumed",
        debited === this.debited(name),
        () => `${name}: ${debited}, not ${this.debited(name)}.`,
      );
    }
  }
}

/** Codes of failures that the script of a unit brings about; an empty one is the rules' own. */
const FORESEEN: ReadonlySet<string> = new Set(["", "not_possible", "overloaded"]);
