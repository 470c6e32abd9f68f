import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { llmUnit, output, Play, PlayedNode } from "../../test/fabric-play.ts";
import { FailingStore } from "../../test/failing-store.ts";
import { addCredit } from "../billing/add-credit.ts";
import { DEFAULT_PRICE_LIST } from "../billing/price-book.ts";
import type { Fabric } from "../fabric.ts";
import { setPrepaid } from "../store/ledger.ts";
import { openSqlite } from "../store/sqlite.ts";

let store: FailingStore;
let play: Play;
let fabric: Fabric;
let pod: PlayedNode;

async function begin(): Promise<void> {
  store = new FailingStore(openSqlite({ file: ":memory:" }));
  play = new Play(store);
  fabric = await play.process({ priceList: DEFAULT_PRICE_LIST });
  pod = await new PlayedNode(play, "pod", { kind: "llm_pod" }).join(fabric);
  await play.database.transaction((connection) => setPrepaid(connection, "acme", true));
}

beforeEach(begin);
afterEach(() => play.close());

/** Micro-USD: 1,000 tokens in and 1,000 out, at the default prices. */
const WORST = 4_000;

/** Until billing has written what happened, and the desk has read it. */
const BILLED_MS = 3_000;

/** Attempts that the pod takes at once. */
const POD_SLOTS = 4;

const usd = (micro: number): string => (micro / 1_000_000).toFixed(6);

async function pay(micro: number): Promise<void> {
  const at = Math.floor(play.clock.now());
  await addCredit(play.database, { tenantId: "acme", id: play.ids.next(), amount: usd(micro), at });
  await play.clock.advance(BILLED_MS);
  await pod.beat(fabric);
}

const units = (count: number) =>
  Array.from({ length: count }, (_, n) =>
    llmUnit(`u${n}`, { critical: false, retries: { max_attempts: 1, backoff_ms: 0 } }),
  );

/** Codes of the failures of a session's units, in their order. */
async function failures(sessionId: string): Promise<readonly (string | undefined)[]> {
  const session = await play.clock.untilSettled(fabric.services.readSession("acme", sessionId));
  return (session?.session.units ?? []).map(({ error }) => error?.code);
}

async function covered(sessionId: string): Promise<number> {
  const events = await play.events(sessionId);
  return new Set(events.filter((e) => e.event_type === "workunit.scheduled").map((e) => e.work_unit_id)).size;
}

