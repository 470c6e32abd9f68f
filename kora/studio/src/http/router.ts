import findMyWay from "find-my-way";
import type { Asked, Handler } from "./exchange.ts";

/** Methods that some route answers. */
const METHODS = ["GET", "POST", "DELETE"] as const;

/** `GET /runs/:run_id` and what answers it. */
export type Routes = Readonly<Record<string, Handler>>;

/** Characters of a part of a path. */
const LONGEST_PART = 128;

/** What there is at an address. */
export type Found =
  | { readonly type: "route"; readonly handler: Handler; readonly parameters: Asked["parameters"] }
  | { readonly type: "other_methods"; readonly allowed: readonly string[] }
  | { readonly type: "nothing" };

/** Finds what a request asks for. */
export type Router = (method: string, path: string) => Found;

/** The routes as one tree. */
export function routerOf(routes: Routes): Router {
  const tree = findMyWay({ maxParamLength: LONGEST_PART, caseSensitive: true });
  for (const [route, handler] of Object.entries(routes)) {
    const [method, path = ""] = route.split(" ");
    tree.on(method as (typeof METHODS)[number], path, () => undefined, handler);
  }
  const find = (method: (typeof METHODS)[number], path: string): Found | null => {
    const found = tree.find(method, path);
    return found === null ? null : { type: "route", handler: found.store as Handler, parameters: found.params };
  };
  return (method, path) => {
    const known = METHODS.find((each) => each === method);
    const found = known === undefined ? null : find(known, path);
    if (found !== null) return found;
    const allowed = METHODS.filter((each) => find(each, path) !== null);
    return allowed.length === 0 ? { type: "nothing" } : { type: "other_methods", allowed };
  };
}
