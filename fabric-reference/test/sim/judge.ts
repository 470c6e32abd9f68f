import { createHash } from "node:crypto";
import { LocalBackend } from "@krako/backend-local";
import { canonicalJson } from "@krako/rules";
import { auditStore } from "../../src/audit/audit-store.ts";
import { DEFAULT_PRICE_LIST, onePrice } from "../../src/billing/price-book.ts";
import { BillingConsumer } from "../../src/consumers/billing.ts";
import { consumeAll } from "../../src/consumers/consumer.ts";
import { TrustConsumer } from "../../src/consumers/trust.ts";
import { compareStore } from "../../src/replay/compare-store.ts";
import { exportLog } from "../../src/replay/export-log.ts";
import { replayLog, stateLines } from "../../src/replay/replay.ts";
import type { Intent } from "./generate-graph.ts";
import type { Invariants } from "./invariants.ts";
import { randomness } from "./randomness.ts";
import type { SharedStore } from "./shared-store.ts";
import type { Seen } from "./sim-tenant.ts";
import type { Watch } from "./watch.ts";
import { modelOf, operationsOf, type Workshop } from "./work.ts";
import { quiet, WorldClock } from "./world-clock.ts";

/** Entries that consumers take at once when they read the rest of the log. */
const ENTRIES_PER_BATCH = 64;

/**
 * Holds what is left of a world against everything that was promised. `disturbed`: runs whose models did not do what their script says.
 * @returns the digest of its whole log.
 */
export async function judge(
  store: SharedStore,
  watch: Watch,
  seen: readonly Seen[],
  disturbed: ReadonlySet<string>,
  invariants: Invariants,
): Promise<string> {
  await watch.finish();
  judgeCallers(watch, seen, invariants);
  await consumeAll(store, new BillingConsumer(onePrice(DEFAULT_PRICE_LIST)), ENTRIES_PER_BATCH);
  await consumeAll(store, new TrustConsumer(), ENTRIES_PER_BATCH);
  const findings = await auditStore(store, onePrice(DEFAULT_PRICE_LIST));
  invariants.check("audit_finds_nothing", findings.count === 0, () => JSON.stringify(findings.list.slice(0, 3)));
  const digest = await judgeReplay(store, invariants);
  await judgeAgainstLocal(watch, seen, disturbed, invariants);
  return digest;
}

/** Callers see every event once, in order, and all callers of one intent get the one result there is. */
function judgeCallers(watch: Watch, seen: readonly Seen[], invariants: Invariants): void {
  const sessionOf = new Map<string, string>();
  for (const [sessionId, { execution_metadata }] of watch.results)
    sessionOf.set(execution_metadata.graph_id, sessionId);
  for (const { party, isSettled, isGone, error, result, events } of seen) {
    if (isGone) continue;
    invariants.check(
      "every_caller_is_answered",
      isSettled && error === null,
      () =>
        `${party.name}: ${isSettled ? `${String(error)} ${JSON.stringify((error as { problem?: unknown }).problem)}` : "no answer"}.`,
    );
    if (result === null) continue;
    const sessionId = sessionOf.get(result.execution_metadata.graph_id) ?? "";
    const stored = watch.results.get(sessionId);
    const isTheOne = stored !== undefined && canonicalJson(stored as never) === canonicalJson(result as never);
    invariants.check("callers_get_one_result", isTheOne, () => `${party.name} got another result of ${sessionId}.`);
    const log = watch.sessions.get(sessionId)?.events ?? [];
    const isTheLog = canonicalJson(events as never) === canonicalJson(log as never);
    invariants.check(
      "callers_see_the_log",
      isTheLog,
      () => `${party.name} saw ${events.length} events of ${sessionId}; its log has ${log.length}.`,
    );
  }
}

/** The log leads to what the store keeps, byte by byte, every time. */
async function judgeReplay(store: SharedStore, invariants: Invariants): Promise<string> {
  const lines: string[] = [];
  const priceBook = onePrice(DEFAULT_PRICE_LIST).periods;
  for await (const line of exportLog(store, { priceBook, region: "sim" })) lines.push(line);
  const state = replayLog(lines);
  const differences = await compareStore(store, state);
  const isSame = stateLines(replayLog(lines)).join("\n") === stateLines(state).join("\n");
  invariants.check("replay_gives_the_same_bytes", isSame && differences.length === 0, () =>
    differences.slice(0, 3).join(" "),
  );
  const hash = createHash("sha256");
  for (const line of lines) hash.update(line).update("\n");
  return hash.digest("hex");
}

/** Where no fault changed what became of an attempt, the digests are those of the local backend (DET-002, DET-003). */
async function judgeAgainstLocal(
  watch: Watch,
  seen: readonly Seen[],
  disturbed: ReadonlySet<string>,
  invariants: Invariants,
): Promise<void> {
  const clock = new WorldClock(Date.UTC(2026, 0, 1));
  const shop: Workshop = {
    clock: { now: () => clock.now(), after: (ms, callback) => clock.after(ms, callback) },
    faults: null,
    random: randomness(0),
    lies: false,
    onDisturbed: () => {},
  };
  const local = new LocalBackend({
    operations: [operationsOf(shop)],
    models: [modelOf(shop, "small_model"), modelOf(shop, "llm")],
    priceList: DEFAULT_PRICE_LIST,
    workers: 1,
    clock: shop.clock,
  });
  const intents = new Map<string, Intent>();
  for (const { intent } of seen) intents.set(intent.graph.graph_id, intent);
  for (const [sessionId, result] of watch.results) {
    const intent = intents.get(result.execution_metadata.graph_id);
    if (intent === undefined || !isUndisturbed(watch, sessionId, result.stop_reason, intent, disturbed)) continue;
    const running = local.executeTaskgraph(intent.graph, { ...intent.context, backend_mode: "local" });
    let isOver = false;
    const over = (): void => {
      isOver = true;
    };
    running.then(over, over);
    await quiet();
    while (!isOver && (await clock.step(Number.POSITIVE_INFINITY)));
    const { execution_metadata: here } = await running;
    const { execution_metadata: there } = result;
    invariants.check(
      "same_as_the_local_backend",
      here.stage_digest === there.stage_digest && here.result_digest === there.result_digest,
      () => `Session ${sessionId} of graph ${intent.graph.graph_id}: ${result.status}, ${result.stop_reason}.`,
    );
  }
  await local.close();
}

/** Whether every attempt came to what its script says. */
function isUndisturbed(
  watch: Watch,
  sessionId: string,
  stopReason: string,
  { graph, context }: Intent,
  disturbed: ReadonlySet<string>,
): boolean {
  const monitor = watch.sessions.get(sessionId);
  if (monitor === undefined || monitor.isDisturbed) return false;
  // What was cut off when a run was stopped depends on how long everything took.
  if (graph.policy.failure_policy === "fail_fast" && stopReason !== "success") return false;
  if (monitor.events.some(({ event_type }) => event_type === "workunit.cancelled")) return false;
  if (stopReason === "cancelled" || stopReason === "timed_out" || disturbed.has(context.run_id)) return false;
  return graph.work_units.every(({ verification_mode }) => verification_mode === "schema");
}
