import type {
  Binding,
  components,
  Escalation,
  EventEnvelope,
  ExecutionEvent,
  ExecutionResult,
  FieldEqualsCondition,
  JsonObject,
  operations,
  ProblemCode,
  paths,
  TaskGraph,
  UnitType,
  WorkUnit,
} from "@krako/contracts";
import { isKnownEvent } from "@krako/contracts/known-event";
import type { STAGES } from "@krako/contracts/tables";
import type { isTaskGraph } from "@krako/contracts/validators";
import type { isExecutionEvent } from "@krako/contracts/validators/open";
import { expectTypeOf, test } from "vitest";

type Schemas = components["schemas"];

test("the HTTP types are the documents' own, sent or received", () => {
  expectTypeOf<Schemas["TaskGraph"]>().toEqualTypeOf<TaskGraph>();
  expectTypeOf<Schemas["WorkUnitOpen"]>().toEqualTypeOf<WorkUnit>();
  expectTypeOf<Schemas["ExecutionEvent"]>().toEqualTypeOf<ExecutionEvent>();
  type Result = operations["Sessions_readResult"]["responses"][200]["content"]["application/json"];
  expectTypeOf<Result>().toEqualTypeOf<ExecutionResult>();
  type Submitted = paths["/v1/taskgraphs"]["post"]["requestBody"]["content"]["application/json"];
  expectTypeOf<Submitted["task_graph"]>().toEqualTypeOf<TaskGraph>();
});

test("every component is a document and every document of the API a component", () => {
  expectTypeOf<Schemas["Problem"]["charged"]>().toEqualTypeOf<string>();
  expectTypeOf<Schemas[keyof Schemas]>().not.toBeAny();
});

test("closed lists are exact and open ones take any string", () => {
  expectTypeOf<UnitType>().toEqualTypeOf<"deterministic" | "aggregation" | "retrieval" | "small_model" | "llm">();
  expectTypeOf<"of a later minor">().toExtend<ProblemCode>();
  expectTypeOf<"of a later minor">().not.toExtend<UnitType>();
  expectTypeOf<(typeof STAGES)[0]>().toEqualTypeOf<"TASK_CONSTRUCTED">();
});

test("unions are told apart by their discriminator", () => {
  type Condition = Escalation["when"][number];
  expectTypeOf<Extract<Condition, { type: "confidence_below" }>["threshold"]>().toEqualTypeOf<number>();
  type Debited = Extract<ExecutionEvent, { event_type: "budget.debited" }>;
  expectTypeOf<Debited["payload"]["estimated"]>().toEqualTypeOf<boolean>();
  expectTypeOf<Debited["work_unit_id"]>().toEqualTypeOf<string>();
});

test("a tolerant reader is told that an event may be of a later minor, and finds out", () => {
  expectTypeOf<typeof isExecutionEvent>().guards.toEqualTypeOf<ExecutionEvent | EventEnvelope>();
  const read = (event: ExecutionEvent | EventEnvelope) => {
    if (!isKnownEvent(event)) return event.payload;
    return event.event_type === "workunit.escalated" ? event.payload.to : undefined;
  };
  expectTypeOf(read).returns.toEqualTypeOf<string | JsonObject | undefined>();
});

test("any JSON is unknown, documented or not, and optional is not undefined", () => {
  expectTypeOf<FieldEqualsCondition["value"]>().toBeUnknown();
  expectTypeOf<ExecutionResult["final_output"]>().toBeUnknown();
  expectTypeOf<WorkUnit["input"]>().toEqualTypeOf<JsonObject>();
  expectTypeOf<{ declassify: undefined }>().not.toExtend<Pick<Binding, "declassify">>();
});

test("a validator narrows", () => {
  expectTypeOf<typeof isTaskGraph>().guards.toEqualTypeOf<TaskGraph>();
});
