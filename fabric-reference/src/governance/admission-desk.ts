import type { AdmissionMode, TaskGraph } from "@krako/contracts";
import { admit } from "../policies/admission.ts";
import { checkCaps, newSubmissions, type TenantCapsConstants } from "../policies/tenant-caps.ts";
import type { TokenBucket } from "../policies/token-bucket.ts";
import { refusalForNow } from "../refusal-for-now.ts";
import type { HostedSession } from "../sessions/hosted-session.ts";

/** Tenants whose rate is kept; past it the one that was idle longest begins anew. */
const MAX_TENANTS = 10_000;

/** Sessions that wait for the fabric to let them begin; past it they are turned away. */
const MAX_HELD = 10_000;

/** When to come back after a rejection, in milliseconds: three windows. */
const REJECTED_RETRY_AFTER_MS = 30_000;

/** What the desk is made with. */
export interface AdmissionDeskOptions {
  readonly caps: TenantCapsConstants;
  readonly mode: () => AdmissionMode;
  /** Unfinished sessions of a tenant at this process. */
  readonly sessionsOf: (tenantId: string) => number;
  /** A session that was held may begin. */
  readonly begin: (hosted: HostedSession) => void;
}

/** Lets new work in, makes it wait, or turns it away: by the caps of its tenant, and by how the fabric is. */
export class AdmissionDesk {
  readonly #options: AdmissionDeskOptions;
  readonly #rates = new Map<string, TokenBucket>();
  /** Accepted and not begun, the longest waiting first. */
  readonly #held = new Set<HostedSession>();

  constructor(options: AdmissionDeskOptions) {
    this.#options = options;
  }

  /** @throws RefusalForNow 429 when the tenant is over a cap, 503 when the fabric takes no work of this priority now. */
  ask(tenantId: string, { policy }: TaskGraph, now: number): void {
    const { caps, mode, sessionsOf } = this.#options;
    const known = this.#rates.get(tenantId) ?? newSubmissions(now, caps);
    const { submissions, verdict } = checkCaps(known, sessionsOf(tenantId), now, caps);
    this.#keep(tenantId, submissions);
    if (verdict.type === "over")
      throw refusalForNow(
        {
          error_type: "RATE_LIMITED",
          code: verdict.cap,
          title: "The tenant is over its cap.",
          detail:
            verdict.cap === "concurrent_sessions"
              ? `The tenant has ${caps.maxSessions} unfinished sessions, as many as it may. Nothing was executed.`
              : `The tenant submits more than ${caps.submissions.perMinute} graphs a minute. Nothing was executed.`,
        },
        verdict.retryAfterSeconds * 1_000,
      );
    const answer = admit(mode(), policy.priority);
    if (answer === "reject" || (answer === "defer" && this.#held.size >= MAX_HELD))
      throw refusalForNow(
        {
          error_type: "ADMISSION_REJECTED",
          code: "capacity_critical",
          title: "There is no room now.",
          detail: `Too much is waiting: work of priority ${policy.priority} is turned away. Nothing was executed.`,
        },
        REJECTED_RETRY_AFTER_MS,
      );
  }

  /** Begins a session, or holds it until the fabric has room for its priority. */
  begin(hosted: HostedSession): void {
    if (admit(this.#options.mode(), hosted.plan.graph.policy.priority) === "admit") this.#options.begin(hosted);
    else this.#held.add(hosted);
  }

  /** The mode may have changed: those that may begin, do. */
  release(): void {
    for (const hosted of this.#held) {
      if (!hosted.isOver && admit(this.#options.mode(), hosted.plan.graph.policy.priority) !== "admit") continue;
      this.#held.delete(hosted);
      if (!hosted.isOver) this.#options.begin(hosted);
    }
  }

  #keep(tenantId: string, rate: TokenBucket): void {
    this.#rates.delete(tenantId);
    this.#rates.set(tenantId, rate);
    const idle = this.#rates.size > MAX_TENANTS ? this.#rates.keys().next().value : undefined;
    if (idle !== undefined) this.#rates.delete(idle);
  }
}
