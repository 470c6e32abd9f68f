import type { ExecutionEvent } from "@krako/contracts";
import { count } from "./amount-text.ts";
import { durationText } from "./duration-text.ts";

/** What an event says, in a few words; empty where its type says it all. */
export function eventText(event: ExecutionEvent): string {
  switch (event.event_type) {
    case "execution.session.started":
      return count(event.payload.unit_count, "unit");
    case "execution.session.completed":
      return `answer from ${event.payload.output_work_unit_id}`;
    case "execution.session.failed":
    case "workunit.failed":
      return `${event.payload.error.error_type}: ${event.payload.error.message}`;
    case "execution.session.cancelled":
    case "workunit.cancelled":
      return event.payload.stop_reason;
    case "workunit.started":
      return event.payload.operation;
    case "workunit.scheduled":
      return `to ${event.payload.node_id}: ${event.payload.reason}`;
    case "workunit.scheduling.deferred":
      return event.payload.reason;
    case "workunit.claimed":
      return `by ${event.payload.node_id}`;
    case "workunit.validated":
      return event.payload.valid
        ? "the output satisfies the schema"
        : count(event.payload.violations?.length ?? 0, "violation");
    case "workunit.completed":
      return durationText(event.payload.duration_ms);
    case "workunit.retry.scheduled":
      return `in ${durationText(event.payload.delay_ms)}: ${event.payload.error.message}`;
    case "workunit.skipped":
      return event.payload.reason.replace("_", " ");
    case "workunit.escalated":
      return `to ${event.payload.to}`;
    case "llm.invocation.started":
      return `${event.payload.tier}, at most ${count(event.payload.max_output_tokens, "token")} of output`;
    case "llm.invocation.completed":
      return `${count(event.payload.tokens_in, "token")} in, ${event.payload.tokens_out.toLocaleString("en")} out${event.payload.model === undefined ? "" : `, ${event.payload.model}`}`;
    case "llm.invocation.failed":
      return event.payload.message;
    case "budget.debited":
      return `${count(event.payload.tokens, "token")}, $${event.payload.cost_usd}${event.payload.estimated ? ", estimated" : ""}`;
    case "budget.breached":
      return `${event.payload.scope} ${event.payload.dimension}: ${event.payload.needed} needed, ${event.payload.available} left`;
    default:
      return "";
  }
}
