import { randomBytes } from "node:crypto";
import type { Playbook, TaskGraph, TaskIr, WorkloadCase } from "@krako/contracts";
import type { JsonObject } from "@krako/rules";
import { RefusalError, readPointer, UNRESOLVED } from "@krako/rules";
import { govern } from "../../govern/govern.ts";
import { uuidV7 } from "../../ids/uuid-v7.ts";
import { fillPlaybook } from "../../playbook/fill-playbook.ts";
import { isOfType } from "../../playbook/value-type.ts";
import type { OutputSchemas } from "../../task-ir/ladder-index.ts";
import { lower } from "../../task-ir/lower.ts";

/** A case that cannot be made into a graph; the message names the case and what is wrong, and nothing of its request. */
export class CaseFault extends Error {
  override readonly name = "CaseFault";
}

/** Makes the graph of a case by a document with places to fill. @throws CaseFault */
export type GraphMaker = (document: TaskIr, workloadCase: WorkloadCase) => TaskGraph;

/** By a playbook, for one tenant. */
export function graphMaker(playbook: Playbook, outputSchemas: OutputSchemas, tenant: string): GraphMaker {
  const requires = Object.entries(playbook.requires ?? {});
  return (document, { id, request }) => {
    for (const [pointer, type] of requires) {
      const value = readPointer(request as JsonObject, pointer);
      if (value === UNRESOLVED || !isOfType(value, type))
        throw new CaseFault(
          `Case "${id}" cannot be asked: its request has no ${type} at ${pointer}, which the playbook requires.`,
        );
    }
    const now = Date.now();
    const facts = {
      graph_id: newId(now),
      request_id: newId(now),
      tenant_id: tenant,
      created_at: new Date(now).toISOString(),
      outputSchemas,
    };
    try {
      return govern(lower(fillPlaybook({ ...playbook, graph: document }, request as JsonObject), facts)).graph;
    } catch (error) {
      if (!(error instanceof RefusalError)) throw error;
      const [first] = error.problem.violations ?? [];
      throw new CaseFault(
        `Case "${id}" makes no valid graph: ${first?.rule} ${first?.pointer}: ${first?.message} ${first?.mend}`,
      );
    }
  };
}

/** A new id, a UUID of version 7. */
export function newId(nowMs: number): string {
  return uuidV7(nowMs, randomBytes(10));
}
