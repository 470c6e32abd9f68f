import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { StudioClient } from "./api/studio-client.ts";
import { StudioContext } from "./api/studio-context.ts";
import { StudioRefusal } from "./api/studio-refusal.ts";
import { takeToken } from "./session/take-token.ts";
import { App } from "./shell/app.tsx";
import { NoToken } from "./shell/no-token.tsx";
import { takeDrops } from "./shell/take-drops.ts";
import { listenToKeys } from "./shell/use-keys.ts";
import { keepTheme } from "./theme/theme.ts";
import "./theme/tokens.css";
import "./theme/base.css";
import "./theme/parts.css";
import "./shell/shell.css";
import "./compose/compose.css";
import "./runs/runs.css";
import "./inspector/inspector.css";
import "./inspector/overview.css";
import "./inspector/timeline.css";
import "./inspector/events.css";
import "./inspector/drawer.css";
import "./compare/compare.css";

/** Times that a question the server did not answer is asked again. A refusal is an answer. */
const MOST_REPEATS = 2;

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (failures, error) =>
        failures < MOST_REPEATS && !(error instanceof StudioRefusal && error.problem.status < 500),
      networkMode: "always",
      staleTime: 1_000,
    },
    mutations: { networkMode: "always" },
  },
});

keepTheme();
listenToKeys();
takeDrops();
const token = takeToken({
  hash: window.location.hash,
  kept: window.sessionStorage,
  clear: () => window.history.replaceState(null, "", "#/"),
});
const place = document.getElementById("studio");
if (place !== null)
  createRoot(place).render(
    <StrictMode>
      {token === null ? (
        <NoToken />
      ) : (
        <QueryClientProvider client={queries}>
          <StudioContext value={new StudioClient(token)}>
            <App />
          </StudioContext>
        </QueryClientProvider>
      )}
    </StrictMode>,
  );
