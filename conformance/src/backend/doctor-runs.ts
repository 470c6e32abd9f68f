// What a backend does with graphs too small to be misunderstood.
import type { BackendCapabilities, ExecutionContext, ExecutionEvent, TaskGraph } from "@krako/contracts";
import type { RunEnd } from "../judge/observation.ts";
import type { Execution, ExecutionLog } from "../model/execution-log.ts";
import { sameJson } from "../oracle/json.ts";
import { type DoctorFinding, ill, lacking, well } from "./diagnosis.ts";
import {
  EXPECTED_OUTPUT,
  echoGraph,
  freshContext,
  freshTicket,
  hangingGraph,
  modelGraph,
  refusedGraph,
} from "./doctor-graphs.ts";
import type { ReceivedEvent } from "./event-gate.ts";
import type { GuardedBackend, GuardedOptions, GuardedRun } from "./guard.ts";

const ECHO = "conformance.echo@1";
const TERMINAL = "execution.session.completed";
/** How long a backend without events gets to start before it is cancelled. */
const START_MS = 500;

/** The kit's model, as far as the doctor needs it. */
export interface DoctorModel {
  open(execution: Execution): Pick<ExecutionLog, "calls" | "close">;
}

export interface Patient {
  readonly backend: GuardedBackend;
  readonly capabilities: BackendCapabilities;
  readonly mode: ExecutionContext["backend_mode"];
}

interface Seen extends GuardedRun {
  readonly received: readonly ReceivedEvent[];
}

/** Two findings: how it ended, and whether its events came. */
export async function examineEcho(patient: Patient): Promise<DoctorFinding[]> {
  const what = "a graph of one deterministic unit";
  if (!patient.capabilities.supported_operations.includes(ECHO))
    return [lacking(what, `${ECHO} is not offered.`, "Register the operations createBackend is given.")];
  const seen = await run(patient, echoGraph());
  return [successFinding(what, seen.end), eventFinding(seen)];
}

export async function examineModel(
  patient: Patient,
  type: "llm" | "small_model",
  model: DoctorModel,
): Promise<DoctorFinding> {
  const what = `a graph of one ${type} unit`;
  const [tier] = type === "llm" ? patient.capabilities.model_tiers : patient.capabilities.small_model_tiers;
  if (!patient.capabilities.supported_task_types.includes(type) || tier === undefined)
    return lacking(what, `No tier of ${type} is offered.`, "What needs it is not applicable.");
  const ticket = freshTicket();
  let mark = 0;
  const log = model.open({
    script: {
      only: {
        kind: "model",
        answers: [{ kind: "answer", output: EXPECTED_OUTPUT, valid: true, usage: { tokens_in: 10, tokens_out: 5 } }],
      },
    },
    tickets: new Map([[ticket, "only"]]),
    release: { order: "at once" },
    nextMark: () => {
      mark += 1;
      return mark;
    },
    now: () => performance.now(),
  });
  try {
    const { end } = await run(patient, modelGraph(type, tier, ticket));
    const calls = log.calls.filter(({ unit }) => unit === "only");
    const [call] = calls;
    if (call === undefined)
      return ill(
        what,
        `The kit's model was never called with the ticket of the unit. ${endText(end)}`,
        "Call the adapters or the endpoint createBackend is given, and pass the whole prompt on.",
      );
    const success = successFinding(what, end);
    return success.ok === true ? well(what, `succeeded; the kit's model was called ${via(call.via)}`) : success;
  } finally {
    log.close();
  }
}

export async function examineCancellation(patient: Patient, wallMs: number): Promise<DoctorFinding> {
  const what = "cancellation";
  if (!patient.capabilities.supported_operations.includes(ECHO))
    return lacking(what, `${ECHO} is not offered.`, "Register the operations createBackend is given.");
  const cancelling = new AbortController();
  const timer = setTimeout(() => cancelling.abort(), START_MS);
  const onEvent = ({ event }: ReceivedEvent): void => {
    if (event.event_type === "workunit.started") cancelling.abort();
  };
  const { end } = await run(patient, hangingGraph(2 * wallMs), { signal: cancelling.signal, onEvent });
  clearTimeout(timer);
  if (end.kind === "result" && end.result.status === "cancelled") return well(what, "answered with a cancelled result");
  return ill(
    what,
    endText(end),
    "Listen to options.signal: end what runs, and resolve with a result, status cancelled.",
  );
}

