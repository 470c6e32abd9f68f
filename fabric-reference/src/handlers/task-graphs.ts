import { invalidDocument, permissionDenied } from "../door/refusals.ts";
import type { FabricServices, UncheckedSubmission } from "../services.ts";
import type { Handlers } from "./call.ts";

/** Graphs in. */
export function taskGraphHandlers(services: FabricServices): Handlers<"TaskGraphs_submit"> {
  return {
    TaskGraphs_submit: async ({ caller, header, body }) => {
      const key = header["Idempotency-Key"];
      askForOwnGraph(body, caller.owner, key);
      const isMinimal = prefersMinimal(header.Prefer);
      const { session, replayed } = await services.submit(caller.owner, key, body, isMinimal ? "summary" : undefined);
      const headers = {
        location: `/v1/sessions/${session.execution_session_id}`,
        "idempotency-replayed": String(replayed),
        ...(isMinimal ? { "preference-applied": MINIMAL } : {}),
      };
      return { status: 202, headers, body: session };
    },
  };
}

const MINIMAL = "return=minimal";

/** What a tenant prefers to be answered (RFC 7240, 2: names without regard to case, the first of two counts). */
function prefersMinimal(preferences: string | undefined): boolean {
  const wanted = preferences?.split(",").map((each) => each.replace(/;.*/s, "").replaceAll(/[\s"]/g, "").toLowerCase());
  return wanted?.find((each) => each.startsWith("return=")) === MINIMAL;
}

/** The graph must be the token's tenant's and have the key as its request id. Where it says neither, `admit` refuses it. */
function askForOwnGraph({ task_graph }: UncheckedSubmission, tenantId: string, key: string): void {
  const { tenant_id, request_id } = (task_graph ?? {}) as {
    readonly tenant_id?: unknown;
    readonly request_id?: unknown;
  };
  if (typeof tenant_id === "string" && tenant_id !== tenantId)
    throw permissionDenied("The tenant_id of the graph is not the tenant of the token.");
  if (typeof request_id === "string" && request_id !== key)
    throw invalidDocument([
      {
        rule: "VER-003",
        pointer: "/task_graph/request_id",
        message: "The request_id of the graph differs from the header Idempotency-Key.",
        mend: "Send the graph's request_id as Idempotency-Key.",
      },
    ]);
}
