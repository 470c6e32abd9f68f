import { expect, test } from "vitest";
import { type Route, readRoute, routeHash } from "./route.ts";

const RUN = "0197a1b2-0000-7000-8000-000000000003";
const OTHER = "0197a1b2-0000-7000-8000-000000000004";

test.each<Route>([
  { page: "home" },
  { page: "run", run: RUN, tab: "overview", unit: null },
  { page: "run", run: RUN, tab: "graph", unit: "a.b_c-1" },
  { page: "compare", before: RUN, after: null },
  { page: "compare", before: RUN, after: OTHER },
])("a route is found again from its address: %j", (route) => {
  expect(readRoute(routeHash(route))).toEqual(route);
});

test("a run without a tab opens on its overview, and no address at all is home", () => {
  expect(readRoute(`#/runs/${RUN}`)).toEqual({ page: "run", run: RUN, tab: "overview", unit: null });
  expect(readRoute("")).toEqual({ page: "home" });
});

test.each(["#/runs/../../health", "#/runs/1", `#/runs/${RUN}/secrets`, "#/elsewhere"])(
  "an address that names nothing says so: %s",
  (hash) => {
    expect(readRoute(hash).page).toBe("nowhere");
  },
);
