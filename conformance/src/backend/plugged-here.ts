import type { BackendUnderTest } from "./backend-under-test.ts";
import { withExitTraps } from "./exit-traps.ts";
import type { PluggedBackend } from "./plugged-backend.ts";
import { Remarks } from "./remarks.ts";
import { thrownText } from "./thrown-text.ts";
import { inTime } from "./time-limit.ts";

const CLOSE_LIMIT_MS = 10_000;

/** A backend that lives in this process, however it was made. */
export function pluggedHere(
  backend: BackendUnderTest,
  source: string,
  closeMs: number = CLOSE_LIMIT_MS,
): PluggedBackend {
  const remarks = new Remarks();
  return {
    pluggedIn: "module",
    source,
    inThisProcess: true,
    executeTaskgraph: (graph, context, options) => backend.executeTaskgraph(graph, context, options),
    healthCheck: () => backend.healthCheck(),
    capabilityDescriptor: () => backend.capabilityDescriptor(),
    gone: () => null,
    remarks: () => remarks.list(),
    async close() {
      try {
        const closed = await inTime(
          closeMs,
          withExitTraps(() => backend.close?.()),
        );
        if (!closed.inTime) remarks.add(`close did not end within ${closeMs} ms.`);
      } catch (error) {
        remarks.add(`close threw ${thrownText(error)}`);
      }
    },
  };
}
