import type { JsonObject, JsonValue } from "@krako/rules/ports";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { failureOf, runOperation } from "../test/run-operation.ts";
import { MAX_TEXT_CHARS } from "./limits.ts";
import { MAX_COLUMN_CHARS, MAX_COLUMNS, MAX_ROWS } from "./table-rows.ts";

const query = async (input: JsonObject) =>
  (await runOperation("table.query@1", input)) as { rows: JsonObject[]; total: number };
const join = async (input: JsonObject) => ((await runOperation("table.join@1", input)) as { rows: JsonObject[] }).rows;
const readCsv = async (text: string, options: JsonObject = {}) =>
  (await runOperation("table.read_csv@1", { text, ...options })) as { columns: string[]; rows: JsonObject[] };
const writeCsv = async (input: JsonObject) =>
  ((await runOperation("table.write_csv@1", input)) as { text: string }).text;
const numbered = (count: number): JsonObject[] => Array.from({ length: count }, (_, n) => ({ n }));

describe("table.read_csv@1", () => {
  it("reads quotes, delimiters, a byte order mark and both line ends", async () => {
    expect(await readCsv('\uFEFFa;b\r\n"1;""x""";\r\n\r\n', { delimiter: ";" })).toEqual({
      columns: ["a", "b"],
      rows: [{ a: '1;"x"', b: "" }],
    });
  });

  it("numbers the columns where no line names them, and finds nothing in nothing", async () => {
    expect(await readCsv("x,y", { header: false })).toEqual({ columns: ["1", "2"], rows: [{ 1: "x", 2: "y" }] });
    expect(await readCsv("")).toEqual({ columns: [], rows: [] });
  });

  it("makes numbers and booleans only of columns that are said to hold them", async () => {
    const types = { n: "number", b: "boolean" };
    expect((await readCsv("n,b,t\n-1.5e2,TRUE,007\n,,\n", { types })).rows).toEqual([
      { n: -150, b: true, t: "007" },
      { n: null, b: null, t: "" },
    ]);
    for (const text of ["n\n007", "n\n1e999", "n\n0x10", "n\n1 000"])
      expect(await failureOf("table.read_csv@1", { text, types })).toMatchObject({
        code: "not_csv",
        message: "The text cannot be read as a table: The cell in row 1, column 1 is no number.",
      });
    expect(await failureOf("table.read_csv@1", { text: "b\nyes", types })).toMatchObject({ code: "not_csv" });
    expect(await failureOf("table.read_csv@1", { text: "b", types: { b: "date" } })).toMatchObject({
      code: "invalid_input",
    });
  });

  it("says the line of what is no table", async () => {
    expect(await failureOf("table.read_csv@1", { text: "a,b\n1,2\n3" })).toMatchObject({
      code: "not_csv",
      message: "The text cannot be read as a table: Invalid Record Length: expect 2, got 1 on line 3.",
    });
    expect(await failureOf("table.read_csv@1", { text: 'a\n"b' })).toMatchObject({ code: "not_csv" });
    expect(await failureOf("table.read_csv@1", { text: "a,a\n1,2" })).toMatchObject({ code: "not_csv" });
  });

  it("takes exactly as much as its limits say", async () => {
    expect((await readCsv(`n\n${"1\n".repeat(MAX_ROWS)}`)).rows).toHaveLength(MAX_ROWS);
    const lines = `n\n${"1\n".repeat(MAX_ROWS + 1)}`;
    expect(await failureOf("table.read_csv@1", { text: lines })).toMatchObject({ code: "not_csv" });
    const header = (count: number) => Array.from({ length: count }, (_, n) => n).join(",");
    expect((await readCsv(header(MAX_COLUMNS))).columns).toHaveLength(MAX_COLUMNS);
    expect(await failureOf("table.read_csv@1", { text: header(MAX_COLUMNS + 1) })).toMatchObject({ code: "not_csv" });
    expect((await readCsv("x".repeat(MAX_COLUMN_CHARS))).columns).toHaveLength(1);
    expect(await failureOf("table.read_csv@1", { text: "x".repeat(MAX_COLUMN_CHARS + 1) })).toMatchObject({
      code: "not_csv",
    });
    const quoted = (chars: number) => `"${"x".repeat(chars - 2)}"`;
    expect((await readCsv(quoted(MAX_TEXT_CHARS), { header: false })).rows).toHaveLength(1);
    expect(await failureOf("table.read_csv@1", { text: quoted(MAX_TEXT_CHARS + 1) })).toMatchObject({
      code: "invalid_input",
    });
  });
});

