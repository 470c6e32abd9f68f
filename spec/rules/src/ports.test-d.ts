import type { ExecutionBackendPort, ModelAdapterPort, OperationPort } from "@krako/contracts";
import { expectTypeOf, test } from "vitest";
import type { ExecutionBackend, JsonObject, ModelAdapter, ModelRequest, ModelResponse, Operation } from "./ports.ts";

type Request = Parameters<ModelAdapterPort["invoke"]>[0];
type Response = Awaited<ReturnType<ModelAdapterPort["invoke"]>>;

test("the ports have the shape that the contract describes", () => {
  expectTypeOf<ExecutionBackend>().toExtend<ExecutionBackendPort>();
  expectTypeOf<keyof ExecutionBackend>().toEqualTypeOf<keyof ExecutionBackendPort>();
  expectTypeOf<Operation["run"]>().toExtend<OperationPort["run"]>();
});

test("a model adapter is asked and answers as the contract describes; the signal is this language's own", () => {
  expectTypeOf<keyof ModelRequest>().toEqualTypeOf<keyof Request>();
  expectTypeOf<Omit<Request, "input" | "outputSchema">>().toEqualTypeOf<Omit<ModelRequest, "input" | "outputSchema">>();
  expectTypeOf<ModelRequest["input"]>().toEqualTypeOf<JsonObject>();
  expectTypeOf<ModelResponse>().toExtend<Response>();
  expectTypeOf<keyof ModelResponse>().toEqualTypeOf<keyof Response>();
  expectTypeOf<ModelAdapter["invoke"]>().parameter(1).toEqualTypeOf<AbortSignal>();
});
