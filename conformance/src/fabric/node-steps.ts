// What the kit's nodes do: claim, start, renew, report truly, again, and falsely.
import type { Claim, ResultReceipts, SignedWorkUnitResult, WorkUnitResult } from "@krako/contracts";
import { invalidOutput, validOutput } from "../cases/answers.ts";
import type { Step } from "./fabric-case.ts";
import type { Grant, Report, SeenNode, SeenSession } from "./fabric-trial.ts";
import { MOST_INPUT, MOST_OUTPUT, unitName } from "./graph-of-plan.ts";
import { flipped, holding, keyAt, signed, signedTogether } from "./kit-node.ts";
import { consequencesFor, type Stage } from "./stage.ts";
import type { Exchange } from "./wire.ts";

type StepOf<Do extends Step["do"]> = Extract<Step, { readonly do: Do }>;

/** How long a claim waits for work. With a clock that can be moved nothing takes real time. */
const CLAIM_WAIT_MS = { moved: 2, real: 300 };
/** What a report says. */
type Said = Pick<StepOf<"report">, "says" | "cpu" | "tokens">;

/** The status of a report that is refused. */
const REFUSED = 409;

/** A key that no node has. */
const STRANGE_KEY = 99;

export const claim = async (stage: Stage, node: SeenNode, max: number): Promise<readonly Grant[]> => {
  await stage.breathe();
  const wait_ms = stage.fabric.clock === undefined ? CLAIM_WAIT_MS.real : CLAIM_WAIT_MS.moved;
  const { body } = await stage.wire.ask({
    about: "claim",
    method: "POST",
    path: `/v1/nodes/${node.id}/claims`,
    token: await stage.nodeToken(node),
    body: { max, wait_ms },
  });
  const { claims } = (body ?? {}) as { readonly claims?: readonly Claim[] };
  if (!Array.isArray(claims) || claims.length === 0) return [];
  // What ended meanwhile is known before anything is called a rival.
  for (const session of stage.sessions) await stage.readEvents(session);
  stage.noteLeases();
  const granted: Grant[] = [];
  for (const each of claims as readonly Claim[]) {
    const session = stage.sessions.find(({ id }) => id === each.execution_session_id);
    const held = stage.grants.filter((grant) => grant.node === node && !grant.isOver).length + 1;
    const rivals = stage.grants.filter(
      (grant) =>
        !grant.isOver &&
        grant.claim.execution_session_id === each.execution_session_id &&
        grant.claim.unit.id === each.unit.id,
    );
    const grant: Grant = {
      nth: stage.grants.length,
      claim: each,
      node,
      session,
      unit: session?.plan.units[Number(each.unit.id.slice(1))],
      nodeState: node.state,
      nodeSince: node.since,
      held,
      rivals,
      isOver: false,
      leaseUntil: Date.parse(each.lease_expires_at),
      saidStarted: false,
      taken: null,
    };
    stage.grants.push(grant);
    granted.push(grant);
  }
  return granted;
};

export const start = async (stage: Stage, grant: Grant, token: StepOf<"start">["token"]): Promise<void> => {
  if (token === "older" && grant.claim.fencing_token <= 1) return;
  await refresh(stage, grant);
  const isLive = token === "own" && !grant.isOver;
  const exchange = await stage.wire.ask({
    about: "start",
    method: "POST",
    path: `/v1/claims/${grant.claim.claim_id}/started`,
    token: await stage.nodeToken(grant.node),
    body: {
      fencing_token: grant.claim.fencing_token - (token === "older" ? 1 : 0),
      started_at: new Date(Math.floor(stage.now())).toISOString(),
    },
  });
  if (exchange.status === 200) {
    grant.saidStarted = true;
    grant.leaseUntil = leaseIn(exchange.body) ?? grant.leaseUntil;
  }
  const consequences = grant.session === undefined ? [] : consequencesFor(grant, await stage.readEvents(grant.session));
  stage.reports.push({
    ...{ grant, what: "start", how: token, exchange, consequences },
    expects: isLive ? "taken" : token === "older" || grant.isOver ? "refused" : "anything",
  });
};