describe("table.write_csv@1", () => {
  it("gives back what was written, whatever stands in the cells", async () => {
    const cell = fc.string({ unit: "binary", maxLength: 20 });
    const table = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom(",", ";", "\t", "|"), async (cells, delimiter) => {
        // A line without any character is no row, and a mark at the very beginning is not part of the text.
        const rows = cells.map(([a, b]) => ({ a, b, end: "x" }));
        const text = await writeCsv({ rows, delimiter });
        expect((await readCsv(text, { delimiter })).rows).toEqual(rows);
      }),
    );
  });

  it("writes the columns that are asked for, in their order; what is missing is empty", async () => {
    const rows = [
      { a: 1, b: true },
      { b: null, c: [1, "x"] },
    ];
    expect(await writeCsv({ rows, columns: ["c", "a", "none"] })).toBe('c,a,none\n,1,\n"[1,""x""]",,\n');
    expect(await writeCsv({ rows, header: false, delimiter: ";" })).toBe('1;true;\n;;"[1,""x""]"\n');
    expect(await writeCsv({ rows: [] })).toBe("");
  });

  it("lets no spreadsheet calculate what it is told not to", async () => {
    const rows = [{ a: "=1+1" }, { a: -5 }];
    expect(await writeCsv({ rows })).toBe("a\n=1+1\n-5\n");
    expect(await writeCsv({ rows, escape_formulas: true })).toBe("a\n'=1+1\n-5\n");
  });

  it("refuses more text than an operation may be given", async () => {
    const rows = Array.from({ length: 2 }, () => ({ a: "x".repeat(MAX_TEXT_CHARS / 2) }));
    expect(await failureOf("table.write_csv@1", { rows })).toMatchObject({ code: "too_large" });
  });
});

describe("table.join@1", () => {
  const left = [
    { id: 1, v: "a" },
    { id: 2, v: "b" },
    { id: null, v: "c" },
  ];
  const right = [{ id: 2, v: "x" }, { id: 2, v: "y" }, { id: null, v: "z" }, { v: "w" }];

  it("pairs rows in the order of the left table, and null with nothing", async () => {
    expect(await join({ left, right, on: ["id"] })).toEqual([
      { id: 2, v: "b", right_v: "x" },
      { id: 2, v: "b", right_v: "y" },
    ]);
    expect(await join({ left, right, on: ["id"], kind: "left", right_prefix: "r." })).toEqual([
      { id: 1, v: "a", "r.v": null },
      { id: 2, v: "b", "r.v": "x" },
      { id: 2, v: "b", "r.v": "y" },
      { id: null, v: "c", "r.v": null },
    ]);
    expect(await join({ left, right, on: ["id"], kind: "semi" })).toEqual([left[1]]);
    expect(await join({ left, right, on: ["id"], kind: "anti" })).toEqual([left[0], left[2]]);
  });

  it('tells 1 and "1" apart, and takes objects for equal that are', async () => {
    const keys = (...values: JsonValue[]) => values.map((key) => ({ key }));
    const input = { left: keys(1, "1", { a: 1, b: 2 }), right: keys("1", { b: 2, a: 1 }), on: ["key"] };
    expect(await join(input)).toEqual(keys("1", { a: 1, b: 2 }));
  });

  it("lets exactly as many rows out as a table may have", async () => {
    const rows = (...keys: number[]) => keys.map((k) => ({ k }));
    const right = [...rows(2), ...Array.from({ length: MAX_ROWS - 1 }, () => ({ k: 1 }))];
    expect(await join({ left: rows(1, 2), right, on: ["k"] })).toHaveLength(MAX_ROWS);
    expect(await failureOf("table.join@1", { left: rows(1, 2, 2), right, on: ["k"] })).toMatchObject({
      code: "too_large",
    });
  });

  it("refuses names that cannot be told apart, or do not match", async () => {
    const clash = { left: [{ id: 1, v: 1, right_v: 2 }], right: [{ id: 1, v: 3 }], on: ["id"] };
    expect(await failureOf("table.join@1", clash)).toMatchObject({ code: "invalid_input" });
    expect(await failureOf("table.join@1", { left, right, on: ["id"], right_on: ["id", "v"] })).toMatchObject({
      message: 'The inputs at "/on" and "/right_on" must name as many columns each.',
    });
    expect(await failureOf("table.join@1", { left, right, on: ["id", "id"] })).toMatchObject({ code: "invalid_input" });
  });
});

