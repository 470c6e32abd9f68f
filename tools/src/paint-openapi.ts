export interface PaintShape {
  readonly required?: readonly string[];
  readonly colours?: readonly string[];
  readonly fields?: Readonly<Record<string, object>>;
}

/** A small document: one call that takes and returns a paint. */
export function openapi({ required = ["name"], colours = ["red", "blue"], fields = {} }: PaintShape = {}): string {
  const paint = {
    type: "object",
    required,
    properties: { name: { type: "string" }, colour: { type: "string", enum: colours }, ...fields },
  };
  const content = { "application/json": { schema: { $ref: "#/components/schemas/Paint" } } };
  const post = {
    operationId: "mix",
    requestBody: { required: true, content },
    responses: { "200": { description: "Mixed.", content } },
  };
  return JSON.stringify({
    openapi: "3.1.0",
    info: { title: "Paints", version: "1.0" },
    paths: { "/paints": { post } },
    components: { schemas: { Paint: paint } },
  });
}
