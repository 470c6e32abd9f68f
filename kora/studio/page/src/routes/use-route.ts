import { useSyncExternalStore } from "react";
import { type Route, readRoute, routeHash } from "./route.ts";

let known: { readonly hash: string; readonly route: Route } = { hash: "", route: { page: "home" } };

/** The route of now: the same object until the address changes. */
export function currentRoute(): Route {
  const { hash } = window.location;
  if (hash !== known.hash) known = { hash, route: readRoute(hash) };
  return known.route;
}

export function useRoute(): Route {
  return useSyncExternalStore(listen, currentRoute);
}

/** Goes to a route. `replace` leaves no step to go back to: for what is chosen within a page. */
export function goTo(route: Route, how: "push" | "replace" = "push"): void {
  const hash = routeHash(route);
  if (hash === window.location.hash) return;
  if (how === "push") {
    window.location.hash = hash;
    return;
  }
  window.history.replaceState(null, "", hash);
  window.dispatchEvent(new HashChangeEvent("hashchange"));
}

function listen(changed: () => void): () => void {
  window.addEventListener("hashchange", changed);
  return () => window.removeEventListener("hashchange", changed);
}
