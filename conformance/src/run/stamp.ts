// Every execution gets ids and tickets of its own, so that no backend can take one for another.
import { randomBytes, randomUUID } from "node:crypto";
import type { BackendMode, ExecutionContext, TaskGraph } from "@krako/contracts";
import type { RunCase } from "../cases/case.ts";
import type { Json } from "../oracle/json.ts";

/** UUID, version 7: the time comes first. */
export const newId = (nowMs: number): string => {
  const time = Math.floor(nowMs).toString(16).padStart(12, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
};

const PLACEHOLDER = /\bt-[0-9a-f]{16}\b/g;

export interface Stamped {
  readonly graph: unknown;
  /** The unit each ticket stands for. */
  readonly tickets: ReadonlyMap<string, string>;
}

/** The graph with fresh ids, and with a fresh ticket in the prompt of every unit. Never the same objects as the case's. */
export const stamped = (graph: unknown, nowMs: number): Stamped => {
  const copy = structuredClone(graph);
  const tickets = new Map<string, string>();
  if (!isRecord(copy)) return { graph: copy, tickets };
  for (const member of ["graph_id", "request_id"]) if (typeof copy[member] === "string") copy[member] = newId(nowMs);
  const units = copy["work_units"];
  if (!Array.isArray(units)) return { graph: copy, tickets };
  for (const unit of units) {
    if (!isRecord(unit) || !isRecord(unit["input"]) || typeof unit["input"]["prompt"] !== "string") continue;
    const ticket = `t-${randomBytes(8).toString("hex")}`;
    unit["input"]["prompt"] = unit["input"]["prompt"].replace(PLACEHOLDER, ticket);
    if (typeof unit["id"] === "string") tickets.set(ticket, unit["id"]);
  }
  return { graph: copy, tickets };
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const contextOf = (
  mode: BackendMode,
  nowMs: number,
  deadlineMs: number | null,
  replaced: Readonly<Record<string, Json>> = {},
): ExecutionContext =>
  ({
    run_id: newId(nowMs),
    trace_id: randomBytes(16).toString("hex"),
    backend_mode: mode,
    ...(deadlineMs === null ? {} : { deadline: new Date(nowMs + deadlineMs).toISOString() }),
    ...replaced,
  }) as ExecutionContext;

/** The stamped graph of a run. The case's graph is valid, so its copy is one. */
export const stampedRun = ({ graph }: RunCase, nowMs: number): Stamped & { readonly graph: TaskGraph } =>
  stamped(graph, nowMs) as Stamped & { readonly graph: TaskGraph };
