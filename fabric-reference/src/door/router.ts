import findMyWay from "find-my-way";
import { bodyCheck, type CheckBody } from "./body-documents.ts";
import { type DeclaredOperation, declaredOperations, type OpenApiDocument } from "./openapi-document.ts";
import { parameterReader, type ReadParameters } from "./parameters.ts";

/** An operation and all that is made for it once, at start. */
export interface Route<Handler> {
  readonly operation: DeclaredOperation;
  readonly handler: Handler;
  readonly readParameters: ReadParameters;
  /** Null where it takes no body. */
  readonly checkBody: CheckBody | null;
}

/** What a method and a path lead to. */
export type Found<Handler> =
  | {
      readonly type: "route";
      readonly route: Route<Handler>;
      readonly path: Readonly<Record<string, string | undefined>>;
    }
  /** The path answers these methods only. */
  | { readonly type: "other_methods"; readonly allowed: readonly string[] }
  | { readonly type: "nothing" };

export interface Router<Handler> {
  find(method: string, path: string): Found<Handler>;
}

/** The longest path parameter that is looked at; every one that is valid is shorter. */
const LONGEST_PARAMETER = 512;

/** HEAD is answered like GET, without the body. */
const READ_AS: Readonly<Record<string, "GET" | "POST">> = { GET: "GET", HEAD: "GET", POST: "POST" };

/**
 * Routes of a document's operations.
 * @throws Error where an operation has no handler, or a handler no operation.
 */
export function routerOf<Handler>(
  document: OpenApiDocument,
  handlers: Readonly<Record<string, Handler>>,
): Router<Handler> {
  const operations = declaredOperations(document);
  const unknown = Object.keys(handlers).filter((id) => !operations.some((each) => each.id === id));
  if (unknown.length > 0) throw new Error(`There is no operation for the handlers ${unknown.join(", ")}.`);
  const tree = findMyWay({ maxParamLength: LONGEST_PARAMETER, caseSensitive: true });
  for (const operation of operations) {
    const handler = Object.hasOwn(handlers, operation.id) ? handlers[operation.id] : undefined;
    if (handler === undefined) throw new Error(`The operation ${operation.id} has no handler.`);
    const route: Route<Handler> = {
      operation,
      handler,
      readParameters: parameterReader(operation),
      checkBody: operation.bodySchema === null ? null : bodyCheck(operation.bodySchema),
    };
    tree.on(operation.method, operation.path.replaceAll(/\{(\w+)\}/g, ":$1"), () => undefined, route);
  }
  const routeOf = (method: "GET" | "POST", path: string): Found<Handler> | null => {
    const found = tree.find(method, path);
    const route = found?.store as Route<Handler> | null | undefined;
    return found && route ? { type: "route", route, path: found.params } : null;
  };
  return {
    find(method, path) {
      const read = Object.hasOwn(READ_AS, method) ? READ_AS[method] : undefined;
      const found = read === undefined ? null : routeOf(read, path);
      if (found !== null) return found;
      const allowed = [
        ...(routeOf("GET", path) === null ? [] : ["GET", "HEAD"]),
        ...(routeOf("POST", path) === null ? [] : ["POST"]),
      ];
      return allowed.length === 0 ? { type: "nothing" } : { type: "other_methods", allowed: [...allowed, "OPTIONS"] };
    },
  };
}
