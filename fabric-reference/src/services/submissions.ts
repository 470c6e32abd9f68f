import type {
  BackendCapabilities,
  ExecutionContext,
  ExecutionSession,
  SessionSummary,
  TaskGraph,
  Violation,
} from "@krako/contracts";
import { REFUSAL_TYPE_TABLE } from "@krako/contracts/tables";
import {
  admit,
  type Clock,
  capabilitiesDigest,
  compilePlan,
  freezeDocument,
  graphDigest,
  type Ids,
  isModelType,
  RefusalError,
  refusal,
} from "@krako/rules";
import type { UncheckedSubmission } from "../services.ts";
import { HostedSession } from "../sessions/hosted-session.ts";
import { type SessionTerms, termsText } from "../sessions/session-document.ts";
import type { SessionHost } from "../sessions/session-host.ts";
import { Batched } from "../store/batched.ts";
import type { Database } from "../store/database.ts";
import { insertSessions, type NewSession, type Submission } from "../store/sessions.ts";
import { beginSpan } from "../telemetry/tracing.ts";
import { sessionView, summaryView } from "./session-view.ts";

/** What accepting graphs needs. */
export interface SubmissionsOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly processId: string;
  readonly host: SessionHost;
  readonly capabilities: () => BackendCapabilities;
  /** A session that is not hosted here. */
  readonly readSession: (tenantId: string, sessionId: string) => Promise<ExecutionSession | null>;
  /** @throws RefusalError when there is no room for another session of this tenant. */
  readonly admitTenant: (tenantId: string, graph: TaskGraph) => void;
  /** Units that no node executes, although what all of them state together lets them pass. */
  readonly unserved: (graph: TaskGraph) => readonly Violation[];
  /** Reads what other processes were told by nodes; whether that changes what the fabric can do. */
  readonly hearOfNodes: () => Promise<boolean>;
  /** Nobody knows whether a session was stored. */
  readonly onUnsure: (hosted: HostedSession) => void;
  /** Lets a session begin, now or when there is room. */
  readonly begin: (hosted: HostedSession) => void;
}

/** The session there is of a graph, and whether it was there before. */
interface Answer {
  readonly session: ExecutionSession | SessionSummary;
  readonly replayed: boolean;
}

/** A submission that this fabric can execute, and as what it accepts it. */
type Accepted = ReturnType<typeof admit> & { readonly inForce: BackendCapabilities };

/** Most submissions that are stored in one transaction. */
const MAX_BATCH = 64;

/**
 * Accepts graphs: each becomes one session, committed before it is acknowledged, and the same one for the same key or graph. What arrives
 * while a transaction is under way is stored in the next one, together.
 */
export class Submissions {
  readonly #options: SubmissionsOptions;
  readonly #arrivals: Batched<NewSession, Submission>;

