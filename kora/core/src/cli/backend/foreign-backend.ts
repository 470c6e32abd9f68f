import type { Problem } from "@krako/contracts";
import { isProblem } from "@krako/contracts/validators";
import { type ExecutionBackend, RefusalError } from "@krako/rules";
import { BackendLost } from "./backend-lost.ts";

/**
 * A backend from a package that was found at run time: it brings classes of its own, so that what it throws is told apart by
 * its name and its fields and thrown again as what it means here.
 */
export function foreignBackend(backend: ExecutionBackend): ExecutionBackend {
  const told = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw meaningOf(error);
    }
  };
  return {
    executeTaskgraph: (graph, context, options) => told(() => backend.executeTaskgraph(graph, context, options)),
    healthCheck: () => told(() => backend.healthCheck()),
    capabilityDescriptor: () => told(() => backend.capabilityDescriptor()),
  };
}

function meaningOf(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { name, message } = error;
  const { problem, sessionId, charged } = error as Partial<Record<"problem" | "sessionId" | "charged", unknown>>;
  if (name === "RefusalError" && isProblem(problem)) return new RefusalError(problem as Problem);
  if (name === "FabricError") return new BackendLost(message, textOf(sessionId), textOf(charged));
  return error;
}

function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