const leaseIn = (body: unknown): number | null => {
  const { lease_expires_at } = (body ?? {}) as { readonly lease_expires_at?: unknown };
  return typeof lease_expires_at === "string" ? Date.parse(lease_expires_at) : null;
};

const refresh = async (stage: Stage, grant: Grant): Promise<void> => {
  if (grant.session !== undefined) await stage.readEvents(grant.session);
  stage.noteLeases();
};

const secondsText = (micros: number): string =>
  `${Math.floor(micros / 1_000_000)}.${String(micros % 1_000_000).padStart(6, "0")}`;

export const resultOf = (stage: Stage, { claim: { unit, ...claim }, node }: Grant, step: Said): WorkUnitResult => {
  const isModel = unit.type === "llm" || unit.type === "small_model";
  const { attempt_index } = claim;
  const outcome = (): WorkUnitResult["outcome"] => {
    switch (step.says) {
      case "output":
        return { kind: "output", output: validOutput(unit.id, attempt_index, 0) };
      case "invalid output":
        return { kind: "output", output: invalidOutput(unit.id, attempt_index, 0) };
      case "retryable error":
        return { kind: "error", message: "It did not work.", retryable: true, started: true };
      case "final error":
        return { kind: "error", message: "It will not work.", retryable: false, started: true };
      case "timeout":
        return { kind: "timeout" };
    }
  };
  const tokens_in = Math.min(step.tokens, MOST_INPUT);
  return {
    node_id: node.id,
    claim_id: claim.claim_id,
    execution_session_id: claim.execution_session_id,
    work_unit_id: unit.id,
    attempt_index,
    fencing_token: claim.fencing_token,
    outcome: outcome(),
    usage:
      isModel && step.says !== "timeout" ? { tokens_in, tokens_out: Math.min(step.tokens % 97, MOST_OUTPUT) } : null,
    cpu_seconds: secondsText(step.cpu),
    started_at: new Date(Math.floor(stage.now())).toISOString(),
    duration_ms: 3,
  };
};

const handIn = async (
  stage: Stage,
  { claim: { claim_id }, node }: Grant,
  result: SignedWorkUnitResult,
  about: string,
) =>
  await stage.wire.ask({
    about,
    method: "POST",
    path: `/v1/claims/${claim_id}/result`,
    token: await stage.nodeToken(node),
    body: result,
  });

/** Hands in a result by the operation that takes many. */
const handInTogether = async (
  stage: Stage,
  { claim: { claim_id }, node }: Grant,
  { result }: SignedWorkUnitResult,
  about: string,
): Promise<Exchange> => {
  const exchange = await stage.wire.ask({
    about,
    method: "POST",
    path: `/v1/nodes/${node.id}/results`,
    token: await stage.nodeToken(node),
    body: signedTogether([result], stage.keyOf(node).privateKey),
  });
  const { receipts } = (exchange.body ?? {}) as Partial<ResultReceipts>;
  const receipt = receipts?.find((each) => each.claim_id === claim_id);
  // What is said of one result is judged as if it had come alone: a code is a refusal.
  return { ...exchange, status: receipt?.code === undefined ? exchange.status : REFUSED, body: receipt };
};

const note = async (stage: Stage, report: Omit<Report, "consequences">): Promise<void> => {
  const { session } = report.grant;
  const fresh = session === undefined ? [] : await stage.readEvents(session);
  stage.reports.push({ ...report, consequences: consequencesFor(report.grant, fresh) });
};

