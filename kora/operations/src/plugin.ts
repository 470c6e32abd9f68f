import type { OperationPlugin } from "@krako/rules/ports";
import { aggregateCollect } from "./aggregate-collect.ts";
import { aggregateFirst } from "./aggregate-first.ts";
import { aggregateReduce } from "./aggregate-reduce.ts";
import { aggregateVote } from "./aggregate-vote.ts";
import { cacheLookup } from "./cache-lookup.ts";
import type { StandardOperation } from "./define-operation.ts";
import { exprCel } from "./expr-cel.ts";
import { jsonDiff } from "./json-diff.ts";
import { jsonMerge } from "./json-merge.ts";
import { jsonSelect } from "./json-select.ts";
import { jsonValidate } from "./json-validate.ts";
import { mailParse } from "./mail-parse.ts";
import { mathDecimal } from "./math-decimal.ts";
import { retrievalBm25 } from "./retrieval-bm25.ts";
import { tableJoin } from "./table-join.ts";
import { tableQuery } from "./table-query.ts";
import { tableReadCsv } from "./table-read-csv.ts";
import { tableWriteCsv } from "./table-write-csv.ts";
import { textClassifyRules } from "./text-classify-rules.ts";
import { textExtract } from "./text-extract.ts";
import { textNormalize } from "./text-normalize.ts";
import { undecided } from "./undecided.ts";

interface StandardPlugin extends OperationPlugin {
  readonly operations: readonly StandardOperation[];
}

/** The standard operations, sorted by name. Whoever executes graphs loads them by this value or by its module's URL. */
export const plugin: StandardPlugin = Object.freeze({
  module: import.meta.url,
  operations: Object.freeze([
    aggregateCollect,
    aggregateFirst,
    aggregateReduce,
    aggregateVote,
    cacheLookup,
    exprCel,
    jsonDiff,
    jsonMerge,
    jsonSelect,
    jsonValidate,
    undecided,
    mailParse,
    mathDecimal,
    retrievalBm25,
    tableJoin,
    tableQuery,
    tableReadCsv,
    tableWriteCsv,
    textClassifyRules,
    textExtract,
    textNormalize,
  ]),
});
