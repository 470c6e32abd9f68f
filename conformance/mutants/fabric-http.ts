import type { Mutant } from "./mutant.ts";

/** The HTTP interface: keys, tenants, tokens, refusals, pages and streams. */
export const fabricHttp: readonly Mutant[] = [
  {
    id: "two-sessions-for-one-key",
    sentence: "The same graph under the same key makes another session.",
    kills: "IDEM-001",
    profile: "fabric-http",
    patches: [
      {
        file: "fabric-reference/src/services/submissions.ts",
        find: "graphId: graph.graph_id,",
        replace: "graphId: ids.next(),",
      },
      {
        file: "fabric-reference/src/services/submissions.ts",
        find: "requestId: graph.request_id,",
        replace: "requestId: ids.next(),",
      },
    ],
  },
  {
    id: "replay-names-another-session",
    sentence: "The same graph again is answered with the id of a session that is not there.",
    kills: "IDEM-001",
    profile: "fabric-http",
    patches: [
      {
        file: "fabric-reference/src/services/submissions.ts",
        find: 'if (outcome.type === "replayed") return await this.#replay(tenantId, outcome.sessionId, detail);',
        replace:
          'if (outcome.type === "replayed") return { session: sessionView(hosted, submittedAt), replayed: true };',
      },
    ],
  },
  {
    id: "replay-executes-again",
    sentence: "The same graph again is executed again, as a session under another key.",
    kills: "IDEM-001",
    profile: "fabric-http",
    patches: [
      {
        file: "fabric-reference/src/services/submissions.ts",
        find: 'if (outcome.type === "replayed") return await this.#replay(tenantId, outcome.sessionId, detail);',
        replace:
          'if (outcome.type === "replayed") { const again = await this.#store({ tenantId, sessionId: ids.next(), graphId: ids.next(), requestId: ids.next(), graphDigest: identity.graphDigest, graphText: JSON.stringify(graph), contextText: termsText(terms), owner: processId, submittedAt }); return { session: sessionView(hosted, submittedAt), replayed: again.type !== "created" }; }',
      },
    ],
  },
  {
    id: "replay-not-said",
    sentence: "That a session was there before is not said.",
    kills: "IDEM-001",
    profile: "fabric-http",
    patches: [
      {
        file: "fabric-reference/src/handlers/task-graphs.ts",
        find: '"idempotency-replayed": String(replayed)',
        replace: '"idempotency-replayed": "false"',
      },
    ],
  },
  {
    id: "key-of-another-graph-replayed",
    sentence: "Another graph under a known key is answered with the session of the first.",
    kills: "IDEM-001",
    profile: "fabric-http",
    patches: [
      {
        file: "fabric-reference/src/store/sessions.ts",
        find: 'if (second !== undefined || first.graphDigest !== session.graphDigest) return { type: "key_reused" };',
        replace: "",
      },
    ],
  },
  {
    id: "keys-shared-by-tenants",
    sentence: "A key that one tenant used is refused to another.",
    kills: "IDEM-001",
    profile: "fabric-http",
    patches: [
      {
        file: "fabric-reference/src/services/submissions.ts",
        find: `mustBelong(tenantId, key, graph);
`,
        replace: `mustBelong(tenantId, key, graph);
    const owners = (this.owners ??= new Map()) as Map<string, string>;
    if ((owners.get(key) ?? tenantId) !== tenantId) throw keyReused();
    owners.set(key, tenantId);
`,
      },
    ],
  },
  {
    id: "another-tenants-session-served",
    sentence: "Whoever knows the id of a session may read it, whosever it is.",
    kills: "TENANT-001",
    profile: "fabric-http",
    patches: [
      {
        file: "fabric-reference/src/store/sessions.ts",
        find: `"session_read",
  () => \`select \${FIELDS} from session where tenant_id = $1 and`,
        replace: `"session_read",
  () => \`select \${FIELDS} from session where cast($1 as text) is not null and`,
      },
    ],
  },
  {
    id: "strangers-are-forbidden",
    sentence: "Another tenant's session is refused with 403, which tells that it is there.",
    kills: "TENANT-001",
    profile: "fabric-http",
    patches: [
      {
        file: "fabric-reference/src/services/session-reader.ts",
        find: "return await this.#database.read((connection) => readSession(connection, tenantId, sessionId));",
        replace: `const row = await this.#database.read((connection) => readSession(connection, tenantId, sessionId));
    if (row !== null) return row;
    const others = await this.#database.read((connection) => connection.builder.selectFrom("session").select("tenant_id").where("session_id", "=", sessionId).execute());
    if (others.length > 0) throw permissionDenied("The session is another tenant's.");
    return null;`,
      },
      {
        file: "fabric-reference/src/services/session-reader.ts",
        find: 'import { readSession, type SessionRow } from "../store/sessions.ts";',
        replace: `import { readSession, type SessionRow } from "../store/sessions.ts";
import { permissionDenied } from "../door/refusals.ts";`,
      },
    ],
  },
  {
    id: "lists-hold-all-tenants",
    sentence: "A list of sessions holds those of every tenant.",
    kills: "TENANT-001",
    profile: "fabric-http",
    patches: [
      {
        file: "fabric-reference/src/store/session-list.ts",
        find: '.where("tenant_id", "=", tenantId)',
        replace: '.where("tenant_id", "!=", "")',
      },
    ],
  },
  {
    id: "stranger-may-cancel",
    sentence: "Cancelling another tenant's session is answered with 202, and it is cancelled.",
    kills: "TENANT-001",
    profile: "fabric-http",
    patches: [
      {
        file: "fabric-reference/src/services/tenant-services.ts",
        find: `const row = await reader.row(tenantId, sessionId);
    if (row === null) return null;
    if (!isOver(row)) await cancelRunning(row);`,
        replace: `const own = host.get(sessionId);
    const row = await reader.row(own?.identity.tenantId ?? tenantId, sessionId);
    if (row === null) return null;
    if (!isOver(row)) await cancelRunning(row);
    if (row.tenantId !== tenantId) return await readSession(row.tenantId, sessionId);`,
      },
    ],
  },
  {
    id: "problems-without-version",
    sentence: "Problem documents come without the version header.",
    kills: "VER-002",
    profile: "fabric-http",
    patches: [
      {
        file: "fabric-reference/src/door/problem-answer.ts",
        find: `    headers: {
      ...EVERY_ANSWER,`,
        replace: `    headers: {
      "cache-control": "no-store",`,
      },
    ],
  },
  {
    id: "version-in-another-form",
    sentence: "Answers say their version as a number of one part.",
    kills: "VER-002",
    profile: "fabric-http",
    patches: [
      {
        file: "fabric-reference/src/door/problem-answer.ts",
        find: '"krako-contract-version": CONTRACT_VERSION,',
        replace: '"krako-contract-version": CONTRACT_VERSION.split(".")[0],',
      },
    ],
  },
  {
    id: "unknown-major-accepted",
    sentence: "A request of another major version is served.",
    kills: "VER-002",
    profile: "fabric-http",
    patches: [
      {
        file: "fabric-reference/src/door/refusals.ts",
        find: `if (refused === null) return null;
  const { requested: said`,
        replace: `if (refused === null || requested?.startsWith("2.") || requested?.startsWith("0.")) return null;
  const { requested: said`,
      },
    ],
  },
  {
    id: "missing-version-guessed",
    sentence: "A request without a version is served as if it had the newest.",
    kills: "VER-002",
    profile: "fabric-http",
    patches: [
      {
        file: "fabric-reference/src/door/refusals.ts",
        find: `if (refused === null) return null;
  const { requested: said`,
        replace: `if (refused === null || requested === undefined) return null;
  const { requested: said`,
      },
    ],
  },
  {
    id: "last-event-id-ignored",
    sentence: "A stream begins with the first event, whatever was seen before.",
    kills: "EVENT-004",
    profile: "fabric-http",
    patches: [
      {
        file: "fabric-reference/src/handlers/session-events.ts",
        find: "const chunks = eventStream(source, Number(lastSeen ?? 0), {",
        replace: "const chunks = eventStream(source, 0, {",
      },
    ],
  },
  {
    id: "gap-in-the-stream",
    sentence: "Streams leave out every fifth event.",
    kills: "EVENT-004",
    profile: "fabric-http",
    patches: [
      {
        file: "fabric-reference/src/door/event-stream.ts",
        find: 'page.items.map(eventText).join("")',
        replace: 'page.items.filter(({ sequence }) => sequence % 5 !== 0).map(eventText).join("")',
      },
    ],
  },
  {
    id: "stream-ends-before-the-end",
    sentence: "The stream of a session that has ended leaves the terminal event out.",
    kills: "EVENT-004",
    profile: "fabric-http",
    patches: [
      {
        file: "fabric-reference/src/door/event-stream.ts",
        find: 'yield page.items.map(eventText).join("")',
        replace:
          'yield page.items.filter(({ event_type }) => !/^execution.session.(completed|failed|cancelled)$/.test(event_type)).map(eventText).join("")',
      },
    ],
  },
  {
    id: "pages-repeat-the-border",
    sentence: "A page begins with the event that was named as seen.",
    kills: "EVENT-004",
    profile: "fabric-http",
    patches: [
      {
        file: "fabric-reference/src/services/stored-events.ts",
        find: "sequence > after &&",
        replace: "sequence >= after &&",
      },
    ],
  },
  {
    id: "pages-start-again-in-a-commit",
    sentence: "A page holds what was committed together as a whole or not at all.",
    kills: "EVENT-004",
    profile: "fabric-http",
    patches: [
      {
        file: "fabric-reference/src/services/stored-events.ts",
        find: "if (sequence > after && items.length < limit) items",
        replace: "if (firstSequence > after && items.length < limit) items",
      },
    ],
  },
  {
    id: "cancelled-twice-is-missing",
    sentence: "Cancelling a session that has ended is answered with 404.",
    kills: "HTTP-003",
    profile: "fabric-http",
    patches: [
      {
        file: "fabric-reference/src/services/tenant-services.ts",
        find: "if (!isOver(row)) await cancelRunning(row);",
        replace: `if (isOver(row)) return null;
    await cancelRunning(row);`,
      },
    ],
  },
  {
    id: "always-not-modified",
    sentence: "Whatever tag is named, the session has not changed.",
    kills: "HTTP-002",
    profile: "fabric-http",
    patches: [
      {
        file: "fabric-reference/src/handlers/sessions.ts",
        find: 'return tags.includes("*") || tags.includes(etag);',
        replace: "return tags.length > 0;",
      },
    ],
  },
  {
    id: "tag-never-changes",
    sentence: "The tag of a session stays the same while things happen to it.",
    kills: "HTTP-002",
    profile: "fabric-http",
    patches: [
      {
        file: "fabric-reference/src/services/tenant-services.ts",
        find: `version: \`\${session.last_sequence}-\${session.state}\``,
        replace: "version: session.execution_session_id",
      },
    ],
  },
  {
    id: "pending-is-ok",
    sentence: "The state of a session that goes on is answered with 200, as if it were its result.",
    kills: "HTTP-002",
    profile: "fabric-http",
    patches: [
      {
        file: "fabric-reference/src/handlers/sessions.ts",
        find: 'return "state" in result ? { status: 202, body: result } : { status: 200, body: new JsonText(result.text) };',
        replace: 'return { status: 200, body: "state" in result ? result : new JsonText(result.text) };',
      },
    ],
  },
  {
    id: "result-of-the-moment",
    sentence: "A result is another document whenever it is asked for.",
    kills: "HTTP-002",
    profile: "fabric-http",
    patches: [
      {
        file: "fabric-reference/src/handlers/sessions.ts",
        find: ": { status: 200, body: new JsonText(result.text) };",
        replace: ": { status: 200, body: { ...JSON.parse(result.text), asked_at: performance.now() } };",
      },
    ],
  },
  {
    id: "duplicate-members-taken",
    sentence: "Of a member that comes twice in a body the last one counts.",
    kills: "SAFE-002",
    profile: "fabric-http",
    patches: [
      {
        file: "fabric-reference/src/door/read-body.ts",
        find: "const parsed = text === null ? null : parseJson(text);",
        replace: `let parsed = text === null ? null : parseJson(text);
  if (parsed !== null && !parsed.ok) try { parsed = { ok: true, value: JSON.parse(text) }; } catch {}`,
      },
    ],
  },
  {
    id: "broken-body-mended",
    sentence: "A body that breaks off is mended and taken.",
    kills: "HTTP-001",
    profile: "fabric-http",
    patches: [
      {
        file: "fabric-reference/src/door/read-body.ts",
        find: "const parsed = text === null ? null : parseJson(text);",
        replace: `let parsed = text === null ? null : parseJson(text);
  if (parsed !== null && !parsed.ok && parseJson(\`\${text}}}\`).ok) parsed = parseJson(\`\${text}}}\`);`,
      },
    ],
  },
  {
    id: "malformed-is-unprocessable",
    sentence: "A body that is no JSON is refused with 422.",
    kills: "HTTP-001",
    profile: "fabric-http",
    patches: [
      {
        file: "fabric-reference/src/door/refusals.ts",
        find: "  withStatus(VALIDATION_ERROR.http_status_malformed, {",
        replace: "  withStatus(422, {",
      },
    ],
  },
  {
    id: "any-media-type",
    sentence: "A body is read as JSON, whatever it says it is.",
    kills: "HTTP-001",
    profile: "fabric-http",
    patches: [
      {
        file: "fabric-reference/src/door/read-body.ts",
        find: "if (type === undefined || !JSON_TYPE.test(type))",
        replace: 'if (type === "none")',
      },
    ],
  },
  {
    id: "unknown-member-ignored",
    sentence: "Unknown members of a submission are ignored.",
    kills: "VER-003",
    profile: "fabric-http",
    patches: [
      {
        file: "fabric-reference/src/door/body-documents.ts",
        find: ".filter((name) => !SUBMITTED.includes(name))",
        replace: ".filter(() => false)",
      },
    ],
  },
  {
    id: "unknown-parameter-ignored",
    sentence: "Unknown parameters of a query are ignored.",
    kills: "VER-003",
    profile: "fabric-http",
    patches: [
      {
        file: "fabric-reference/src/door/parameters.ts",
        find: `if (!names.has(name))
      violations`,
        replace: `if (!names.has(name) && name !== "more")
      violations`,
      },
      {
        file: "fabric-reference/src/door/parameters.ts",
        find: "else if (texts.has(name))",
        replace: `else if (!names.has(name)) continue;
    else if (texts.has(name))`,
      },
    ],
  },
  {
    id: "refusal-charges",
    sentence: "A refusal says that it has cost something.",
    kills: "ERR-003",
    profile: "fabric-http",
    patches: [
      {
        file: "fabric-reference/src/door/problem-answer.ts",
        find: `      ...problem,
`,
        replace: `      ...problem,
      charged: "0.000100",
`,
      },
    ],
  },
  {
    id: "problem-with-another-status",
    sentence: "A problem document states another status than its answer has.",
    kills: "HTTP-001",
    profile: "fabric-http",
    patches: [
      {
        file: "fabric-reference/src/door/problem-answer.ts",
        find: `      ...problem,
`,
        replace: `      ...problem,
      status: 400,
`,
      },
    ],
  },
  {
    id: "problem-is-plain-json",
    sentence: "Refusals say they are plain JSON.",
    kills: "HTTP-001",
    profile: "fabric-http",
    patches: [
      {
        file: "fabric-reference/src/door/problem-answer.ts",
        find: '"content-type": "application/problem+json"',
        replace: '"content-type": "application/json"',
      },
    ],
  },
  {
    id: "anybody-may-ask",
    sentence: "A token that is none is taken for that of a tenant.",
    kills: "AUTH-001",
    profile: "fabric-http",
    patches: [
      {
        file: "fabric-reference/src/door/authenticate.ts",
        find: "if (token === null) throw unauthenticated();",
        replace: `if (token === null && authorization !== undefined) return { role, owner: "nobody" };
    if (token === null) throw unauthenticated();`,
      },
    ],
  },
  {
    id: "any-role-will-do",
    sentence: "Tokens of nodes and tenants open everything.",
    kills: "AUTH-001",
    profile: "fabric-http",
    patches: [
      {
        file: "fabric-reference/src/door/authenticate.ts",
        find: `if (record.role !== role) throw permissionDenied(\`It takes a token of the role \${role}.\`);`,
        replace: "void permissionDenied;",
      },
    ],
  },
  {
    id: "missing-token-is-forbidden",
    sentence: "A request without a token is refused with 403.",
    kills: "AUTH-001",
    profile: "fabric-http",
    patches: [
      {
        file: "fabric-reference/src/door/authenticate.ts",
        find: "if (token === null) throw unauthenticated();",
        replace: 'if (token === null) throw permissionDenied("A token is needed.");',
      },
    ],
  },
  {
    id: "refused-after-it-was-taken",
    sentence: "A graph under another key than its own is refused after its session was made.",
    kills: "HTTP-001",
    profile: "fabric-http",
    patches: [
      {
        file: "fabric-reference/src/handlers/task-graphs.ts",
        find: `      askForOwnGraph(body, caller.owner, key);
`,
        replace: `      const own = (body.task_graph as { request_id?: unknown } | null)?.request_id;
      if (typeof own === "string" && own !== key) await services.submit(caller.owner, own, body).catch(() => {});
      askForOwnGraph(body, caller.owner, key);
`,
      },
    ],
  },
  {
    id: "list-repeats-the-border",
    sentence: "A page of sessions begins with the last one of the page before.",
    kills: "HTTP-004",
    profile: "fabric-http",
    patches: [
      {
        file: "fabric-reference/src/store/session-list.ts",
        find: 'eb(refTuple("submitted_at", "session_id"), "<",',
        replace: 'eb(refTuple("submitted_at", "session_id"), "<=",',
      },
    ],
  },
  {
    id: "list-leaves-one-out",
    sentence: "Between two pages of sessions one is left out.",
    kills: "HTTP-004",
    profile: "fabric-http",
    patches: [
      {
        file: "fabric-reference/src/store/session-list.ts",
        find: "const last = rows.at(-1);",
        replace: "const last = found.at(-1);",
      },
    ],
  },
];
