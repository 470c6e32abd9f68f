import type { UnitId, Uuid } from "@krako/contracts";

export const TABS = ["overview", "timeline", "graph", "events"] as const;
export type Tab = (typeof TABS)[number];

/** What the page shows, as the fragment of its address says it. */
export type Route =
  | { readonly page: "home" }
  | { readonly page: "run"; readonly run: Uuid; readonly tab: Tab; readonly unit: UnitId | null }
  | { readonly page: "compare"; readonly before: Uuid; readonly after: Uuid | null }
  | { readonly page: "nowhere"; readonly hash: string };

/** That of one run. */
export type RunRoute = Extract<Route, { page: "run" }>;

/** `#/`, `#/runs/<run>/<tab>?unit=<unit>`, `#/compare/<run>/<run>`. */
export function readRoute(hash: string): Route {
  const [path = "", search = ""] = hash.replace(/^#/, "").split("?", 2);
  const [page, one, other] = path.split("/").filter((part) => part !== "");
  if (page === undefined) return { page: "home" };
  if (page === "compare" && one !== undefined && isUuid(one))
    return { page: "compare", before: one, after: other !== undefined && isUuid(other) ? other : null };
  const tab = TABS.find((each) => each === (other ?? "overview"));
  if (page === "runs" && one !== undefined && isUuid(one) && tab !== undefined)
    return { page: "run", run: one, tab, unit: new URLSearchParams(search).get("unit") };
  return { page: "nowhere", hash };
}

/** The fragment by which {@link readRoute} finds the same. */
export function routeHash(route: Route): string {
  switch (route.page) {
    case "home":
      return "#/";
    case "run": {
      const search = route.unit === null ? "" : `?${new URLSearchParams({ unit: route.unit })}`;
      return `#/runs/${route.run}/${route.tab}${search}`;
    }
    case "compare":
      return `#/compare/${route.before}${route.after === null ? "" : `/${route.after}`}`;
    case "nowhere":
      return route.hash;
    default:
      return route satisfies never;
  }
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}
