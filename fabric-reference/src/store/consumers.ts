import type { Connection } from "./database.ts";
import { hotStatement } from "./hot-statement.ts";
import type { Position } from "./log.ts";

const READ_POSITION = hotStatement(
  "consumer_read_position",
  () => "select position from consumer_position where consumer = $1",
);

/** Where a consumer stands in the log; null: at its beginning. */
export async function readPosition(connection: Connection, consumer: string): Promise<Position | null> {
  const [row] = await connection.run<{ readonly position: Position }>(READ_POSITION, [consumer]);
  return row?.position ?? null;
}

const WRITE_POSITION = hotStatement(
  "consumer_write_position",
  () => `
  insert into consumer_position (consumer, position) values ($1, $2)
  on conflict (consumer) do update set position = excluded.position`,
);

/** Belongs in the transaction that writes what the consumer made of the entries before it. */
export async function writePosition(connection: Connection, consumer: string, position: Position): Promise<void> {
  await connection.run(WRITE_POSITION, [consumer, position]);
}

const READ_STATES = hotStatement(
  "consumer_read_states",
  ({ given }) => `
  select consumer_state.key, consumer_state.text from ${given("$2", { key: "text" })}
  join consumer_state on consumer_state.consumer = $1 and consumer_state.key = given.key`,
);

/** What a consumer has kept under these keys; keys it has nothing under are absent. */
export async function readStates(
  connection: Connection,
  consumer: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (keys.length === 0) return new Map();
  const parameters = [consumer, JSON.stringify(keys.map((key) => ({ key })))];
  const rows = await connection.run<ConsumerState>(READ_STATES, parameters);
  return new Map(rows.map(({ key, text }) => [key, text]));
}

export interface ConsumerState {
  readonly key: string;
  readonly text: string;
}

const WRITE_STATES = hotStatement(
  "consumer_write_states",
  ({ given }) => `
  insert into consumer_state (consumer, key, text)
  select $1, given.key, given.text from ${given("$2", { key: "text", text: "text" })} where true
  on conflict (consumer, key) do update set text = excluded.text`,
);

const DELETE_STATES = hotStatement(
  "consumer_delete_states",
  ({ given }) => `
  delete from consumer_state where consumer = $1 and key in (select given.key from ${given("$2", { key: "text" })})`,
);

/** Keeps texts under keys; null deletes. The last of several for one key counts. */
export async function writeStates(
  connection: Connection,
  consumer: string,
  states: readonly { readonly key: string; readonly text: string | null }[],
): Promise<void> {
  const last = [...new Map(states.map((state) => [state.key, state])).values()];
  const written = last.filter(({ text }) => text !== null);
  const deleted = last.filter(({ text }) => text === null);
  if (written.length > 0) await connection.run(WRITE_STATES, [consumer, JSON.stringify(written)]);
  if (deleted.length > 0) await connection.run(DELETE_STATES, [consumer, JSON.stringify(deleted)]);
}

const LIST_STATES = hotStatement(
  "consumer_list_states",
  () => "select key, text from consumer_state where consumer = $1 and key > $2 order by key limit $3",
);

/** At most `max` states with keys after `after`, by code point. */
export function listStates(
  connection: Connection,
  consumer: string,
  after: string,
  max: number,
): Promise<readonly ConsumerState[]> {
  return connection.run(LIST_STATES, [consumer, after, max]);
}

const DROP_POSITION = hotStatement("consumer_drop_position", () => "delete from consumer_position where consumer = $1");
const DROP_STATES = hotStatement("consumer_drop_states", () => "delete from consumer_state where consumer = $1");

/** Forgets position and states, so that the consumer begins again. */
export async function dropConsumer(connection: Connection, consumer: string): Promise<void> {
  await connection.run(DROP_POSITION, [consumer]);
  await connection.run(DROP_STATES, [consumer]);
}
