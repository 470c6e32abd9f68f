import type { Dialect } from "./dialect.ts";

/** A statement that is run often: prepared under its name once for each connection. */
export interface HotStatement {
  /** Unique; at most 63 bytes. */
  readonly name: string;
  readonly sqlite: string;
  readonly postgres: string;
}

/**
 * Characters from which on a text is packed (`packText`) and bound by itself instead of within a batch: there it would be escaped once and
 * read once more, which for a large one costs more than a statement, and sending and keeping it costs more than packing it.
 */
export const LARGE_TEXT = 16_384;

/** The places where the two dialects of SQL differ. */
export interface Words {
  readonly dialect: Dialect;
  /** The rows of a batch, given as the JSON array `parameter` (`$1`), as the table `given`. Columns are named as the JSON's keys. */
  given(parameter: string, columns: Readonly<Record<string, ColumnType>>): string;
  /** Locks the rows of `table` that a select finds, until the transaction ends; SQLite has one writer and needs none. */
  locked(table: string): string;
  /** As `locked`, but leaves out rows that another transaction holds. */
  lockedUnlessBusy(table: string): string;
  /** The greater of two values that are not null. */
  readonly greater: string;
}

export type ColumnType = "text" | "bigint" | "double precision";

const SQLITE: Words = {
  dialect: "sqlite",
  given: (parameter, columns) => {
    const list = Object.keys(columns).map((name) => `value ->> '${name}' as "${name}"`);
    return `(select ${list.join(", ")} from json_each(${parameter})) as given`;
  },
  locked: () => "",
  lockedUnlessBusy: () => "",
  greater: "max",
};

const POSTGRES: Words = {
  dialect: "postgres",
  given: (parameter, columns) => {
    const list = Object.entries(columns).map(([name, type]) => `"${name}" ${type}`);
    return `json_to_recordset(${parameter}::json) as given(${list.join(", ")})`;
  },
  locked: (table) => `for update of ${table}`,
  lockedUnlessBusy: (table) => `for update of ${table} skip locked`,
  greater: "greatest",
};

/** The statement that `text` writes in each dialect. Parameters are `$1`, `$2`, … */
export function hotStatement(name: string, text: (words: Words) => string): HotStatement {
  return { name, sqlite: text(SQLITE).replaceAll(/\$(\d+)/g, "?$1"), postgres: text(POSTGRES) };
}

/** A select list that renames the columns of `table` (`tenant_id`) to the fields of a row (`tenantId`). */
export function fieldsOf(table: string, fields: readonly string[]): string {
  return fields.map((field) => `${table}.${columnOf(field)} as "${field}"`).join(", ");
}

function columnOf(field: string): string {
  return field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
