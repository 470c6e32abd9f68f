// Where a case on a fabric is played: the wire, whoever takes part, and what they know.
import { randomBytes } from "node:crypto";
import type {
  BackendCapabilities,
  Claim,
  ExecutionEvent,
  ExecutionResult,
  ExecutionSession,
  TaskGraph,
} from "@krako/contracts";
import type { FabricCase, NodePlan } from "./fabric-case.ts";
import type {
  Beat,
  Books,
  FabricTrial,
  Grant,
  Lapse,
  Listing,
  Pair,
  Question,
  Report,
  SeenNode,
  SeenSession,
  Showing,
  Submitted,
  Survival,
} from "./fabric-trial.ts";
import type { FabricUnderTest, Tokens } from "./fabric-under-test.ts";
import { keyAt } from "./kit-node.ts";
import { Wire } from "./wire.ts";

/** A case cannot be played on this fabric; why, as half a sentence. */
export class NotPlayableError extends Error {
  override readonly name = "NotPlayableError";
}

/** Events of a page that the kit asks for. */
const PAGE = 1_000;
/** Least lease the contract allows, until a node was told another. */
const LEAST_LEASE_MS = 5_000;

const tokenOf = async (tokens: Tokens, owner: string): Promise<string> => {
  if (typeof tokens === "function") return await tokens(owner);
  const pattern = Object.keys(tokens).find((name) => name.endsWith("*") && owner.startsWith(name.slice(0, -1)));
  const token = tokens[owner] ?? tokens[pattern ?? ""];
  if (token === undefined) throw new NotPlayableError(`there is no token for ${owner}`);
  return token;
};

/** Names of the two tenants of a case. */
const tenantNames = ({ tenant }: FabricUnderTest["tokens"], run: string): readonly [string, string] => {
  if (typeof tenant === "function") return [`kit-${run}-a`, `kit-${run}-b`];
  const [one, other] = Object.keys(tenant);
  if (one === undefined || other === undefined) throw new NotPlayableError("there are no tokens of two tenants");
  return [one, other];
};

/** How the ids of the kit's nodes begin. */
const nodePrefix = ({ node }: FabricUnderTest["tokens"]): string => {
  if (node === undefined) throw new NotPlayableError("there is no token for nodes");
  if (typeof node === "function") return "kit-";
  const pattern = Object.keys(node).find((name) => name.endsWith("*"));
  if (pattern === undefined) throw new NotPlayableError("no node token is for the beginning of node ids");
  return pattern.slice(0, -1) || "kit-";
};

export class Stage {
  readonly fabric: FabricUnderTest;
  readonly played: FabricCase;
  readonly wire: Wire;
  readonly run: string = randomBytes(5).toString("hex");
  readonly tenants: readonly [string, string];
  readonly nodes: SeenNode[] = [];
  readonly sessions: SeenSession[] = [];
  readonly submissions: Submitted[] = [];
  readonly grants: Grant[] = [];
  readonly reports: Report[] = [];
  readonly beats: Beat[] = [];
  readonly lapses: Lapse[] = [];
  readonly survivals: Survival[] = [];
  readonly questions: Question[] = [];
  readonly pairs: Pair[] = [];
  readonly showings: Showing[] = [];
  readonly listings: Listing[] = [];
  readonly books: Books[] = [];
  readonly refusedGraphs: Set<string> = new Set();
  readonly listed: ReadonlySet<string>[] = [];
  readonly tags: FabricTrial["tags"][number][] = [];
  readonly results: FabricTrial["results"][number][] = [];
  readonly cancels: FabricTrial["cancels"][number][] = [];
  capabilities: BackendCapabilities | null = null;
  leaseMs: number = LEAST_LEASE_MS;
  /** Whether the kit is who works. */
  readonly worksItself: boolean;
  #tokens = new Map<string, Promise<string>>();
  #keys = 0;
  readonly #keyOf = new Map<SeenNode, number>();

  constructor(fabric: FabricUnderTest, played: FabricCase) {
    this.fabric = fabric;
    this.played = played;
    this.wire = new Wire(fabric);
    this.tenants = tenantNames(fabric.tokens, this.run);
    this.worksItself = fabric.nodes === "kit";
  }

  now(): number {
    return this.fabric.clock?.now() ?? Date.now();
  }

  tenantToken(which: 0 | 1): Promise<string> {
    return this.#token(`tenant ${which}`, () => tokenOf(this.fabric.tokens.tenant, this.tenants[which]));
  }

  nodeToken(node: SeenNode): Promise<string> {
    return this.#token(`node ${node.id}`, () => tokenOf(this.fabric.tokens.node ?? {}, node.id));
  }

