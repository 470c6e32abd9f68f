import type { Connection } from "./database.ts";
import { hotStatement, LARGE_TEXT } from "./hot-statement.ts";
import { packText, unpackText } from "./packed-text.ts";

/** What a session was submitted with. */
export interface SessionDocument {
  readonly graphText: string;
  readonly contextText: string;
}

interface SessionName {
  readonly tenantId: string;
  readonly sessionId: string;
}

type NewDocument = SessionName & SessionDocument;

/** A large graph is packed, and `graphText` is then empty. */
interface StoredDocument extends SessionDocument {
  readonly graphPacked: Uint8Array | null;
}

/** A large result is packed, and `resultText` is then null. */
interface StoredResult {
  readonly resultText: string | null;
  readonly resultPacked: Uint8Array | null;
}

const INSERT_DOCUMENT = hotStatement(
  "session_document_insert",
  ({ given }) => `
  insert into session_document (tenant_id, session_id, graph_text, context_text)
  select "tenantId", "sessionId", "graphText", "contextText"
  from ${given("$1", { tenantId: "text", sessionId: "text", graphText: "text", contextText: "text" })}`,
);

const INSERT_LARGE_DOCUMENT = hotStatement(
  "session_document_insert_large",
  () => `
  insert into session_document (tenant_id, session_id, graph_text, graph_packed, context_text) values ($1, $2, '', $3, $4)`,
);

/** Keeps the documents of sessions that were inserted. */
export async function insertDocuments(connection: Connection, documents: readonly NewDocument[]): Promise<void> {
  const isLarge = ({ graphText }: NewDocument): boolean => graphText.length >= LARGE_TEXT;
  const small = documents.filter((document) => !isLarge(document));
  if (small.length > 0) await connection.run(INSERT_DOCUMENT, [JSON.stringify(small.map(documentOf))]);
  for (const { tenantId, sessionId, graphText, contextText } of documents.filter(isLarge))
    await connection.run(INSERT_LARGE_DOCUMENT, [tenantId, sessionId, packText(graphText), contextText]);
}

function documentOf({ tenantId, sessionId, graphText, contextText }: NewDocument): object {
  return { tenantId, sessionId, graphText, contextText };
}

const READ_DOCUMENT = hotStatement(
  "session_document_read",
  () => `
  select graph_text as "graphText", graph_packed as "graphPacked", context_text as "contextText"
  from session_document where tenant_id = $1 and session_id = $2`,
);

export async function readSessionDocument(
  connection: Connection,
  tenantId: string,
  sessionId: string,
): Promise<SessionDocument | null> {
  const [row] = await connection.run<StoredDocument>(READ_DOCUMENT, [tenantId, sessionId]);
  if (row === undefined) return null;
  const { graphText, graphPacked, contextText } = row;
  return { graphText: graphPacked === null ? graphText : unpackText(graphPacked), contextText };
}

const READ_RESULT = hotStatement(
  "session_result_read",
  () => `
  select result_text as "resultText", result_packed as "resultPacked" from session where tenant_id = $1 and session_id = $2`,
);

/** The result as it was stored; null while there is none. */
export async function readSessionResult(
  connection: Connection,
  tenantId: string,
  sessionId: string,
): Promise<string | null> {
  const [row] = await connection.run<StoredResult>(READ_RESULT, [tenantId, sessionId]);
  if (row === undefined) return null;
  return row.resultPacked === null ? row.resultText : unpackText(row.resultPacked);
}

const SET_RESULT = hotStatement(
  "session_set_result",
  () => "update session set result_packed = $3 where tenant_id = $1 and session_id = $2",
);

/** Keeps the result of a session that this transaction has updated. */
export async function writeLargeResult(
  connection: Connection,
  { tenantId, sessionId, resultText }: SessionName & { readonly resultText: string },
): Promise<void> {
  await connection.run(SET_RESULT, [tenantId, sessionId, packText(resultText)]);
}
