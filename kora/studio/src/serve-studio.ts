import { existsSync } from "node:fs";
import { join } from "node:path";
import type { ServedStudio, StudioServing } from "@krako/kora/workbench";
import { STUDIO_BOUNDS, type StudioBounds } from "./bounds.ts";
import type { Answer } from "./http/exchange.ts";
import { guardPlace, guardToken } from "./http/guard.ts";
import { type Incoming, listen } from "./http/listen.ts";
import { BUILD_PAGE, PAGE_FOLDER, pageFile } from "./http/page-files.ts";
import { answerOfError, problemAnswer } from "./http/problem-answer.ts";
import { noSuchRoute, otherMethod } from "./http/refusals.ts";
import { type Router, routerOf } from "./http/router.ts";
import { Slots } from "./http/slots.ts";
import { placesOf } from "./places-of-defect.ts";
import { runRoutes } from "./routes/runs.ts";
import { seeRoutes } from "./routes/see.ts";
import { workRoutes } from "./routes/work.ts";
import { LiveRuns } from "./runs/live-runs.ts";
import { RunShelf } from "./runs/run-shelf.ts";
import { Runs } from "./runs/runs.ts";

/** Serves the page and its API on 127.0.0.1. @throws Error where the port or the folder cannot be had. */
export function serveStudio(serving: StudioServing): Promise<ServedStudio> {
  return serveWith(serving, STUDIO_BOUNDS, PAGE_FOLDER);
}

/** The same with other bounds, and the page from another folder. */
export async function serveWith(
  { workbench, runsFolder, port, token, compareJson, onTrouble }: StudioServing,
  bounds: StudioBounds,
  pageFolder: string,
): Promise<ServedStudio> {
  const shelf = new RunShelf(runsFolder, bounds);
  await shelf.open();
  const live = new LiveRuns(shelf, bounds, onTrouble);
  const runs = new Runs(live, shelf);
  const router = routerOf({
    ...seeRoutes(workbench, runsFolder),
    ...workRoutes(workbench, runs, bounds),
    ...runRoutes(runs, new Slots(bounds.watchers), compareJson, bounds),
  });
  const onDefect = (error: unknown): void => onTrouble(`kora studio itself failed: ${placesOf(error)}`);
  const answer = async (incoming: Incoming): Promise<Answer> => {
    try {
      guardPlace(incoming.headers);
      return (await page(incoming, pageFolder)) ?? (await api(incoming, router, token));
    } catch (error) {
      return answerOfError(error, onDefect);
    }
  };
  const listener = await listen(port, bounds.connections, answer).catch((error: unknown) => {
    shelf.close();
    throw error;
  });
  let closed: Promise<void> | null = null;
  const close = async (): Promise<void> => {
    await live.close();
    await listener.close(bounds.closeMs);
    shelf.close();
  };
  return {
    url: listener.url,
    link: `${listener.url}/#token=${token}`,
    pageMissing: existsSync(join(pageFolder, "index.html")) ? null : BUILD_PAGE,
    close: () => {
      closed ??= close();
      return closed;
    },
  };
}

async function page(incoming: Incoming, folder: string): Promise<Answer | null> {
  if (incoming.method !== "GET" && incoming.method !== "HEAD") return null;
  return pageFile(incoming, folder);
}

async function api(incoming: Incoming, router: Router, token: string): Promise<Answer> {
  guardToken(incoming.headers, token);
  const found = router(incoming.method, incoming.path);
  switch (found.type) {
    case "route":
      return found.handler({ ...incoming, parameters: found.parameters });
    case "other_methods":
      return problemAnswer(otherMethod(found.allowed).problem, { allow: found.allowed.join(", ") });
    case "nothing":
      throw noSuchRoute();
    default:
      return found satisfies never;
  }
}