  #token(name: string, make: () => Promise<string>): Promise<string> {
    let token = this.#tokens.get(name);
    if (token === undefined) {
      token = make();
      this.#tokens.set(name, token);
    }
    return token;
  }

  keyOf(node: SeenNode): ReturnType<typeof keyAt> {
    return keyAt(this.#keyOf.get(node) ?? 0);
  }

  async register(plan: NodePlan, isHelper: boolean): Promise<SeenNode> {
    const id = `${nodePrefix(this.fabric.tokens)}${this.run}-${this.nodes.length}`;
    const node: SeenNode = { id, plan, isHelper, state: "ready", since: this.now() };
    this.#keyOf.set(node, this.#keys);
    this.#keys += 1;
    const isPod = plan.kind === "llm_pod";
    const { trustedZone } = this.fabric;
    const { body } = await this.wire.ask({
      about: "register",
      method: "POST",
      path: "/v1/nodes",
      token: await this.nodeToken(node),
      body: {
        node_id: id,
        kind: plan.kind,
        public_key: this.keyOf(node).publicKey,
        region: plan.region,
        trust_zone: plan.isTrusted && trustedZone !== undefined ? trustedZone : "kit-untrusted",
        capabilities: {
          runtime_version: "1.0.0",
          max_concurrency: plan.slots,
          supported_task_types: isPod ? ["llm"] : plan.hasModels ? ["deterministic", "small_model"] : ["deterministic"],
          supported_operations: isPod
            ? ["llm.generate@1"]
            : plan.hasModels
              ? ["conformance.echo@1", "conformance.classify@1"]
              : ["conformance.echo@1"],
          model_tiers: isPod || plan.hasModels ? ["medium"] : [],
          supported_context_window: isPod || plan.hasModels ? 100_000 : 0,
        },
      },
    });
    const { lease_ms } = (body ?? {}) as { readonly lease_ms?: unknown };
    if (typeof lease_ms === "number") this.leaseMs = lease_ms;
    this.nodes.push(node);
    return node;
  }

  /** Adds what is new among the events of a session; says what was new. */
  async readEvents(session: SeenSession): Promise<readonly ExecutionEvent[]> {
    const before = session.events.length;
    for (let more = true; more; ) {
      const after = session.events.at(-1)?.sequence ?? 0;
      const { body } = await this.wire.ask({
        about: "events",
        path: `/v1/sessions/${session.id}/events?after=${after}&limit=${PAGE}`,
        token: await this.tenantToken(session.tenant),
      });
      const { items, last_sequence, complete } = (body ?? {}) as {
        readonly items?: readonly ExecutionEvent[];
        readonly last_sequence?: number;
        readonly complete?: boolean;
      };
      if (!Array.isArray(items)) break;
      session.events = [...session.events, ...items];
      session.hasEnded = complete === true;
      const reached = session.events.at(-1)?.sequence ?? 0;
      // A page that leads no further is judged as it is, not asked for again and again.
      more = reached > after && reached < (last_sequence ?? 0);
    }
    const fresh = session.events.slice(before);
    if (fresh.length > 0) this.#noteEnds(session);
    return fresh;
  }

  /** Claims whose attempt is over by the events are over. */
  #noteEnds(session: SeenSession): void {
    for (const grant of this.grants)
      if (grant.session === session && !grant.isOver && isAttemptOver(session, grant)) grant.isOver = true;
  }

  /** Claims whose lease is over by the clock are over. */
  noteLeases(): void {
    const now = this.now();
    for (const grant of this.grants) if (grant.leaseUntil <= now) grant.isOver = true;
  }

  async readView(session: SeenSession): Promise<void> {
    const token = await this.tenantToken(session.tenant);
    const view = await this.wire.ask({ about: "session", path: `/v1/sessions/${session.id}`, token });
    if (view.status === 200) session.view = view.body as ExecutionSession;
    const result = await this.wire.ask({ about: "result", path: `/v1/sessions/${session.id}/result`, token });
    if (result.status === 200) session.result = result.body as ExecutionResult;
  }

  addSession(id: string, graph: TaskGraph, planned: SeenSession["plan"], tenant: 0 | 1): SeenSession {
    const session: SeenSession = {
      ...{ id, graph, plan: planned, tenant },
      events: [],
      view: null,
      result: null,
      hasEnded: false,
    };
    this.sessions.push(session);
    return session;
  }

  /** Lets what was started go on for a moment. */
  async breathe(): Promise<void> {
    if (this.fabric.clock === undefined) await new Promise((resolve) => setTimeout(resolve, 25));
    else for (let turn = 0; turn < 3; turn += 1) await new Promise<void>((resolve) => setImmediate(resolve));
  }

  trial(): FabricTrial {
    return {
      case: this.played,
      areTenantsNew: typeof this.fabric.tokens.tenant === "function",
      trustedZoneKnown: this.fabric.trustedZone !== undefined,
      exchanges: this.wire.exchanges,
      capabilities: this.capabilities,
      leaseMs: this.leaseMs,
      nodes: this.nodes,
      sessions: this.sessions,
      submissions: this.submissions,
      grants: this.grants,
      reports: this.reports,
      beats: this.beats,
      lapses: this.lapses,
      survivals: this.survivals,
      questions: this.questions,
      pairs: this.pairs,
      showings: this.showings,
      listings: this.listings,
      books: this.books,
      refusedGraphs: this.refusedGraphs,
      listed: this.listed,
      tags: this.tags,
      results: this.results,
      cancels: this.cancels,
    };
  }
}

/** Events that end an attempt, or follow from its end. */
const ENDS: ReadonlySet<string> = new Set([
  "workunit.completed",
  "workunit.failed",
  "workunit.retry.scheduled",
  "workunit.cancelled",
]);

/** Whether an event says that the attempt of a claim is over. */
export const endsAttempt = (
  { event_type, work_unit_id, attempt_index }: Pick<ExecutionEvent, "event_type" | "work_unit_id" | "attempt_index">,
  { unit, attempt_index: claimed }: Claim,
): boolean => ENDS.has(event_type) && work_unit_id === unit.id && (attempt_index === null || attempt_index >= claimed);

export const isAttemptOver = ({ events, hasEnded }: SeenSession, { claim }: Grant): boolean =>
  hasEnded || events.some((event) => endsAttempt(event, claim));

/** Events that say something came of an attempt of this unit. */
const CONSEQUENCES: ReadonlySet<string> = new Set([
  ...ENDS,
  "workunit.validated",
  "budget.debited",
  "llm.invocation.completed",
  "llm.invocation.failed",
]);

export const consequencesFor = (grant: Grant, fresh: readonly ExecutionEvent[]): readonly ExecutionEvent[] =>
  fresh.filter(({ event_type, work_unit_id }) => work_unit_id === grant.claim.unit.id && CONSEQUENCES.has(event_type));
