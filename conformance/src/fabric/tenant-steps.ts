// What the kit's tenants do: submit, submit again, cancel.
import type { TaskGraph } from "@krako/contracts";
import { newId } from "../run/stamp.ts";
import type { Step } from "./fabric-case.ts";
import type { SeenSession } from "./fabric-trial.ts";
import { contextFor, graphOfPlan } from "./graph-of-plan.ts";
import type { Stage } from "./stage.ts";
import type { Exchange } from "./wire.ts";

type How = Extract<Step, { readonly do: "submit" }>["how"];

const send = async (stage: Stage, graph: TaskGraph, tenant: 0 | 1): Promise<Exchange> =>
  await stage.wire.ask({
    about: "submit",
    method: "POST",
    path: "/v1/taskgraphs",
    token: await stage.tenantToken(tenant),
    headers: { "Idempotency-Key": graph.request_id },
    body: { task_graph: graph, execution_context: contextFor(stage.now()) },
  });

const idIn = ({ status, body }: Exchange): string | null => {
  const { execution_session_id } = (body ?? {}) as { readonly execution_session_id?: unknown };
  return status === 202 && typeof execution_session_id === "string" ? execution_session_id : null;
};

/** Something else under the same key, or under the same id. */
const changed = (graph: TaskGraph, how: "changed" | "graph id", nowMs: number): TaskGraph => ({
  ...graph,
  ...(how === "changed" ? { graph_id: newId(nowMs) } : { request_id: newId(nowMs) }),
  labels: { changed: "yes" },
});

export const submit = async (stage: Stage, position: number, how: How): Promise<void> => {
  const plan = stage.played.graphs[position];
  if (plan === undefined) return;
  const original = stage.sessions.find((session) => session.plan === plan && session.tenant === 0) ?? null;
  const now = stage.now();
  if (original === null) {
    // The first time it is new, whatever the step says.
    const graph = graphOfPlan(plan, stage.tenants[0], now);
    const isTwice = how === "twice";
    const answers = await Promise.all([send(stage, graph, 0), ...(isTwice ? [send(stage, graph, 0)] : [])]);
    let session: SeenSession | null = null;
    for (const exchange of answers) {
      const id = idIn(exchange);
      stage.submissions.push({ how: isTwice ? "twice" : "new", exchange, original: session, graph, eventsBefore: 0 });
      if (id === null) stage.refusedGraphs.add(graph.graph_id);
      else session ??= stage.addSession(id, graph, plan, 0);
    }
    return;
  }
  await stage.readEvents(original);
  const eventsBefore = original.events.length;
  const say = (exchange: Exchange, graph: TaskGraph): void => {
    stage.submissions.push({
      how: how === "new" || how === "twice" ? "again" : how,
      exchange,
      original,
      graph,
      eventsBefore,
    });
  };
  switch (how) {
    case "new":
    case "again":
    case "twice":
      say(await send(stage, original.graph, 0), original.graph);
      return;
    case "changed":
    case "graph id": {
      const graph = changed(original.graph, how, now);
      if (how === "changed") stage.refusedGraphs.add(graph.graph_id);
      say(await send(stage, graph, 0), graph);
      return;
    }
    case "other tenant": {
      if (stage.sessions.some((session) => session.plan === plan && session.tenant === 1)) return;
      const graph = { ...original.graph, tenant_id: stage.tenants[1] };
      const exchange = await send(stage, graph, 1);
      say(exchange, graph);
      const id = idIn(exchange);
      if (id !== null && id !== original.id) stage.addSession(id, graph, plan, 1);
    }
  }
};

export const cancel = async (stage: Stage, session: SeenSession): Promise<void> => {
  await stage.readEvents(session);
  const { hasEnded } = session;
  const before = session.events.length;
  const exchange = await stage.wire.ask({
    about: "cancel",
    method: "POST",
    path: `/v1/sessions/${session.id}/cancel`,
    token: await stage.tenantToken(session.tenant),
  });
  await stage.breathe();
  await stage.readEvents(session);
  stage.cancels.push({ exchange, session, hadEnded: hasEnded, grown: session.events.length - before });
};
