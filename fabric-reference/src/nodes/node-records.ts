import type { KeyObject } from "node:crypto";
import type { NodeHealth, NodeRegistration, NodeView } from "@krako/contracts";
import { timestamp } from "@krako/rules";
import { verifyingKey } from "../agent/node-key.ts";
import type { NodeRow } from "../store/nodes.ts";
import type { NodeRecord } from "./node-board.ts";

/** What is recorded of a node, from its row. */
export function recordOf(row: NodeRow, trust: NodeRecord["trust"] = null): NodeRecord {
  const registration = JSON.parse(row.registrationText) as NodeRegistration;
  return {
    registration,
    key: keyOf(registration),
    registeredAt: row.registeredAt,
    health: row.health as NodeHealth,
    lastHeartbeatAt: row.lastHeartbeatAt ?? row.registeredAt,
    running: row.running,
    queued: row.queued,
    errorRate: row.errorRate,
    quarantined: row.quarantined,
    suspended: false,
    trust,
  };
}

const KEYS = new Map<string, KeyObject>();

/** Most keys that are kept ready; past it they are made again. */
const MAX_KEYS = 10_000;

function keyOf({ public_key }: NodeRegistration): KeyObject {
  const known = KEYS.get(public_key.x);
  if (known !== undefined) return known;
  if (KEYS.size >= MAX_KEYS) KEYS.clear();
  const key = verifyingKey(public_key);
  KEYS.set(public_key.x, key);
  return key;
}

/** A node as its operator sees it. `trustScore` is absent while there is none. */
export function viewOf(row: NodeRow, trustScore: number | null): NodeView {
  const registration = JSON.parse(row.registrationText) as NodeRegistration;
  return {
    ...registration,
    registered_at: timestamp(row.registeredAt),
    health: row.health as NodeHealth,
    ...(row.lastHeartbeatAt === null ? {} : { last_heartbeat_at: timestamp(row.lastHeartbeatAt) }),
    running: row.running,
    ...(trustScore === null ? {} : { trust_score: trustScore }),
    quarantined: row.quarantined,
  };
}
