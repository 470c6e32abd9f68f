import { expect, test } from "vitest";
import { contractDocument, declaredOperations, type OpenApiDocument } from "./openapi-document.ts";
import { routerOf } from "./router.ts";

const document = contractDocument();
const handlers = Object.fromEntries(declaredOperations(document).map(({ id }) => [id, id]));

test("every operation of the document leads to its handler", () => {
  const router = routerOf(document, handlers);
  for (const { id, method, path } of declaredOperations(document)) {
    const found = router.find(method, path.replaceAll(/\{\w+\}/g, "x"));
    expect(found.type === "route" ? found.route.handler : found.type).toBe(id);
  }
});

test("an operation without handler is an error at start", () => {
  const { Sessions_list: _, ...rest } = handlers;
  expect(() => routerOf(document, rest)).toThrow("The operation Sessions_list has no handler.");
});

test("a handler without operation is an error at start", () => {
  expect(() => routerOf(document, { ...handlers, Sessions_forget: "x" })).toThrow(
    /no operation for the handlers Sessions_forget/,
  );
});

test.each([
  ["a method that is not served", { operationId: "x" }, "put", /method put/],
  ["no word on who may ask", { operationId: "x", security: [] }, "get", /exactly one of TenantToken/],
  [
    "two kinds of token",
    { operationId: "x", security: [{ NodeToken: [] }, { TenantToken: [] }] },
    "get",
    /exactly one of/,
  ],
  ["an unknown kind of token", { operationId: "x", security: [{ RootToken: [] }] }, "get", /exactly one of/],
  [
    "a parameter that is a list",
    { operationId: "x", parameters: [{ name: "p", in: "query", required: false, schema: { type: "array" } }] },
    "get",
    /type array/,
  ],
  [
    "a body of an unknown schema",
    {
      operationId: "x",
      requestBody: { content: { "application/json": { schema: { $ref: "#/components/schemas/Other" } } } },
    },
    "post",
    /no validator .* Other/,
  ],
  ["a body that is no JSON", { operationId: "x", requestBody: { content: {} } }, "post", /not JSON/],
] as const)("a document with %s is an error at start", (_, operation, method, message) => {
  const other = { ...document, paths: { "/v1/x": { [method]: operation } } } as unknown as OpenApiDocument;
  expect(() => routerOf(other, { x: "x" })).toThrow(message);
});

test("parameters that handlers count on have a default in the document", () => {
  const filled = new Set(["limit", "after", "wait_ms"]);
  const parameters = declaredOperations(document).flatMap((each) => each.parameters);
  for (const { name, schema } of parameters)
    expect([name, schema.default !== undefined]).toEqual([name, filled.has(name)]);
});