export const report = async (stage: Stage, grant: Grant, step: Said): Promise<void> => {
  await refresh(stage, grant);
  // An attempt of a model begins when its node says so; a node that knows the input is not too long says so first.
  if (!grant.isOver && !grant.saidStarted && grant.claim.unit.type !== "deterministic")
    await start(stage, grant, "own");
  const isModel = grant.claim.unit.type !== "deterministic";
  const result = signed(resultOf(stage, grant, step), stage.keyOf(grant.node).privateKey);
  const wasOver = grant.isOver;
  const exchange = await handIn(stage, grant, result, "result");
  const isTaken = exchange.status === 200 && (exchange.body as { readonly accepted?: unknown })?.accepted === true;
  if (isTaken && grant.taken === null) grant.taken = result;
  if (isTaken) grant.isOver = true;
  await note(stage, {
    ...{ grant, what: "result", how: step.says, exchange },
    expects: wasOver ? "refused" : isModel && grant.saidStarted === false ? "anything" : "taken",
  });
};

export const replay = async (stage: Stage, grant: Grant): Promise<void> => {
  if (grant.taken === null) return;
  if (grant.session !== undefined) await stage.readEvents(grant.session);
  // Whichever way a result came, it is the same one.
  const again = grant.nth % 2 === 0 ? handIn : handInTogether;
  const exchange = await again(stage, grant, grant.taken, "replay");
  await note(stage, { ...{ grant, what: "replay", how: "the same result again", exchange }, expects: "taken before" });
};

/** Where a forgery says it belongs when the case has one session only. */
const NO_SESSION = "01890000-0000-7000-8000-000000000000";

export const forge = async (stage: Stage, grant: Grant, how: StepOf<"forge">["how"]): Promise<void> => {
  await refresh(stage, grant);
  const honest = resultOf(stage, grant, { says: "output", cpu: 1_000, tokens: 10 });
  const { privateKey } = stage.keyOf(grant.node);
  const other = stage.sessions.find(({ id }) => id !== honest.execution_session_id)?.id ?? NO_SESSION;
  const forged = (): SignedWorkUnitResult | null => {
    switch (how) {
      case "flipped signature":
        return flipped(signed(honest, privateKey));
      case "key of another node":
        return signed(honest, keyAt(STRANGE_KEY).privateKey);
      case "signed other content":
        return { ...signed({ ...honest, duration_ms: 4 }, privateKey), result: honest };
      case "older token":
        return honest.fencing_token <= 1
          ? null
          : signed({ ...honest, fencing_token: honest.fencing_token - 1 }, privateKey);
      case "greater token":
        return signed({ ...honest, fencing_token: honest.fencing_token + 1 }, privateKey);
      case "another attempt":
        return signed(
          { ...honest, attempt_index: honest.attempt_index === 1 ? 2 : honest.attempt_index - 1 },
          privateKey,
        );
      case "another unit":
        return signed({ ...honest, work_unit_id: unitName(Number(honest.work_unit_id.slice(1)) + 1) }, privateKey);
      case "another session":
        return signed({ ...honest, execution_session_id: other }, privateKey);
    }
  };
  const result = forged();
  if (result === null) return;
  const exchange = await handIn(stage, grant, result, "forgery");
  if (exchange.status === 200) grant.isOver = true;
  await note(stage, { ...{ grant, what: "forgery", how, exchange }, expects: "refused" });
};