  constructor(options: SubmissionsOptions) {
    this.#options = options;
    this.#arrivals = new Batched(MAX_BATCH, (sessions) =>
      options.database.transaction((connection) => insertSessions(connection, sessions)),
    );
  }

  /** @throws RefusalError before anything is stored, when the graph is not accepted or its key belongs to another one. */
  async submit(tenantId: string, key: string, submission: UncheckedSubmission, detail?: "summary"): Promise<Answer> {
    const span = beginSpan("submit", () => ({ facts: { tenantId } }));
    try {
      const accepted = await this.#submit(tenantId, key, submission, detail);
      const { execution_session_id: sessionId, graph_id: graphId } = accepted.session;
      span?.end({ sessionId, graphId, isReplay: accepted.replayed });
      return accepted;
    } catch (error) {
      span?.end({}, true);
      throw error;
    }
  }

  async #submit(
    tenantId: string,
    key: string,
    submission: UncheckedSubmission,
    detail: "summary" | undefined,
  ): Promise<Answer> {
    const { clock, ids, host, processId } = this.#options;
    const { graph, context, facts, inForce } = await this.#accept(tenantId, key, submission);
    this.#options.admitTenant(tenantId, graph);
    const plan = compilePlan(graph, { priceList: inForce.price_list, facts });
    const submittedAt = Math.floor(clock.now());
    const isCancelled = submission.cancelled === true;
    const terms = { ...termsOf(context, inForce), isCancelled };
    const identity = {
      tenantId,
      sessionId: ids.next(),
      epoch: 1,
      submittedAt,
      graphDigest: graphDigest(graph),
      capabilitiesDigest: terms.capabilitiesDigest,
      isCancelled,
    };
    const hosted = new HostedSession(identity, plan, terms.context, ids, processId);
    const outcome = await this.#store(hosted, {
      tenantId,
      sessionId: identity.sessionId,
      graphId: graph.graph_id,
      requestId: graph.request_id,
      graphDigest: identity.graphDigest,
      graphText: JSON.stringify(graph),
      contextText: termsText(terms),
      owner: processId,
      submittedAt,
    });
    if (outcome.type === "key_reused") throw keyReused();
    if (outcome.type === "replayed") return await this.#replay(tenantId, outcome.sessionId, detail);
    const session = detail === "summary" ? summaryView(hosted) : sessionView(hosted, submittedAt);
    host.host(hosted);
    this.#options.begin(hosted);
    return { session, replayed: false };
  }

  /** Nothing is refused for want of a node before the store was asked for those that joined at another process just now. */
  async #accept(tenantId: string, key: string, submission: UncheckedSubmission): Promise<Accepted> {
    try {
      return this.#check(tenantId, key, submission);
    } catch (error) {
      const lacksSomething = error instanceof RefusalError && error.problem.error_type === "UNSUPPORTED_CAPABILITY";
      if (!lacksSomething || !(await this.#options.hearOfNodes())) throw error;
      return this.#check(tenantId, key, submission);
    }
  }

  #check(tenantId: string, key: string, submission: UncheckedSubmission): Accepted {
    const inForce = this.#options.capabilities();
    const admitted = admit(submission.task_graph, submission.execution_context, inForce);
    const graph = freezeDocument(admitted.graph);
    mustBelong(tenantId, key, graph);
    const violations = [...unverifiable(graph), ...this.#options.unserved(graph)];
    if (violations.length > 0) throw unsupported(violations);
    return { ...admitted, graph, inForce };
  }

  /** The store may have taken a session although it says that it failed: then somebody has to host it. */
  async #store(hosted: HostedSession, session: NewSession): Promise<Submission> {
    try {
      return await this.#arrivals.add(session);
    } catch (error) {
      this.#options.onUnsure(hosted);
      throw error;
    }
  }

  async #replay(tenantId: string, sessionId: string, detail: "summary" | undefined): Promise<Answer> {
    const session = await this.#options.readSession(tenantId, sessionId);
    if (session === null) throw new Error(`Session ${sessionId} was found by its key and is not there.`);
    if (detail === undefined) return { session, replayed: true };
    const { budget: _, units: __, ...summary } = session;
    return { session: summary, replayed: true };
  }
}

function termsOf(context: ExecutionContext, inForce: BackendCapabilities): Omit<SessionTerms, "isCancelled"> {
  return { context, priceList: inForce.price_list, capabilitiesDigest: capabilitiesDigest(inForce) };
}

/** The graph is the caller's own, and the key is the one it names. */
function mustBelong(tenantId: string, key: string, graph: TaskGraph): void {
  if (graph.tenant_id !== tenantId)
    throw refusal({
      error_type: "PERMISSION_DENIED",
      code: "tenant_mismatch",
      title: "The graph belongs to another tenant.",
      detail: "The token acts for one tenant, and task_graph.tenant_id names another. Submit with that tenant's token.",
    });
  if (graph.request_id !== key)
    throw refusal({
      error_type: "VALIDATION_ERROR",
      code: "idempotency_key_mismatch",
      title: "The idempotency key is not the graph's.",
      detail: "The header Idempotency-Key must be task_graph.request_id.",
    });
}

/** Asking several models would consume more than the budget of one attempt: only units without a model are verified that way. */
function unverifiable({ work_units }: TaskGraph): Violation[] {
  return work_units.flatMap((unit, u) => {
    const isAskedOfSeveral = unit.verification_mode === "quorum" || unit.verification_mode === "recompute";
    if (!isAskedOfSeveral || !isModelType(unit.type)) return [];
    return [
      {
        rule: "CAP-002",
        pointer: `/work_units/${u}/verification_mode`,
        message: `The fabric verifies units without a model by ${unit.verification_mode}; "${unit.id}" is ${unit.type}.`,
        mend: "Use verification mode schema for it.",
      },
    ];
  });
}

function unsupported(violations: Violation[]): Error {
  return refusal({
    error_type: "UNSUPPORTED_CAPABILITY",
    code: "unsupported_capability",
    title: "The backend cannot do what the graph needs.",
    detail: "The fabric cannot execute, or not verify, some of the units as they ask. Nothing was executed.",
    violations,
  });
}

function keyReused(): Error {
  const { problem } = refusal({
    error_type: "CONFLICT",
    code: "idempotency_key_reused",
    title: "The idempotency key or graph id was used for another graph.",
    detail:
      "The same request_id or graph_id came with another graph before. Give a new intent a new request_id and graph_id.",
  });
  return new RefusalError({ ...problem, status: REFUSAL_TYPE_TABLE.CONFLICT.http_status_key_reused ?? problem.status });
}
