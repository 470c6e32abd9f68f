// What is asked over HTTP that must be refused, with what the contract says to it.
import { CONTRACT_VERSION } from "@krako/contracts/tables";
import { newId } from "../run/stamp.ts";
import type { Probe } from "./fabric-case.ts";
import { contextFor, graphOfPlan } from "./graph-of-plan.ts";
import type { Stage } from "./stage.ts";
import type { Asked } from "./wire.ts";

interface Form {
  readonly what: string;
  readonly asked: Omit<Asked, "about">;
  readonly expects: readonly number[];
  readonly errorType: string;
}

const NO_SESSION = "01890000-0000-7000-8000-0000000000ff";
const DEPTH = 80;

const anyUnit = {
  type: "deterministic",
  needs: [],
  attempts: 1,
  idempotent: true,
  privacy: "allow_remote",
  region: null,
  trusted: false,
} as const;

/** Asks one form of a kind of question. */
export const askRefused = async (stage: Stage, probe: Probe, pick: number): Promise<void> => {
  const forms = await formsOf(stage, probe);
  const form = forms[pick % Math.max(1, forms.length)];
  if (form === undefined) return;
  const { what, expects, errorType, asked } = form;
  const exchange = await stage.wire.ask({ about: `refused ${probe}`, ...asked });
  stage.questions.push({ what, expects, errorType, exchange });
};

const formsOf = async (stage: Stage, probe: Probe): Promise<readonly Form[]> => {
  switch (probe) {
    case "versions":
      return await versionForms(stage);
    case "tokens":
      return await tokenForms(stage);
    case "bodies":
      return await bodyForms(stage);
    case "parameters":
      return await parameterForms(stage);
    case "paths":
      return await pathForms(stage);
    default:
      return [];
  }
};

/** A submission that would be accepted; noted, so that it is seen if it is. */
const submission = async (stage: Stage) => {
  const graph = graphOfPlan({ units: [anyUnit], retries: null }, stage.tenants[0], stage.now());
  stage.refusedGraphs.add(graph.graph_id);
  const context = contextFor(stage.now());
  const token = await stage.tenantToken(0);
  const head = { method: "POST", path: "/v1/taskgraphs", token, headers: { "Idempotency-Key": graph.request_id } };
  return { graph, context, head, body: { task_graph: graph, execution_context: context } };
};

const versionForms = async (stage: Stage): Promise<readonly Form[]> => {
  const { head, body } = await submission(stage);
  const token = await stage.tenantToken(0);
  const routes: readonly Omit<Asked, "about">[] = [
    { ...head, body },
    { path: "/v1/sessions", token },
    { path: "/v1/health" },
    { path: "/v1/capabilities", token },
    { path: "/v1/billing/wallet", token },
    { path: `/v1/sessions/${stage.sessions[0]?.id ?? NO_SESSION}/events/stream`, token },
  ];
  return [null, "2.0", "0.9", "1.99", "1", "latest", `${CONTRACT_VERSION}, ${CONTRACT_VERSION}`, ""].flatMap(
    (version) =>
      routes.map((route) => ({
        what: `${route.method ?? "GET"} ${route.path} in contract version ${JSON.stringify(version)}`,
        asked: { ...route, version },
        expects: [400],
        errorType: "VERSION_MISMATCH",
      })),
  );
};