describe("a tenant that pays beforehand", () => {
  test("and has no credit gets no model called, and is charged nothing", async () => {
    const sessionId = await play.run(fabric, units(1));
    await play.clock.advance(BILLED_MS);
    expect(await pod.claim(fabric)).toEqual([]);
    const result = await play.result(fabric, sessionId);
    expect(result?.status).toBe("failed");
    expect(await failures(sessionId)).toEqual(["insufficient_credit"]);
    const told = await play.told(sessionId);
    expect(told).not.toContain("budget.debited");
    expect((await fabric.services.wallet("acme")).balance).toBe("0.000000");
  });

  test("goes on once there is credit", async () => {
    await play.run(fabric, units(1));
    await play.clock.advance(BILLED_MS);
    await pay(WORST);
    const sessionId = await play.run(fabric, units(1));
    await play.clock.advance(0);
    const claim = await pod.claimOne(fabric);
    await pod.start(fabric, claim);
    const usage = { tokens_in: 10, tokens_out: 10, model: "m", provider: "p" };
    await pod.handIn(fabric, claim, pod.signed(claim, output({ label: "x" }), { usage }));
    expect((await play.result(fabric, sessionId))?.status).toBe("succeeded");
    await play.clock.advance(BILLED_MS);
    expect((await fabric.services.wallet("acme")).balance).toBe(usd(WORST - 40));
  });

  test("is not asked for more than the balance by attempts that run at once, also of several sessions", async () => {
    await pay(2 * WORST + WORST / 2);
    const sessions = [await play.run(fabric, units(2)), await play.run(fabric, units(2))];
    await play.clock.advance(0);
    const placed = await Promise.all(sessions.map(covered));
    expect(placed.reduce((sum, count) => sum + count, 0)).toBe(2);
  });

  test("C5: law: what is under way at its worst never passes the balance, and never leaves room for one more", async () => {
    await play.close();
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 4 }),
        fc.constantFrom(-1, 0, 1),
        fc.integer({ min: 1, max: 4 }),
        async (attempts, around, count) => {
          await begin();
          const balance = Math.max(0, attempts * WORST + around);
          if (balance > 0) await pay(balance);
          const sessionId = await play.run(fabric, units(count));
          await play.clock.advance(BILLED_MS);
          const placed = await covered(sessionId);
          await play.close();
          expect(placed).toBe(Math.min(count, Math.floor(balance / WORST)));
        },
      ),
      { numRuns: 20 },
    );
    await begin();
  });

  test("is not counted twice for an attempt whose node did not ask for it", async () => {
    await pay(WORST);
    const sessionId = await play.run(fabric, units(1));
    await play.clock.advance(7_000);
    await pod.beat(fabric);
    await play.clock.advance(0);
    expect(await covered(sessionId)).toBe(1);
    expect(await pod.claim(fabric)).toMatchObject([{ fencing_token: 2 }]);
  });

  test.each(["assigned", "claimed"])(
    "C5: has its credit free again when a session is cancelled whose attempt was %s",
    async (how) => {
      await pay(WORST);
      const cancelled = await play.run(fabric, units(1));
      await play.clock.advance(0);
      if (how === "claimed") await pod.claimOne(fabric);
      await play.clock.untilSettled(fabric.services.cancel("acme", cancelled));
      const sessionId = await play.run(fabric, units(1));
      // It is told first that it has lost something.
      await pod.claim(fabric);
      await pod.claim(fabric);
      expect(await covered(sessionId)).toBe(1);
    },
  );

  test("is not told of a lack that was seen long before the attempt could be told of it", async () => {
    const urgent = (tenantId: string) => ({ tenantId, policy: { priority: "p0" as const } });
    expect(await failures(await play.run(fabric, units(1)))).toEqual(["insufficient_credit"]);
    await play.run(fabric, units(POD_SLOTS), urgent("first"));
    await play.clock.advance(0);
    const claims = await pod.claim(fabric, POD_SLOTS);
    const answered = store.holdReads("wallet_read");
    const sessionId = await play.run(fabric, units(1));
    await play.run(fabric, units(1), urgent("second"));
    answered();
    await play.clock.advance(0);
    await pay(WORST);
    for (const claim of claims) await pod.finish(fabric, claim);
    await play.clock.advance(BILLED_MS);
    expect(await covered(sessionId)).toBe(1);
  });

  test("has its credit reserved by attempts that another process began", async () => {
    await pay(WORST);
    const other = await play.process({ priceList: DEFAULT_PRICE_LIST });
    await play.run(fabric, units(1));
    await play.clock.advance(0);
    await pod.claimOne(fabric);
    play.kill(fabric);
    await play.clock.advance(6_000);
    await pod.beat(other);
    fabric = other;
    const sessionId = await play.run(other, units(1));
    await play.clock.advance(BILLED_MS);
    expect(await covered(sessionId)).toBe(0);
  });

  test("C5: law: attempts at two processes never pass the balance together, and leave no room for one more", async () => {
    await play.close();
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 5 }),
        fc.constantFrom(-1, 0, 1),
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 3 }),
        async (attempts, around, here, there) => {
          await begin();
          const other = await play.process({ priceList: DEFAULT_PRICE_LIST });
          await play.clock.advance(BILLED_MS);
          const balance = Math.max(0, attempts * WORST + around);
          if (balance > 0) await pay(balance);
          const sessions = await Promise.all([play.run(fabric, units(here)), play.run(other, units(there))]);
          await play.clock.advance(BILLED_MS);
          const placed = await Promise.all(sessions.map(covered));
          await play.close();
          expect(placed.reduce((sum, count) => sum + count, 0)).toBe(
            Math.min(here + there, Math.floor(balance / WORST)),
          );
        },
      ),
      { numRuns: 20 },
    );
    await begin();
  });

  test("has its credit held by another process for as long as the call takes", async () => {
    await pay(WORST);
    const other = await play.process({ priceList: DEFAULT_PRICE_LIST });
    await play.run(fabric, [llmUnit("slow", { budget: { max_tokens: 2_000, timeout_ms: 60_000 } })]);
    await play.clock.advance(0);
    const claim = await pod.claimOne(fabric);
    await pod.start(fabric, claim);
    for (let seconds = 0; seconds < 25; seconds += 5) {
      await play.clock.advance(5_000);
      await pod.beat(fabric, { claims: [{ claim_id: claim.claim_id, fencing_token: claim.fencing_token }] });
    }
    const sessionId = await play.run(other, units(1));
    await play.clock.advance(BILLED_MS);
    expect(await covered(sessionId)).toBe(0);
    const { balance } = await fabric.services.wallet("acme");
    expect(balance).toBe(usd(WORST));
  });

  test("has what a process held that died free again once its sessions are taken over, and not before", async () => {
    await pay(2 * WORST);
    const other = await play.process({ priceList: DEFAULT_PRICE_LIST });
    await play.run(fabric, units(1));
    await play.clock.advance(BILLED_MS);
    await pod.claimOne(fabric);
    play.kill(fabric);
    fabric = other;
    const early = await play.run(other, units(2));
    await play.clock.advance(BILLED_MS);
    expect(await covered(early)).toBe(1);
    await play.clock.untilSettled(other.services.cancel("acme", early));
    await play.clock.advance(15_000);
    await pod.beat(other);
    const late = await play.run(other, units(2));
    await play.clock.advance(BILLED_MS);
    expect(await covered(late)).toBe(1);
  });

  test("is noticed although it paid afterwards before", async () => {
    await play.database.transaction((connection) => setPrepaid(connection, "acme", false));
    await play.clock.advance(BILLED_MS);
    const before = await play.run(fabric, units(1));
    await play.clock.advance(BILLED_MS);
    expect(await covered(before)).toBe(1);
    await play.database.transaction((connection) => setPrepaid(connection, "acme", true));
    await play.clock.advance(BILLED_MS);
    const after = await play.run(fabric, units(1));
    await play.clock.advance(BILLED_MS);
    expect(await covered(after)).toBe(0);
  });
});
