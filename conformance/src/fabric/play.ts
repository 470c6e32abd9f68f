// Plays a case on a fabric, from registering nodes to reading the books. Whatever the fabric does is data.
import type { BackendCapabilities } from "@krako/contracts";
import { readBooks } from "./books.ts";
import type { FabricCase, NodePlan, Step } from "./fabric-case.ts";
import type { FabricTrial, SeenNode } from "./fabric-trial.ts";
import type { FabricUnderTest } from "./fabric-under-test.ts";
import { beat, claim, forge, replay, report, start, waitALease, work } from "./node-steps.ts";
import { askRefused } from "./questions.ts";
import { askSeen, readLists } from "./showings.ts";
import { Stage } from "./stage.ts";
import { cancel, submit } from "./tenant-steps.ts";

/** Nodes that are there in every case, so that its graphs can be submitted and end: each does what the other does not. */
const HELPERS: readonly NodePlan[] = (["kit-east", "kit-west"] as const).flatMap((region) =>
  (["cpu", "llm_pod"] as const).map((kind) => ({ kind, region, isTrusted: true, slots: 4, hasModels: true })),
);

/** How long the sessions of fabrics with nodes of their own may take, in milliseconds. */
const PATIENCE_MS = 10_000;
const LOOK_MS = 50;

export const play = async (fabric: FabricUnderTest, played: FabricCase): Promise<FabricTrial> => {
  const stage = new Stage(fabric, played);
  if (stage.worksItself) {
    for (const plan of HELPERS) await beat(stage, await stage.register(plan, true), "own", "draining");
    for (const plan of played.nodes) await stage.register(plan, false);
  }
  const described = await stage.wire.ask({
    about: "capabilities",
    path: "/v1/capabilities",
    token: await stage.tenantToken(0),
  });
  stage.capabilities = described.status === 200 ? (described.body as BackendCapabilities) : null;
  for (const step of played.steps) {
    await take(stage, step);
    if (!stage.worksItself) await stage.breathe();
  }
  await finish(stage);
  return stage.trial();
};

const planned = ({ nodes }: Stage): readonly SeenNode[] => nodes.filter(({ isHelper }) => !isHelper);

const nodeAt = (stage: Stage, position: number): SeenNode | undefined => {
  const own = planned(stage);
  return own.length === 0 ? undefined : own[position % own.length];
};

const take = async (stage: Stage, step: Step): Promise<void> => {
  switch (step.do) {
    case "submit":
      await submit(stage, step.graph, step.how);
      return;
    case "cancel": {
      const session = stage.sessions[step.graph % Math.max(1, stage.sessions.length)];
      if (session !== undefined) await cancel(stage, session);
      return;
    }
    case "ask":
      await askRefused(stage, step.what, step.pick);
      await askSeen(stage, step.what, step.pick);
      return;
    case "work":
      await (stage.worksItself ? work(stage) : untilEnded(stage));
      return;
    default:
      if (stage.worksItself) await takeAsNode(stage, step);
  }
};

type NodeStep = Exclude<Step, { readonly do: "submit" | "cancel" | "ask" | "work" }>;

const takeAsNode = async (stage: Stage, step: NodeStep): Promise<void> => {
  switch (step.do) {
    case "claim": {
      const node = nodeAt(stage, step.node);
      if (node !== undefined && node.state !== "vanished") await claim(stage, node, step.max);
      return;
    }
    case "beat": {
      const node = nodeAt(stage, step.node);
      if (node !== undefined && node.state !== "vanished") await beat(stage, node, step.claims, step.health);
      return;
    }
    case "vanish": {
      const node = nodeAt(stage, step.node);
      if (node !== undefined && node.state !== "quarantined") node.state = "vanished";
      return;
    }
    case "quarantine":
      await quarantine(stage, nodeAt(stage, step.node), step.on);
      return;
    case "wait a lease":
      await waitALease(stage);
      return;
    default: {
      // Only what was taken can be handed in again.
      const among = step.do === "replay" ? stage.grants.filter(({ taken }) => taken !== null) : stage.grants;
      const grant = among[step.claim % Math.max(1, among.length)];
      if (grant === undefined) return;
      if (step.do === "start") await start(stage, grant, step.token);
      else if (step.do === "replay") await replay(stage, grant);
      else if (step.do === "forge") await forge(stage, grant, step.how);
      else await report(stage, grant, step);
    }
  }
};

const quarantine = async (stage: Stage, node: SeenNode | undefined, isOn: boolean): Promise<void> => {
  const { operator } = stage.fabric.tokens;
  if (node === undefined || operator === undefined || node.state === "vanished") return;
  const { status } = await stage.wire.ask({
    about: "quarantine",
    method: "POST",
    path: `/v1/nodes/${node.id}/quarantine`,
    token: operator,
    body: { quarantined: isOn, reason: "The conformance kit asks for it." },
  });
  if (status !== 200) return;
  node.state = isOn ? "quarantined" : "ready";
  node.since = stage.now();
};

const untilEnded = async (stage: Stage): Promise<void> => {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    for (const session of stage.sessions) await stage.readEvents(session);
    if (stage.sessions.every(({ hasEnded }) => hasEnded) || Date.now() > until) return;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
};

/** Ends what has not ended, and reads what there is. */
const finish = async (stage: Stage): Promise<void> => {
  if (stage.worksItself && stage.played.profile !== "fabric-node") {
    for (const node of stage.nodes) if (node.isHelper) await beat(stage, node, "own", "healthy");
    await work(stage);
  }
  // Nodes that have said all the time that they are draining ask for what is left.
  if (stage.worksItself && stage.played.profile === "fabric-node")
    for (const node of stage.nodes) if (node.isHelper) await claim(stage, node, 16);
  for (const session of stage.sessions) {
    await stage.readEvents(session);
    if (!session.hasEnded) await cancel(stage, session);
    await stage.readEvents(session);
    await stage.readView(session);
  }
  // A result that comes when all is over.
  if (stage.played.profile === "fabric-node") {
    const late = stage.grants.find(({ taken, session }) => taken === null && session !== undefined);
    if (late !== undefined) await report(stage, late, { says: "output", cpu: 1_000, tokens: 1 });
  }
  await readLists(stage);
  if (stage.played.profile === "billing") await readBooks(stage);
  // What is left must get nothing of the cases that follow.
  if (stage.worksItself && stage.fabric.renew === undefined)
    for (const node of stage.nodes) if (node.state !== "vanished") await beat(stage, node, "own", "draining");
};