const tokenForms = async (stage: Stage): Promise<readonly Form[]> => {
  const { head, body } = await submission(stage);
  const tenant = await stage.tenantToken(0);
  const node = stage.nodes[0];
  const nodeToken = node === undefined ? null : await stage.nodeToken(node);
  const session = stage.sessions[0]?.id ?? NO_SESSION;
  const forTenants: readonly Omit<Asked, "about">[] = [
    { ...head, body },
    { path: "/v1/sessions", token: tenant },
    { path: `/v1/sessions/${session}`, token: tenant },
    { path: `/v1/sessions/${session}/result`, token: tenant },
    { path: `/v1/sessions/${session}/events`, token: tenant },
    { path: `/v1/sessions/${session}/cancel`, method: "POST", token: tenant },
    { path: "/v1/billing/ledger", token: tenant },
    { path: "/v1/capabilities", token: tenant },
  ];
  const forNodes: readonly Omit<Asked, "about">[] = [
    { path: `/v1/nodes/${node?.id ?? "none"}/claims`, method: "POST", body: { max: 1, wait_ms: 0 } },
    {
      path: `/v1/nodes/${node?.id ?? "none"}/heartbeat`,
      method: "POST",
      body: { health: "healthy", running: 0, queued: 0, claims: [] },
    },
  ];
  const forOperators: readonly Omit<Asked, "about">[] = [{ path: "/v1/nodes" }, { path: "/v1/capacity" }];
  const bad = [null, "krako_notatoken", `${tenant}x`, tenant.slice(0, -1), ""];
  const refused = (asked: Omit<Asked, "about">, token: string | null, expects: number, whose: string): Form => ({
    what: `${asked.method ?? "GET"} ${asked.path} with ${whose}`,
    asked: { ...asked, token },
    expects: [expects],
    errorType: expects === 401 ? "UNAUTHENTICATED" : "PERMISSION_DENIED",
  });
  return [
    ...[...forTenants, ...forNodes, ...forOperators].flatMap((asked) =>
      bad.map((token) => refused(asked, token, 401, token === null ? "no token" : "a token that is none")),
    ),
    ...(nodeToken === null
      ? []
      : [...forTenants, ...forOperators].map((asked) => refused(asked, nodeToken, 403, "the token of a node"))),
    ...[...forNodes, ...forOperators].map((asked) => refused(asked, tenant, 403, "the token of a tenant")),
  ];
};

const bodyForms = async (stage: Stage): Promise<readonly Form[]> => {
  const { graph, head, body } = await submission(stage);
  const text = JSON.stringify(body);
  const invalid = (what: string, sent: unknown, expects: readonly number[]): Form => ({
    what: `a submission ${what}`,
    asked: { ...head, body: sent },
    expects,
    errorType: "VALIDATION_ERROR",
  });
  const headed = (what: string, headers: Readonly<Record<string, string>>, expects: readonly number[]): Form => ({
    what: `a submission ${what}`,
    asked: { ...head, headers: { ...head.headers, ...headers }, body: text },
    expects,
    errorType: "VALIDATION_ERROR",
  });
  const deep = `${"[".repeat(DEPTH)}${"]".repeat(DEPTH)}`;
  const [first] = graph.work_units;
  return [
    invalid("that breaks off", text.slice(0, -2), [400]),
    invalid("that is empty", "", [400]),
    invalid("that is no JSON", "task_graph", [400]),
    invalid("with a comma too many", `${text.slice(0, -1)},}`, [400]),
    invalid("with a member that comes twice", `{"task_graph":null,${text.slice(1)}`, [400]),
    invalid("with an inner member that comes twice", text.replace('"graph_id"', '"graph_id":"x","graph_id"'), [400]),
    invalid(
      "that is deeper than 64 levels",
      text.replace('"needs"', '"x"').replace('"input":{', `"input":{"deep":${deep},`),
      [400],
    ),
    invalid("that is a list", [body], [422]),
    invalid("that is null", "null", [422]),
    invalid("without its graph", { execution_context: body.execution_context }, [400, 422]),
    invalid("with an unknown member", { ...body, more: 1 }, [422]),
    invalid("whose graph has an unknown member", { ...body, task_graph: { ...graph, more: 1 } }, [422]),
    invalid(
      "whose context has an unknown member",
      { ...body, execution_context: { ...body.execution_context, more: 1 } },
      [422],
    ),
    invalid("whose units are a text", { ...body, task_graph: { ...graph, work_units: "none" } }, [422]),
    invalid("whose units are numbers", { ...body, task_graph: { ...graph, work_units: [1] } }, [422]),
    invalid("with a unit twice", { ...body, task_graph: { ...graph, work_units: [first, first] } }, [422]),
    headed("as plain text", { "Content-Type": "text/plain" }, [415]),
    headed("as a form", { "Content-Type": "application/x-www-form-urlencoded" }, [415]),
    headed("with a key that is none", { "Idempotency-Key": "not-a-uuid" }, [400]),
    headed("under another key than its own", { "Idempotency-Key": newId(stage.now()) }, [422]),
    {
      what: "a submission for another tenant",
      asked: { ...head, body: { ...body, task_graph: { ...graph, tenant_id: stage.tenants[1] } } },
      expects: [403],
      errorType: "PERMISSION_DENIED",
    },
  ];
};

