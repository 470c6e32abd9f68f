import { createRequire } from "node:module";
import type { Role } from "./tokens.ts";

/** The part of a JSON Schema that parameters use. */
export interface ParameterSchema {
  readonly type: "string" | "integer";
  readonly pattern?: string;
  readonly enum?: readonly string[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly default?: string | number;
}

export interface DeclaredParameter {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly required: boolean;
  readonly schema: ParameterSchema;
}

/** An operation as the OpenAPI document declares it. */
export interface DeclaredOperation {
  readonly id: string;
  readonly method: "GET" | "POST";
  /** With parameters in braces: `/v1/sessions/{session_id}`. */
  readonly path: string;
  /** Who may ask; null: anybody. */
  readonly role: Role | null;
  readonly parameters: readonly DeclaredParameter[];
  /** Name of the schema of its body; null where it takes none. */
  readonly bodySchema: string | null;
}

interface Reference {
  readonly $ref: string;
}
type Schema = Partial<Reference> & Readonly<Record<string, unknown>>;
type Security = readonly Readonly<Record<string, unknown>>[];
interface RawOperation {
  readonly operationId: string;
  readonly security?: Security;
  readonly parameters?: readonly (Omit<DeclaredParameter, "schema"> & { readonly schema: Schema })[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Reference }>> };
}
/** An OpenAPI document, as far as it is read. */
export interface OpenApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, RawOperation>>>>;
  readonly security?: Security;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

const ROLES: Readonly<Record<string, Role>> = { TenantToken: "tenant", NodeToken: "node", OperatorToken: "operator" };
const REFERENCE = "#/components/schemas/";
const KINDS: ReadonlySet<unknown> = new Set(["string", "integer"]);
const METHODS: Readonly<Record<string, "GET" | "POST">> = { get: "GET", post: "POST" };

/** The document that the contract emits. */
export function contractDocument(): OpenApiDocument {
  return createRequire(import.meta.url)("@krako/contracts/openapi/krako.1.0.json") as OpenApiDocument;
}

/**
 * Every operation of a document.
 * @throws Error where the document uses something that this door cannot serve.
 */
export function declaredOperations(document: OpenApiDocument): DeclaredOperation[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => declared(document, path, method, operation)),
  );
}

function declared(document: OpenApiDocument, path: string, method: string, operation: RawOperation): DeclaredOperation {
  const known = METHODS[method];
  if (known === undefined) throw new Error(`${operation.operationId} uses the method ${method}, which is not served.`);
  const body = operation.requestBody?.content["application/json"];
  if (operation.requestBody !== undefined && body === undefined)
    throw new Error(`${operation.operationId} takes a body that is not JSON.`);
  return {
    id: operation.operationId,
    method: known,
    path,
    role: roleOf(operation, operation.security ?? document.security ?? []),
    parameters: (operation.parameters ?? []).map((each) => ({
      ...each,
      schema: parameterSchema(document, each.schema),
    })),
    bodySchema: body === undefined ? null : body.schema.$ref.slice(REFERENCE.length),
  };
}

/** An empty requirement says that no token is needed; no requirement at all would be an oversight. */
function roleOf(operation: RawOperation, security: Security): Role | null {
  const [scheme] = Object.keys(security[0] ?? { missing: true });
  if (scheme === undefined) return null;
  const role = ROLES[scheme];
  if (role === undefined || security.length !== 1)
    throw new Error(
      `${operation.operationId} must name exactly one of ${Object.keys(ROLES).join(", ")}, or none in so many words.`,
    );
  return role;
}

function parameterSchema(document: OpenApiDocument, schema: Schema): ParameterSchema {
  const { $ref, ...own } = schema;
  const referred = $ref === undefined ? {} : document.components.schemas[$ref.slice(REFERENCE.length)];
  const { type, ...rest } = { ...referred, ...own };
  if (!KINDS.has(type)) throw new Error(`A parameter of type ${String(type)} cannot be read.`);
  return { type, ...rest } as ParameterSchema;
}
