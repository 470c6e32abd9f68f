// Reading what there is in several ways: by pages, as a stream, as a stranger.
import { newId } from "../run/stamp.ts";
import type { Probe } from "./fabric-case.ts";
import type { SeenSession } from "./fabric-trial.ts";
import type { Stage } from "./stage.ts";
import { cancel } from "./tenant-steps.ts";

/** Pages after which a list is not read on. */
const MOST_PAGES = 200;

/** What is asked that is not refused. */
export const askSeen = async (stage: Stage, probe: Probe, pick: number): Promise<void> => {
  const session = stage.sessions[pick % Math.max(1, stage.sessions.length)];
  if (session === undefined) return;
  switch (probe) {
    case "strangers":
      await strangers(stage, session, pick);
      return;
    case "tags":
      await tags(stage, session);
      return;
    case "result":
      await result(stage, session, pick);
      return;
    case "pages":
      await pages(stage, session, pick);
      return;
    case "stream":
      await stream(stage, session, pick);
      return;
    case "lists":
      await lists(stage, (pick % 3) + 1);
      return;
    case "cancel":
      await cancel(stage, session);
      await cancel(stage, session);
      return;
    default:
  }
};

/** The other tenant asks for a session that is not its own, and for one that is nobody's. */
const strangers = async (stage: Stage, session: SeenSession, pick: number): Promise<void> => {
  const token = await stage.tenantToken(session.tenant === 0 ? 1 : 0);
  const nobodys = newId(stage.now());
  const forms: readonly (readonly [string, string, Readonly<Record<string, string>>?])[] = [
    ["GET", ""],
    ["GET", "/result"],
    ["GET", "/result?wait_ms=1"],
    ["GET", "/events"],
    ["GET", "/events?after=1&limit=2"],
    ["GET", "/events/stream"],
    ["GET", "/events/stream", { "Last-Event-ID": "1" }],
    ["POST", "/cancel"],
  ];
  const [method, rest, headers = {}] = forms[pick % forms.length] ?? ["GET", ""];
  const ask = (id: string) =>
    stage.wire.ask({ about: "stranger", method, path: `/v1/sessions/${id}${rest}`, token, headers, until: () => true });
  stage.pairs.push({ what: `${method} /v1/sessions/…${rest}`, one: await ask(session.id), other: await ask(nobodys) });
  const rows = await stage.wire.ask({
    about: "stranger's ledger",
    path: `/v1/billing/ledger?execution_session_id=${session.id}`,
    token,
  });
  const none = await stage.wire.ask({
    about: "stranger's ledger",
    path: `/v1/billing/ledger?execution_session_id=${nobodys}`,
    token,
  });
  stage.pairs.push({ what: "GET /v1/billing/ledger?execution_session_id=…", one: rows, other: none });
};

const tags = async (stage: Stage, session: SeenSession): Promise<void> => {
  const token = await stage.tenantToken(session.tenant);
  const path = `/v1/sessions/${session.id}`;
  const first = await stage.wire.ask({ about: "session", path, token });
  const { etag } = first.headers;
  if (etag === undefined) {
    stage.tags.push({ exchange: first, session, isStale: true, known: session.events.length });
    return;
  }
  await stage.readEvents(session);
  const before = session.events.length;
  // A tag from before something happened.
  const past = stage.tags.find((tag) => tag.session === session && tag.known < before)?.exchange.headers["etag"];
  const again = await stage.wire.ask({ about: "tag", path, token, headers: { "If-None-Match": etag } });
  await stage.readEvents(session);
  if (session.events.length === before) stage.tags.push({ exchange: again, session, isStale: false, known: before });
  const stale = past ?? '"not-a-tag"';
  stage.tags.push({
    exchange: await stage.wire.ask({ about: "tag", path, token, headers: { "If-None-Match": stale } }),
    session,
    isStale: true,
    known: before,
  });
};

const result = async (stage: Stage, session: SeenSession, pick: number): Promise<void> => {
  await stage.readEvents(session);
  const { hasEnded } = session;
  const exchange = await stage.wire.ask({
    about: "result",
    path: `/v1/sessions/${session.id}/result${pick % 2 === 0 ? "" : "?wait_ms=1"}`,
    token: await stage.tenantToken(session.tenant),
  });
  stage.results.push({ exchange, session, hadEnded: hasEnded });
};

interface RawPage {
  readonly items?: readonly { readonly sequence: number }[];
  readonly last_sequence?: number;
  readonly complete?: boolean;
}