const parameterForms = async (stage: Stage): Promise<readonly Form[]> => {
  const token = await stage.tenantToken(0);
  const session = stage.sessions[0]?.id;
  const malformed = (path: string, headers: Readonly<Record<string, string>> = {}): Form => ({
    what: `GET ${path}${Object.entries(headers).map(([name, value]) => `, ${name}: ${value}`)}`,
    asked: { path, token, headers },
    expects: [400],
    errorType: "VALIDATION_ERROR",
  });
  const lists = [
    "limit=0",
    "limit=501",
    "limit=ten",
    "limit=1.5",
    "limit=",
    "limit=2&limit=3",
    "more=1",
    "cursor=",
    "state=unheard",
  ].map((query) => malformed(`/v1/sessions?${query}`));
  const periods = [
    "",
    "?from=2026-01-01T00:00:00.000Z",
    "?from=yesterday&to=today",
    "?from=2026-02-01T00:00:00.000Z&to=2026-01-01T00:00:00.000Z",
  ].map((query) => malformed(`/v1/billing/usage${query}`));
  if (session === undefined) return [...lists, ...periods];
  return [
    ...lists,
    ...periods,
    ...["after=-1", "after=x", "limit=1001", "limit=0", "after=1&after=2"].map((query) =>
      malformed(`/v1/sessions/${session}/events?${query}`),
    ),
    ...["wait_ms=-1", "wait_ms=30001", "wait_ms=long"].map((query) =>
      malformed(`/v1/sessions/${session}/result?${query}`),
    ),
    ...["x", "-1", "01", "1.0", "1e3"].map((id) =>
      malformed(`/v1/sessions/${session}/events/stream`, { "Last-Event-ID": id }),
    ),
    {
      what: "a stream from an event that has not happened",
      asked: { path: `/v1/sessions/${session}/events/stream`, token, headers: { "Last-Event-ID": "999999" } },
      expects: [409],
      errorType: "CONFLICT",
    },
  ];
};

const pathForms = async (stage: Stage): Promise<readonly Form[]> => {
  const token = await stage.tenantToken(0);
  const missing = (method: string, path: string, expects: readonly number[]): Form => ({
    what: `${method} ${path}`,
    asked: { method, path, token },
    expects,
    errorType: "NOT_FOUND",
  });
  return [
    missing("GET", "/v1/nothing", [404]),
    missing("GET", "/v2/sessions", [404]),
    missing("GET", `/v1/sessions/${NO_SESSION}`, [404]),
    missing("GET", `/v1/sessions/${NO_SESSION}/result`, [404]),
    missing("GET", `/v1/sessions/${NO_SESSION}/events`, [404]),
    missing("GET", `/v1/sessions/${NO_SESSION}/events/stream`, [404]),
    missing("POST", `/v1/sessions/${NO_SESSION}/cancel`, [404]),
    missing("PUT", "/v1/sessions", [405]),
    missing("DELETE", `/v1/sessions/${stage.sessions[0]?.id ?? NO_SESSION}`, [405]),
    missing("GET", "/v1/taskgraphs", [405]),
  ];
};
