import { lazy, type ReactNode, Suspense, useState } from "react";
import { useHealth } from "../api/queries.ts";
import { StudioRefusal } from "../api/studio-refusal.ts";
import { Loading } from "../parts/page-state.tsx";
import type { Route } from "../routes/route.ts";
import { goTo, useRoute } from "../routes/use-route.ts";
import { Home } from "../runs/home.tsx";
import { HelpOverlay } from "./help-overlay.tsx";
import { NoToken } from "./no-token.tsx";
import { Nowhere } from "./nowhere.tsx";
import { TopBar } from "./top-bar.tsx";
import { useKeys } from "./use-keys.ts";

const Inspector = lazy(() => import("../inspector/inspector.tsx").then((page) => ({ default: page.Inspector })));
const Compare = lazy(() => import("../compare/compare.tsx").then((page) => ({ default: page.Compare })));

export function App(): ReactNode {
  const route = useRoute();
  const health = useHealth();
  const [isHelp, showHelp] = useState(false);
  useKeys({
    "?": () => showHelp(true),
    "g h": () => goTo({ page: "home" }),
    n: () => {
      goTo({ page: "home" });
      requestAnimationFrame(() => document.getElementById("request")?.focus());
    },
    "/": focusSearch,
    Escape: leaveField,
  });
  if (health.error instanceof StudioRefusal && health.error.problem.status === 401) return <NoToken />;
  return (
    <>
      <TopBar health={health.data ?? null} isReached={!health.isError} onHelp={() => showHelp(true)} />
      <Suspense fallback={<Loading what="One moment." />}>{pageOf(route)}</Suspense>
      {isHelp ? <HelpOverlay onClose={() => showHelp(false)} /> : null}
    </>
  );
}

function pageOf(route: Route): ReactNode {
  switch (route.page) {
    case "home":
      return <Home />;
    case "run":
      return <Inspector key={route.run} route={route} />;
    case "compare":
      return <Compare before={route.before} after={route.after} />;
    case "nowhere":
      return <Nowhere />;
    default:
      return route satisfies never;
  }
}

function focusSearch(): boolean {
  const field = document.querySelector<HTMLInputElement>("main input[type=search]");
  field?.focus();
  field?.select();
  return field !== null;
}

function leaveField(): boolean {
  const { activeElement } = document;
  const isField = activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement;
  if (isField) activeElement.blur();
  return isField;
}
