// The kit's model: every call of every execution under test ends here, whichever way it came. Its log is the ground truth.
import { type Execution, ExecutionLog, type LateCalls } from "./execution-log.ts";
import { type IncomingCall, type Reply, ticketsIn } from "./incoming-call.ts";

/** Tickets of ended executions that are still known; calls with older ones count as calls without a ticket. */
export const MAX_ENDED_TICKETS = 100_000;

export class ScriptedModel {
  readonly #open = new Set<ExecutionLog>();
  readonly #units = new Map<string, { readonly log: ExecutionLog; readonly unit: string }>();
  readonly #ended = new Map<string, LateCalls>();
  #strayCalls = 0;

  /** Calls without a known ticket that came while no execution was open. */
  get strayCalls(): number {
    return this.#strayCalls;
  }

  /**
   * Starts a log. Several may be open at once: a call belongs to the one whose ticket it carries.
   * @throws Error when a ticket is already in use.
   */
  open(execution: Execution): ExecutionLog {
    for (const ticket of execution.tickets.keys())
      if (this.#units.has(ticket) || this.#ended.has(ticket))
        throw new Error(`The ticket ${ticket} is used twice; stamp fresh tickets for every execution.`);
    const late: LateCalls = { count: 0 };
    const log = new ExecutionLog(execution, late, () => this.#end(log, execution, late));
    for (const [ticket, unit] of execution.tickets) this.#units.set(ticket, { log, unit });
    this.#open.add(log);
    return log;
  }

  /** Takes one call and resolves to how it ends. `gone` aborts when the caller gives up. Never rejects. */
  async receive(call: IncomingCall, gone: AbortSignal): Promise<Reply> {
    for (const ticket of ticketsIn(call.texts)) {
      const known = this.#units.get(ticket);
      if (known !== undefined) return known.log.receive(call, known.unit, gone);
      const ended = this.#ended.get(ticket);
      if (ended === undefined) continue;
      ended.count += 1;
      return { kind: "turned away" };
    }
    if (this.#open.size === 0) this.#strayCalls += 1;
    // Nobody knows who made it, so every execution that may have is told.
    await Promise.all([...this.#open].map((log) => log.receive(call, null, gone)));
    return { kind: "turned away" };
  }

  #end(log: ExecutionLog, { tickets }: Execution, late: LateCalls): void {
    this.#open.delete(log);
    for (const ticket of tickets.keys()) {
      this.#units.delete(ticket);
      this.#ended.set(ticket, late);
    }
    for (const ticket of this.#ended.keys()) {
      if (this.#ended.size <= MAX_ENDED_TICKETS) break;
      this.#ended.delete(ticket);
    }
  }
}