const pages = async (stage: Stage, session: SeenSession, pick: number): Promise<void> => {
  await stage.readEvents(session);
  const known = session.events.length;
  const limit = (pick % 4) + 1;
  const from = pick % 3 === 0 ? 0 : pick % (known + 1);
  const sequences: number[] = [];
  const texts: string[] = [];
  let after = from;
  let isComplete = false;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { body } = await stage.wire.ask({
      about: "page",
      path: `/v1/sessions/${session.id}/events?after=${after}&limit=${limit}`,
      token: await stage.tenantToken(session.tenant),
    });
    const { items, last_sequence, complete } = (body ?? {}) as RawPage;
    isComplete = complete === true;
    if (!Array.isArray(items) || items.length === 0) break;
    for (const item of items as readonly { readonly sequence: number }[]) {
      sequences.push(item.sequence);
      texts.push(JSON.stringify(item));
    }
    after = Math.max(after + 1, sequences.at(-1) ?? 0);
    if (after >= (last_sequence ?? 0)) break;
  }
  stage.showings.push({
    ...{ session, after: from, sequences, texts, isComplete, known },
    how: `pages of ${limit}`,
    hadEnded: session.hasEnded,
  });
};

const stream = async (stage: Stage, session: SeenSession, pick: number): Promise<void> => {
  await stage.readEvents(session);
  const { hasEnded } = session;
  const known = session.events.length;
  const after = pick % (known + 1);
  // A stream of what has not happened yet says nothing until it does.
  if (!hasEnded && known === after) return;
  const exchange = await stage.wire.ask({
    about: "stream",
    path: `/v1/sessions/${session.id}/events/stream`,
    token: await stage.tenantToken(session.tenant),
    headers: { Accept: "text/event-stream", ...(after === 0 ? {} : { "Last-Event-ID": String(after) }) },
    // A session that goes on has a stream that goes on.
    until: (text) => !hasEnded && (text.match(/^id: ?\d+$/gm)?.length ?? 0) >= known - after,
  });
  const shown = exchange.text.split(/\n\n/).flatMap((block) => {
    const lines = block.split("\n");
    const id = lines
      .find((line) => line.startsWith("id:"))
      ?.slice(3)
      .trim();
    const data = lines.filter((line) => line.startsWith("data:")).map((line) => line.slice(5).replace(/^ /, ""));
    return id === undefined ? [] : [{ id: Number(id), data: data.join("\n") }];
  });
  stage.showings.push({
    session,
    how: after === 0 ? "a stream" : `a stream after ${after}`,
    after,
    sequences: shown.map(({ id }) => id),
    texts: shown.map(({ data }) => normal(data)),
    isComplete: exchange.status === 200 && hasEnded,
    known,
    hadEnded: hasEnded,
  });
};

const normal = (text: string): string => {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return text;
  }
};

interface List {
  readonly items?: readonly Readonly<Record<string, unknown>>[];
  readonly next_cursor?: string;
}

/** Pages a list from its beginning. */
const paged = async (
  stage: Stage,
  path: string,
  token: string,
  limit: number,
  key: string,
): Promise<readonly (readonly string[])[]> => {
  const found: string[][] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const at = cursor === undefined ? "" : `&cursor=${encodeURIComponent(cursor)}`;
    const { body } = await stage.wire.ask({ about: "list", path: `${path}?limit=${limit}${at}`, token });
    const { items = [], next_cursor } = (body ?? {}) as List;
    found.push(items.map((item) => String(item[key])));
    if (next_cursor === undefined) break;
    cursor = next_cursor;
  }
  return found;
};

const LONGEST_PAGE = 500;

const lists = async (stage: Stage, limit: number): Promise<void> => {
  const token = await stage.tenantToken(0);
  const all: readonly (readonly [string, string, string])[] = [
    ["/v1/sessions", "execution_session_id", token],
    ...(stage.fabric.tokens.operator === undefined
      ? []
      : ([["/v1/nodes", "node_id", stage.fabric.tokens.operator]] as const)),
  ];
  for (const [path, key, whose] of all) {
    const whole = await paged(stage, path, whose, LONGEST_PAGE, key);
    stage.listings.push({
      what: `GET ${path}`,
      limit,
      pages: await paged(stage, path, whose, limit, key),
      whole: whole.flat(),
    });
  }
};

/** At the end: which graphs both tenants are shown. */
export const readLists = async (stage: Stage): Promise<void> => {
  for (const tenant of [0, 1] as const) {
    const pagesOf = await paged(stage, "/v1/sessions", await stage.tenantToken(tenant), LONGEST_PAGE, "graph_id");
    stage.listed.push(new Set(pagesOf.flat()));
  }
};