export async function examineRefusal(patient: Patient): Promise<DoctorFinding> {
  const what = "refusal of a graph of version 9.0";
  const { end } = await run(patient, refusedGraph());
  const mend =
    "Reject with an error that has the problem document as `problem`, error_type VERSION_MISMATCH (VER-001).";
  if (end.kind !== "refused") return ill(what, endText(end), mend);
  if (end.faults.length > 0) return ill(what, `The problem document is not valid. ${end.faults.join(" ")}`, mend);
  const { error_type } = end.problem;
  if (error_type !== "VERSION_MISMATCH") return ill(what, `It was refused as ${String(error_type)}.`, mend);
  return well(what, "refused with a problem document");
}

async function run(patient: Patient, graph: TaskGraph, options: GuardedOptions = {}): Promise<Seen> {
  const received: ReceivedEvent[] = [];
  const guardedRun = await patient.backend.execute(graph, freshContext(patient.mode), {
    ...options,
    onEvent: (event) => {
      received.push(event);
      options.onEvent?.(event);
    },
  });
  return { ...guardedRun, received };
}

function successFinding(what: string, end: RunEnd): DoctorFinding {
  if (end.kind !== "result" || end.result.status !== "succeeded")
    return ill(what, endText(end), "Run this graph by hand; nothing smaller can be judged.");
  if (!sameJson(end.result.final_output, EXPECTED_OUTPUT)) {
    const detail = `It succeeded with ${JSON.stringify(end.result.final_output)?.slice(0, 100)} and not with ${JSON.stringify(EXPECTED_OUTPUT)}.`;
    return ill(what, detail, "Take final_output from the unit `output` names.");
  }
  return well(what, "succeeded");
}

function eventFinding({ received, events, flooded, end }: Seen): DoctorFinding {
  const what = "events";
  if (events === 0)
    return lacking(what, "None came.", "Hand them to options.onEvent; until then what needs events is inconclusive.");
  if (flooded) return ill(what, `${events} events for one unit.`, "Look for what emits them again and again.");
  const faults = received.flatMap(({ faults }) => faults);
  const [fault] = faults;
  if (fault !== undefined) return ill(what, fault, "Make every event satisfy its schema (EVENT-003).");
  const sequences = received.map(({ event }) => event.sequence);
  if (sequences.some((sequence, index) => sequence !== index + 1))
    return ill(
      what,
      `Their sequences are ${sequences.slice(0, 20).join(", ")}.`,
      "Count from 1 without gaps (EVENT-001).",
    );
  const last = received.at(-1)?.event as ExecutionEvent;
  if (end.kind === "result" && end.result.status === "succeeded" && last.event_type !== TERMINAL)
    return ill(
      what,
      `The last one is ${last.event_type}.`,
      `End with ${TERMINAL}, before the promise settles (EVENT-002).`,
    );
  return well(what, `${events}, in order, the terminal one last`);
}

function endText(end: RunEnd): string {
  switch (end.kind) {
    case "result": {
      const { status, error } = end.result;
      return error === undefined ? `It ended ${status}.` : `It ended ${status}: ${error.error_type}, ${error.message}`;
    }
    case "malformed":
      return `What it returned is no ExecutionResult. ${end.faults.slice(0, 3).join(" ")}`;
    case "refused":
      return `It was refused: ${String(end.problem["title"] ?? end.problem["code"])} ${String(end.problem["detail"] ?? "")}`.trim();
    case "threw":
      return `It threw ${end.message}`;
    case "no end":
      return `It had no end within ${end.after_ms} ms.`;
    default: {
      const never: never = end;
      return String(never);
    }
  }
}

const via = (way: "process" | "http"): string => (way === "http" ? "over HTTP" : "in process");
