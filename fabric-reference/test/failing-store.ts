import type { Connection, Database } from "../src/store/database.ts";
import { StoreUnavailableError } from "../src/store/store-error.ts";

/** When a transaction fails: before it is committed, or after, so that nobody knows. */
export type Failure = "before commit" | "after commit";

/** A store whose transactions fail, or wait, when the test says so. */
export class FailingStore implements Database {
  readonly dialect: Database["dialect"];
  readonly #store: Database;
  #failures: { readonly failure: Failure; readonly isMeant: (statements: ReadonlySet<string>) => boolean }[] = [];
  readonly #readGates = new Map<string, Promise<void>>();
  #isDeaf = false;
  #areReadsFailing = false;
  #gate: Promise<void> = Promise.resolve();

  constructor(store: Database) {
    this.#store = store;
    this.dialect = store.dialect;
  }

  /** The next transaction that runs a statement of this name fails. */
  failNext(failure: Failure, statement: string): void {
    this.#failures.push({ failure, isMeant: (statements) => statements.has(statement) });
  }

  /** Transactions begin only after what is returned has been called. */
  hold(): () => void {
    let release = (): void => {};
    this.#gate = new Promise((resolve) => {
      release = resolve;
    });
    return release;
  }

  /** What a statement of this name reads from now on is given only after what is returned has been called. */
  holdReads(statement: string): () => void {
    let release = (): void => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    this.#readGates.set(statement, gate);
    return release;
  }

  /** Reads fail from now on. */
  failReads(): void {
    this.#areReadsFailing = true;
  }

  async transaction<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    await this.#gate;
    let isUnsure = false;
    const result = await this.#store.transaction(async (connection) => {
      const statements = new Set<string>();
      const answer = await work(watched(connection, statements));
      const at = this.#failures.findIndex(({ isMeant }) => isMeant(statements));
      const [due] = at < 0 ? [] : this.#failures.splice(at, 1);
      if (due?.failure === "before commit") throw broken();
      isUnsure = due !== undefined;
      return answer;
    });
    if (isUnsure) throw broken();
    return result;
  }

  async read<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    if (this.#areReadsFailing) throw broken();
    const statements = new Set<string>();
    const found = await this.#store.read((connection) => work(watched(connection, statements)));
    for (const [statement, gate] of this.#readGates) if (statements.has(statement)) await gate;
    return found;
  }

  /** Notifications are lost from now on. */
  deafen(): void {
    this.#isDeaf = true;
  }

  listen: Database["listen"] = (channel, told) =>
    this.#store.listen(channel, (payload) => {
      if (!this.#isDeaf) told(payload);
    });

  close(): Promise<void> {
    return this.#store.close();
  }
}

function broken(): Error {
  return new StoreUnavailableError("ECONNRESET", null);
}

function watched(connection: Connection, statements: Set<string>): Connection {
  return {
    dialect: connection.dialect,
    get builder() {
      return connection.builder;
    },
    run: (statement, parameters) => {
      statements.add(statement.name);
      return connection.run(statement, parameters);
    },
    notify: (channel, payload) => connection.notify(channel, payload),
  };
}
