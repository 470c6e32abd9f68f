import { isExecutionEvent } from "@krako/contracts/validators/execution-event";
import { isNodeAdmission } from "@krako/contracts/validators/node-admission";
import { isNodeView } from "@krako/contracts/validators/node-view";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { cpuUnit, Play, PlayedNode, refusalOf } from "../../test/fabric-play.ts";
import { FailingStore } from "../../test/failing-store.ts";
import type { Fabric } from "../fabric.ts";
import { openSqlite } from "../store/sqlite.ts";
import { NODE_SETTINGS } from "./node-settings.ts";

let store: FailingStore;
let play: Play;
let fabric: Fabric;
beforeEach(async () => {
  store = new FailingStore(openSqlite({ file: ":memory:" }));
  play = new Play(store);
  fabric = await play.process({ zones: { own: ["mine", "ours-*"] } });
});
afterEach(() => play.close());

const { silentAfterMs, refreshMs } = NODE_SETTINGS;

/** What the fabric's log says, in short. */
async function log(): Promise<readonly string[]> {
  const events = await play.fabricEvents();
  for (const event of events) expect(isExecutionEvent(event) || isExecutionEvent.errors).toBe(true);
  expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, at) => at + 1));
  return events.map((event) => {
    if (event.event_type === "node.health.updated")
      return `${event.event_type} ${event.payload.previous} ${event.payload.health}`;
    if (event.event_type === "node.unavailable") return `${event.event_type} ${event.payload.reason}`;
    return event.event_type;
  });
}

async function view(nodeId: string, at: Fabric = fabric) {
  const { items } = await at.services.listNodes({ cursor: undefined, limit: 100 });
  const found = items.find(({ node_id }) => node_id === nodeId);
  expect(isNodeView(found) || isNodeView.errors).toBe(true);
  return found;
}

describe("a node that registers", () => {
  test("is told how often to send heartbeats, and is in the log once, however often it registers", async () => {
    const node = new PlayedNode(play, "mine");
    const admission = await fabric.services.register(node.registration);
    expect(isNodeAdmission(admission) || isNodeAdmission.errors).toBe(true);
    await play.clock.advance(1_000);
    const again = await fabric.services.register(node.registration);
    expect(again.registered_at).toBe(admission.registered_at);
    expect(await log()).toEqual(["node.registered"]);
  });

  test("with other abilities is in the log again", async () => {
    const node = await new PlayedNode(play, "mine").join(fabric);
    const { capabilities } = node.registration;
    await fabric.services.register({ ...node.registration, capabilities: { ...capabilities, max_concurrency: 9 } });
    expect(await log()).toEqual(["node.registered", "node.registered"]);
    expect((await view("mine"))?.capabilities.max_concurrency).toBe(9);
  });

  test("NODE-001: with another key is refused, and stays who it was", async () => {
    const node = await new PlayedNode(play, "mine").join(fabric);
    const impostor = new PlayedNode(play, "mine");
    const refused = await refusalOf(fabric.services.register(impostor.registration));
    expect(refused).toEqual({ code: "node_key_conflict", status: 409 });
    expect((await view("mine"))?.public_key).toEqual(node.key.publicKey);
  });

  test("may be in a named zone only if it is one of its nodes", async () => {
    await new PlayedNode(play, "ours-1").join(fabric);
    for (const nodeId of ["theirs", "mine2", "ours"]) {
      const { registration } = new PlayedNode(play, nodeId);
      expect(await refusalOf(fabric.services.register(registration))).toEqual({ code: "zone_forbidden", status: 403 });
      const { trust_zone: _, ...outside } = registration;
      await fabric.services.register(outside);
      await fabric.services.register({ ...outside, trust_zone: "another" });
    }
  });
});

describe("a node that is silent", () => {
  test("is down when it was not heard from for too long, not before, and up again when it is heard", async () => {
    const node = await new PlayedNode(play, "mine").join(fabric);
    await play.clock.advance(silentAfterMs);
    expect((await view("mine"))?.health).toBe("healthy");
    await play.clock.advance(2 * refreshMs);
    expect((await view("mine"))?.health).toBe("down");
    await node.beat(fabric);
    expect((await view("mine"))?.health).toBe("healthy");
    expect(await log()).toEqual([
      "node.registered",
      "node.unavailable heartbeat_missed",
      "node.health.updated down healthy",
    ]);
  });

  test("is up again in the log as well when it joins again instead", async () => {
    const node = await new PlayedNode(play, "mine").join(fabric);
    await play.clock.advance(silentAfterMs + 2 * refreshMs);
    await node.join(fabric);
    expect((await log()).at(-1)).toBe("node.health.updated down healthy");
  });

  test("gets no work, and what waits goes to another", async () => {
    await new PlayedNode(play, "mine").join(fabric);
    await play.clock.advance(silentAfterMs + 2 * refreshMs);
    const other = await new PlayedNode(play, "ours-2").join(fabric);
    await play.run(fabric, [cpuUnit("a")]);
    expect(await other.claim(fabric)).toHaveLength(1);
  });
});

describe("a heartbeat", () => {
  test("is in the log only where the node's health changes", async () => {
    const node = await new PlayedNode(play, "mine").join(fabric);
    for (const health of ["healthy", "degraded", "degraded", "healthy"] as const) await node.beat(fabric, { health });
    expect((await log()).slice(1)).toEqual([
      "node.health.updated healthy degraded",
      "node.health.updated degraded healthy",
    ]);
  });

  test("of a node that never joined is answered as such", async () => {
    expect(await new PlayedNode(play, "mine").beat(fabric)).toBeNull();
  });
});

describe("a quarantine", () => {
  test("keeps work from the node until it is released, at every process", async () => {
    const other = await play.process();
    const node = await new PlayedNode(play, "mine").join(fabric);
    const quarantine = (quarantined: boolean) =>
      fabric.services.quarantine("mine", { quarantined, reason: "It is looked at." }, "operator");
    expect(await quarantine(true)).toMatchObject({ quarantined: true });
    await play.clock.advance(refreshMs + 100);
    for (const at of [fabric, other])
      expect(await refusalOf(node.claim(at))).toEqual({ code: "node_quarantined", status: 409 });
    await play.run(fabric, [cpuUnit("a")]);
    await play.clock.advance(1_000);
    await quarantine(true);
    await quarantine(false);
    await play.clock.advance(0);
    expect(await node.claim(fabric)).toHaveLength(1);
    expect(await log()).toEqual(["node.registered", "node.unavailable quarantined"]);
    expect(await fabric.services.quarantine("nobody", { quarantined: true, reason: "?" }, "operator")).toBeNull();
  });

  test("is not forgotten for what was read of the node before it", async () => {
    const node = await new PlayedNode(play, "mine").join(fabric);
    const release = store.holdReads("node_changed_since");
    await play.clock.advance(refreshMs);
    await fabric.services.quarantine("mine", { quarantined: true, reason: "It is looked at." }, "operator");
    release();
    await play.clock.advance(0);
    expect(await refusalOf(node.claim(fabric))).toEqual({ code: "node_quarantined", status: 409 });
  });

  test("outlives that the node joins again", async () => {
    const node = await new PlayedNode(play, "mine").join(fabric);
    await fabric.services.quarantine("mine", { quarantined: true, reason: "It is looked at." }, "operator");
    await node.join(fabric);
    expect(await refusalOf(node.claim(fabric))).toEqual({ code: "node_quarantined", status: 409 });
  });
});
