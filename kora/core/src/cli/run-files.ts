import { closeSync, openSync, writeSync } from "node:fs";
import type { ExecutionEvent, ExecutionResult, TaskGraph } from "@krako/contracts";
import { UsageError } from "./usage-error.ts";

/** What of a run is kept in files. */
export interface RunFiles {
  add(event: ExecutionEvent): void;
  end(graph: TaskGraph, result: ExecutionResult): void;
}

/** Opens the files before anything runs, so that a path that cannot be written costs nothing. @throws UsageError */
export function openRunFiles({ out, events }: { readonly out?: string; readonly events?: string }): RunFiles {
  const outFile = out === undefined ? undefined : openForWriting(out);
  const eventsFile = events === undefined ? undefined : openForWriting(events);
  const kept: ExecutionEvent[] = [];
  return {
    add: (event) => {
      if (outFile !== undefined) kept.push(event);
      if (eventsFile !== undefined) writeSync(eventsFile, `${JSON.stringify(event)}\n`);
    },
    end: (graph, result) => {
      if (outFile !== undefined) {
        writeSync(outFile, `${JSON.stringify({ graph, result, events: kept })}\n`);
        closeSync(outFile);
      }
      if (eventsFile !== undefined) closeSync(eventsFile);
    },
  };
}

function openForWriting(file: string): number {
  try {
    return openSync(file, "w");
  } catch (error) {
    throw new UsageError(`${file} cannot be written: ${error instanceof Error ? error.message : String(error)}.`);
  }
}