export const beat = async (
  stage: Stage,
  node: SeenNode,
  how: StepOf<"beat">["claims"],
  health: StepOf<"beat">["health"],
): Promise<void> => {
  stage.noteLeases();
  const live = stage.grants.filter(({ isOver }) => !isOver);
  const own = live.filter((grant) => grant.node === node);
  const named =
    how === "foreign"
      ? live.filter((grant) => grant.node !== node)
      : how === "older token"
        ? own.filter(({ claim }) => claim.fencing_token > 1)
        : own;
  if (how !== "own" && named.length === 0) return;
  const claims = holding(named.map((grant) => grant.claim)).map((each) =>
    how === "older token" ? { ...each, fencing_token: each.fencing_token - 1 } : each,
  );
  const exchange = await stage.wire.ask({
    about: "heartbeat",
    method: "POST",
    path: `/v1/nodes/${node.id}/heartbeat`,
    token: await stage.nodeToken(node),
    body: { health, running: own.length, queued: 0, claims },
  });
  const state = health === "healthy" ? "ready" : "draining";
  if (exchange.status === 200 && node.state !== "quarantined" && node.state !== state) {
    node.state = state;
    node.since = stage.now();
  }
  const { renewed } = (exchange.body ?? {}) as { readonly renewed?: readonly { readonly claim_id: string }[] };
  if (how === "own")
    for (const each of renewed ?? []) {
      const grant = own.find(({ claim }) => claim.claim_id === each.claim_id);
      if (grant !== undefined) grant.leaseUntil = Math.max(grant.leaseUntil, leaseIn(each) ?? 0);
    }
  if (named.length > 0) stage.beats.push({ node, named, how, exchange, rightful: how === "own" ? own : [] });
};

/** Heartbeats in one time longer than a lease. */
const SLICES = 4;

/** Longer than a lease: whoever renews keeps its claims, whoever has vanished loses them. */
export const waitALease = async (stage: Stage): Promise<void> => {
  const { clock } = stage.fabric;
  const isShort = stage.leaseMs <= LONGEST_REAL_LEASE_MS;
  if (clock === undefined && !isShort) return;
  for (const session of stage.sessions) await stage.readEvents(session);
  stage.noteLeases();
  const live = stage.grants.filter(({ isOver, session }) => !isOver && session !== undefined);
  const lost = live.filter(({ node }) => node.state === "vanished");
  const lapses = lost.map((grant) => ({
    grant,
    retriesBefore: retriesOf(grant.session),
    since: grant.session?.events.length ?? 0,
  }));
  for (let slice = 0; slice < SLICES; slice += 1) {
    for (const node of stage.nodes)
      if (node.state === "ready" || node.state === "draining")
        await beat(stage, node, "own", node.state === "ready" ? "healthy" : "draining");
    const ms = Math.ceil((stage.leaseMs + OVERTIME_MS) / SLICES) + 1;
    if (clock === undefined) await new Promise((resolve) => setTimeout(resolve, ms));
    else await clock.pass(ms);
  }
  for (const session of stage.sessions) await stage.readEvents(session);
  // A quarantined node sends no heartbeats here: nothing is said of its claims.
  const kept = live.filter(({ node }) => node.state === "ready" || node.state === "draining");
  stage.survivals.push(...kept.map((grant) => ({ grant, events: grant.session?.events ?? [] })));
  stage.lapses.push(...lapses);
  stage.noteLeases();
};

/** Longer leases are not waited for in real time. */
const LONGEST_REAL_LEASE_MS = 10_000;
/** How late a fabric may notice that a lease is over, in milliseconds. */
const OVERTIME_MS = 3_000;

const retriesOf = (session: SeenSession | undefined): number =>
  (session?.events ?? []).reduce(
    (sum, event) => sum + (event.event_type === "budget.debited" ? event.payload.retries : 0),
    0,
  );

/** Rounds of honest work in which nothing came of it, after which there is nothing to do. */
const IDLE_ROUNDS = 2;
const MOST_ROUNDS = 60;

/** Nodes that are there claim and hand in until nothing is left; `says` how. */
export const work = async (stage: Stage): Promise<void> => {
  let idle = 0;
  for (let round = 0; round < MOST_ROUNDS && idle < IDLE_ROUNDS; round += 1) {
    let isIdle = true;
    for (const node of stage.nodes) {
      if (node.state !== "ready") continue;
      await claim(stage, node, 16);
      for (const grant of stage.grants.filter((each) => each.node === node && !each.isOver)) {
        isIdle = false;
        await report(stage, grant, { says: "output", cpu: 1_500, tokens: 40 });
        // Refused: whatever it was, it is not worked on again.
        grant.isOver = true;
      }
    }
    idle = isIdle ? idle + 1 : 0;
  }
};