describe("table.query@1", () => {
  it("keeps, derives, sorts, cuts and selects, in that order", async () => {
    const input = {
      rows: numbered(10),
      where: "row.n > 3.0",
      derive: { twice: "row.n * 2", next: "row.twice + 1" },
      sort: [{ column: "n", order: "descending" }],
      offset: 1,
      limit: 2,
      select: ["next", "nothing"],
    };
    expect(await query(input)).toEqual({
      rows: [
        { next: 17, nothing: null },
        { next: 15, nothing: null },
      ],
      total: 6,
    });
  });

  it("sums up by group, without null, and all rows as one where nothing groups them", async () => {
    const rows = [
      { g: "a", n: 1, d: "0.10" },
      { g: "b", n: null, d: "5" },
      { g: "a", n: 3, d: "0.20" },
      { g: "a", n: 3, d: null },
    ];
    const functions = ["count", "count_distinct", "sum", "mean", "median", "min", "max", "first", "last", "list"];
    const summarize = [
      { as: "rows", by: "count" },
      { as: "sum_decimal", by: "sum_decimal", of: "d" },
      ...functions.map((by) => ({ as: by, by, of: "n" })),
    ];
    expect((await query({ rows, group_by: ["g"], summarize })).rows).toEqual([
      {
        g: "a",
        rows: 3,
        sum_decimal: "0.3",
        count: 3,
        count_distinct: 2,
        sum: 7,
        mean: 7 / 3,
        median: 3,
        min: 1,
        max: 3,
        first: 1,
        last: 3,
        list: [1, 3, 3],
      },
      {
        g: "b",
        rows: 1,
        sum_decimal: "5",
        count: 0,
        count_distinct: 0,
        sum: 0,
        mean: null,
        median: null,
        min: null,
        max: null,
        first: null,
        last: null,
        list: [],
      },
    ]);
    expect((await query({ rows, summarize: [{ as: "rows", by: "count" }] })).rows).toEqual([{ rows: 4 }]);
    expect((await query({ rows: [], summarize: [{ as: "rows", by: "count" }] })).rows).toEqual([{ rows: 0 }]);
  });

  it("DET-002: sums to the same number whatever order the rows come in", async () => {
    const numbers = fc.array(fc.double({ noNaN: true, min: -1e15, max: 1e15 }), { minLength: 2, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(numbers, async (values) => {
        const sum = async (of: readonly number[]) =>
          (await query({ rows: of.map((n) => ({ n })), summarize: [{ as: "s", by: "sum", of: "n" }] })).rows;
        expect(await sum(values)).toEqual(await sum([...values].reverse()));
      }),
    );
  });

  it("sorts kinds apart and null last in either order, and keeps the order of equals", async () => {
    const rows = [{ v: "b" }, { v: null }, { v: 2 }, { v: true }, { v: "a" }, { v: [1] }, { v: 10 }, {}].map(
      (row, at) => ({ ...row, at }),
    );
    const sorted = async (order: string) =>
      (await query({ rows, sort: [{ column: "v", order }] })).rows.map(({ at }) => at);
    expect(await sorted("ascending")).toEqual([2, 6, 4, 0, 3, 5, 1, 7]);
    expect(await sorted("descending")).toEqual([6, 2, 0, 4, 3, 5, 1, 7]);
  });

  it("refuses what it cannot sum up, and conditions that are neither true nor false", async () => {
    const rows = [{ n: "5", d: 5 }];
    for (const summary of [
      { as: "s", by: "sum", of: "n" },
      { as: "s", by: "sum_decimal", of: "d" },
      { as: "s", by: "sum" },
      { as: "s", by: "mode", of: "n" },
    ])
      expect(await failureOf("table.query@1", { rows, summarize: [summary] })).toMatchObject({ code: "invalid_input" });
    expect(await failureOf("table.query@1", { rows, where: "row.n" })).toMatchObject({ code: "expression_failed" });
    expect(await failureOf("table.query@1", { rows, group_by: ["n"] })).toMatchObject({
      message: 'The input at "/summarize" must be what becomes of each group, such as [{"as": "rows", "by": "count"}].',
    });
    const huge = [{ n: 1.7e308 }, { n: 1.7e308 }];
    expect(
      await failureOf("table.query@1", { rows: huge, summarize: [{ as: "s", by: "sum", of: "n" }] }),
    ).toMatchObject({ code: "too_large" });
  });

  it("takes as many rows and cells as a table may have, and no more", async () => {
    expect((await query({ rows: numbered(MAX_ROWS), limit: 1 })).total).toBe(MAX_ROWS);
    expect(await failureOf("table.query@1", { rows: numbered(MAX_ROWS + 1) })).toMatchObject({ code: "invalid_input" });
    const wide = (cells: number) => [Object.fromEntries(Array.from({ length: cells }, (_, n) => [`c${n}`, n]))];
    expect((await query({ rows: wide(MAX_COLUMNS) })).total).toBe(1);
    expect(await failureOf("table.query@1", { rows: wide(MAX_COLUMNS + 1) })).toMatchObject({ code: "invalid_input" });
    const deep = (levels: number): JsonValue => (levels === 0 ? 1 : [deep(levels - 1)]);
    expect((await query({ rows: [{ a: deep(64) }] })).total).toBe(1);
    expect(await failureOf("table.query@1", { rows: [{ a: deep(65) }] })).toMatchObject({ code: "too_deep" });
  });
});
