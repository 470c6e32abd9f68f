// Written by `npm run generate -w @krako/kora` from what the operations say of themselves. Never edited.

/** What the standard operations take and give, by name: `new GraphBuilder<StandardOperations>(…)`. */
export interface StandardOperations {
  "aggregate.collect@1": { type: "aggregation"; input: AggregateCollectInput; output: AggregateCollectOutput };
  "aggregate.first@1": { type: "aggregation"; input: AggregateFirstInput; output: AggregateFirstOutput };
  "aggregate.reduce@1": { type: "aggregation"; input: AggregateReduceInput; output: AggregateReduceOutput };
  "aggregate.vote@1": { type: "aggregation"; input: AggregateVoteInput; output: AggregateVoteOutput };
  "cache.lookup@1": { type: "deterministic"; input: CacheLookupInput; output: CacheLookupOutput };
  "classify.by_example@1": { type: "model"; input: ClassifyByExampleInput; output: ClassifyByExampleOutput };
  "classify.text@1": { type: "model"; input: ClassifyTextInput; output: ClassifyTextOutput };
  "embed.text@1": { type: "model"; input: EmbedTextInput; output: EmbedTextOutput };
  "expr.cel@1": { type: "deterministic"; input: ExprCelInput; output: ExprCelOutput };
  "extract.entities@1": { type: "model"; input: ExtractEntitiesInput; output: ExtractEntitiesOutput };
  "identify.language@1": { type: "model"; input: IdentifyLanguageInput; output: IdentifyLanguageOutput };
  "json.diff@1": { type: "deterministic"; input: JsonDiffInput; output: JsonDiffOutput };
  "json.merge@1": { type: "deterministic"; input: JsonMergeInput; output: JsonMergeOutput };
  "json.select@1": { type: "deterministic"; input: JsonSelectInput; output: JsonSelectOutput };
  "json.validate@1": { type: "deterministic"; input: JsonValidateInput; output: JsonValidateOutput };
  "kora.undecided@1": { type: "deterministic"; input: KoraUndecidedInput; output: KoraUndecidedOutput };
  "llm.generate@1": { type: "model"; input: LlmGenerateInput; output: LlmGenerateOutput };
  "mail.parse@1": { type: "deterministic"; input: MailParseInput; output: MailParseOutput };
  "math.decimal@1": { type: "deterministic"; input: MathDecimalInput; output: MathDecimalOutput };
  "retrieval.bm25@1": { type: "retrieval"; input: RetrievalBm25Input; output: RetrievalBm25Output };
  "retrieval.semantic@1": { type: "model"; input: RetrievalSemanticInput; output: RetrievalSemanticOutput };
  "table.join@1": { type: "deterministic"; input: TableJoinInput; output: TableJoinOutput };
  "table.query@1": { type: "deterministic"; input: TableQueryInput; output: TableQueryOutput };
  "table.read_csv@1": { type: "deterministic"; input: TableReadCsvInput; output: TableReadCsvOutput };
  "table.write_csv@1": { type: "deterministic"; input: TableWriteCsvInput; output: TableWriteCsvOutput };
  "text.classify_rules@1": { type: "deterministic"; input: TextClassifyRulesInput; output: TextClassifyRulesOutput };
  "text.extract@1": { type: "deterministic"; input: TextExtractInput; output: TextExtractOutput };
  "text.normalize@1": { type: "deterministic"; input: TextNormalizeInput; output: TextNormalizeOutput };
}

type LlmGenerateOutput = unknown;

interface AggregateCollectInput {
  /**
   * bind each dependency to /items/-
   *
   * @maxItems 10000
   */
  items: unknown[];
}
interface AggregateCollectOutput {
  items: unknown[];
  count: number;
}
interface AggregateFirstInput {
  /**
   * bind each dependency to /items/-
   *
   * @maxItems 10000
   */
  items: unknown[];
  pointer?: string;
}
interface AggregateFirstOutput {
  /**
   * the whole item
   */
  value: unknown;
  index: number;
}
interface AggregateReduceInput {
  /**
   * bind each dependency to /items/-
   *
   * @maxItems 10000
   */
  items: unknown[];
  expression: string;
  /**
   * any JSON value; absent: null
   */
  initial?: unknown;
}
interface AggregateReduceOutput {
  /**
   * the last acc
   */
  value: unknown;
}
interface AggregateVoteInput {
  /**
   * bind each dependency to /items/-
   *
   * @maxItems 10000
   */
  items: unknown[];
  pointer?: string;
  weight_pointer?: string;
}
interface AggregateVoteOutput {
  /**
   * the value that won
   */
  value: unknown;
  /**
   * its part of all weight
   */
  share: number;
  /**
   * items that said it
   */
  votes: number;
  /**
   * items that said anything
   */
  voters: number;
  tie: boolean;
}
interface CacheLookupInput {
  /**
   * any JSON value
   */
  key: unknown;
  /**
   * @maxItems 10000
   */
  entries: {
    /**
     * any JSON value
     */
    key: unknown;
    /**
     * any JSON value
     */
    value: unknown;
  }[];
}
interface CacheLookupOutput {
  hit: boolean;
  /**
   * null when nothing matched
   */
  value: unknown;
}
interface ClassifyByExampleInput {
  text: string;
  /**
   * @minItems 1
   * @maxItems 1000
   */
  examples: {
    text: string;
    label: string;
  }[];
}
interface ClassifyByExampleOutput {
  label: string;
  confidence: number;
  /**
   * the cosine that the label won with
   */
  similarity: number;
}
interface ClassifyTextInput {
  text?: string;
  /**
   * texts by name, told apart from each other
   */
  fields?: {
    [k: string]: string;
  };
}
interface ClassifyTextOutput {
  label: string;
  confidence: number;
  /**
   * of every label, if the adapter is told so
   */
  scores?: {
    [k: string]: number;
  };
}
interface EmbedTextInput {
  text: string;
}
interface EmbedTextOutput {
  /**
   * @minItems 512
   * @maxItems 512
   */
  vector: number[];
}
interface ExprCelInput {
  expression: string;
  /**
   * JSON values by name; absent: none
   */
  variables?: {
    [k: string]: unknown;
  };
}
interface ExprCelOutput {
  /**
   * the result as JSON
   */
  value: unknown;
}
interface ExtractEntitiesInput {
  text: string;
}
interface ExtractEntitiesOutput {
  entities: {
    /**
     * in capitals: DATE, MONEY, EMAIL, …
     */
    type: string;
    text: string;
    start: number;
    end: number;
  }[];
}
interface IdentifyLanguageInput {
  text: string;
}
interface IdentifyLanguageOutput {
  /**
   * ISO 639; und: undetermined
   */
  language: string;
  name: string;
  confidence: number;
}
interface JsonDiffInput {
  /**
   * any JSON value
   */
  before: unknown;
  /**
   * any JSON value
   */
  after: unknown;
}
interface JsonDiffOutput {
  equal: boolean;
  patch: {
    op: "add" | "remove" | "replace";
    path: string;
    value?: unknown;
  }[];
}
interface JsonMergeInput {
  /**
   * any JSON value
   */
  target: unknown;
  /**
   * any JSON value
   */
  patch: unknown;
}
interface JsonMergeOutput {
  /**
   * the patched value
   */
  result: unknown;
}
interface JsonSelectInput {
  /**
   * any JSON value
   */
  document: unknown;
  pointers: {
    [k: string]: string;
  };
}
interface JsonSelectOutput {
  values: {
    [k: string]: unknown;
  };
  missing: string[];
}
interface JsonValidateInput {
  /**
   * any JSON value
   */
  value: unknown;
  /**
   * a JSON Schema 2020-12
   */
  schema: {[name: string]: unknown};
}
interface JsonValidateOutput {
  valid: boolean;
  /**
   * @maxItems 20
   */
  problems: {
    pointer: string;
    message: string;
  }[];
}
interface KoraUndecidedInput {
  /**
   * type of the unit that would have called the model
   */
  unit_type: string;
  /**
   * tier of the model
   */
  tier: string;
  /**
   * the backend that does not have it
   */
  backend: string;
}
interface KoraUndecidedOutput {}
interface LlmGenerateInput {
  /**
   * or messages
   */
  prompt?: string;
  messages?: {
    role: "system" | "user" | "assistant";
    content: string;
  }[];
  /**
   * what the model is told about its task
   */
  system?: string;
  /**
   * any JSON value
   */
  data?: unknown;
}
interface MailParseInput {
  raw: string;
}
interface MailParseOutput {
  from: {
    name: string;
    address: string;
  } | null;
  /**
   * @maxItems 100
   */
  reply_to: {
    name: string;
    address: string;
  }[];
  /**
   * @maxItems 100
   */
  to: {
    name: string;
    address: string;
  }[];
  /**
   * @maxItems 100
   */
  cc: {
    name: string;
    address: string;
  }[];
  subject: string;
  /**
   * RFC 3339 in UTC; null when it is missing or says no time zone
   */
  date: string | null;
  message_id: string | null;
  text: string;
  text_from: "plain" | "html" | "none";
  /**
   * whether the text was longer
   */
  truncated: boolean;
  has_html: boolean;
  /**
   * img elements of the HTML part
   */
  images: number;
  /**
   * @maxItems 200
   */
  links: string[];
  /**
   * each once, in order
   *
   * @maxItems 200
   */
  link_hosts: string[];
  /**
   * @maxItems 100
   */
  attachments: {
    filename: string | null;
    mime_type: string;
    bytes: number;
  }[];
  headers: {
    count: number;
    received: number;
    content_type: string | null;
    list_id: string | null;
    mailer: string | null;
    precedence: string | null;
    is_reply: boolean;
    has_list_unsubscribe: boolean;
  };
}
interface MathDecimalInput {
  calculation: "add" | "subtract" | "multiply" | "divide" | "min" | "max" | "compare" | "round";
  /**
   * @minItems 1
   * @maxItems 1000
   */
  values: string[];
  /**
   * fraction digits of the result
   */
  scale?: number;
  /**
   * absent: half_even
   */
  rounding?: "half_even" | "half_up" | "up" | "down" | "ceiling" | "floor";
}
interface MathDecimalOutput {
  /**
   * the result; of compare: -1, 0 or 1
   */
  value: string;
}
interface RetrievalBm25Input {
  query: string;
  /**
   * @maxItems 10000
   */
  documents: {
    id: string;
    text: string;
  }[];
  /**
   * hits returned; absent: 10
   */
  limit?: number;
}
interface RetrievalBm25Output {
  hits: {
    id: string;
    /**
     * comparable within one call only
     */
    score: number;
    text: string;
  }[];
  /**
   * 1 when there is one hit, 0 when there is none
   */
  margin: number;
}
interface RetrievalSemanticInput {
  query: string;
  /**
   * @maxItems 1000
   */
  documents: {
    id: string;
    text: string;
  }[];
  /**
   * hits returned; absent: 10
   */
  limit?: number;
}
interface RetrievalSemanticOutput {
  hits: {
    id: string;
    /**
     * the cosine, 1 at most
     */
    score: number;
    text: string;
  }[];
  /**
   * 1 when there is one hit, 0 when there is none
   */
  margin: number;
}
interface TableJoinInput {
  /**
   * objects: cells by the names of their columns
   *
   * @maxItems 10000
   */
  left: {
    [k: string]: unknown;
  }[];
  /**
   * objects: cells by the names of their columns
   *
   * @maxItems 10000
   */
  right: {
    [k: string]: unknown;
  }[];
  /**
   * @minItems 1
   * @maxItems 256
   */
  on: string[];
  /**
   * their names in the right table; absent: the same
   *
   * @minItems 1
   * @maxItems 256
   */
  right_on?: string[];
  /**
   * absent: inner
   */
  kind?: "inner" | "left" | "semi" | "anti";
  /**
   * absent: right_
   */
  right_prefix?: string;
}
interface TableJoinOutput {
  rows: {
    [k: string]: unknown;
  }[];
}
interface TableQueryInput {
  /**
   * objects: cells by the names of their columns
   *
   * @maxItems 10000
   */
  rows: {
    [k: string]: unknown;
  }[];
  /**
   * CEL over row, true or false
   */
  where?: string;
  /**
   * CEL over row by the name of the new column; each sees those before it
   */
  derive?: {
    [k: string]: string;
  };
  /**
   * @minItems 1
   * @maxItems 256
   */
  group_by?: string[];
  /**
   * @minItems 1
   * @maxItems 256
   */
  summarize?: {
    as: string;
    by:
      | "count"
      | "count_distinct"
      | "sum"
      | "sum_decimal"
      | "mean"
      | "median"
      | "min"
      | "max"
      | "first"
      | "last"
      | "list";
    /**
     * the column; absent with count: rows are counted
     */
    of?: string;
  }[];
  /**
   * @minItems 1
   * @maxItems 256
   */
  sort?: {
    column: string;
    /**
     * absent: ascending
     */
    order?: "ascending" | "descending";
  }[];
  offset?: number;
  limit?: number;
  /**
   * @minItems 1
   * @maxItems 256
   */
  select?: string[];
}
interface TableQueryOutput {
  rows: {
    [k: string]: unknown;
  }[];
  /**
   * rows before offset and limit
   */
  total: number;
}
interface TableReadCsvInput {
  text: string;
  /**
   * between cells; absent: a comma
   */
  delimiter?: "," | ";" | "\t" | "|";
  /**
   * whether the first line names the columns; absent: true
   */
  header?: boolean;
  /**
   * by column; absent: text
   */
  types?: {
    [k: string]: "text" | "number" | "boolean";
  };
}
interface TableReadCsvOutput {
  columns: string[];
  rows: {
    [k: string]: unknown;
  }[];
}
interface TableWriteCsvInput {
  /**
   * objects: cells by the names of their columns
   *
   * @maxItems 10000
   */
  rows: {
    [k: string]: unknown;
  }[];
  /**
   * absent: all
   *
   * @minItems 1
   * @maxItems 256
   */
  columns?: string[];
  /**
   * between cells; absent: a comma
   */
  delimiter?: "," | ";" | "\t" | "|";
  /**
   * whether the first line names the columns; absent: true
   */
  header?: boolean;
  /**
   * absent: false
   */
  escape_formulas?: boolean;
}
interface TableWriteCsvOutput {
  text: string;
}
interface TextClassifyRulesInput {
  /**
   * one text, or texts by name
   */
  text:
    | string
    | {
        [k: string]: string;
      };
  /**
   * @maxItems 64
   */
  rules: {
    /**
     * named in matched; absent: the position, from 0
     */
    id?: string;
    label: string;
    /**
     * absent: every field
     */
    field?: string;
    /**
     * @minItems 1
     * @maxItems 64
     */
    keywords?: string[];
    pattern?: string;
    /**
     * absent: false
     */
    case_sensitive?: boolean;
    /**
     * absent: 1
     */
    weight?: number;
  }[];
  /**
   * label with confidence 0 when no rule holds
   */
  default_label?: string;
}
interface TextClassifyRulesOutput {
  label: string | null;
  confidence: number;
  /**
   * ids of the rules that hold, in their order
   */
  matched: string[];
  /**
   * whether a text was longer than what is read
   */
  truncated: boolean;
}
interface TextExtractInput {
  text: string;
  /**
   * @minItems 1
   * @maxItems 32
   */
  patterns: {
    name: string;
    pattern: string;
    /**
     * any of i, m, s
     */
    flags?: string;
    /**
     * name or number of the capturing group to return; absent: the whole match
     */
    group?: string;
    all?: boolean;
    /**
     * absent: 100
     */
    limit?: number;
  }[];
}
interface TextExtractOutput {
  /**
   * by name: the match or null; with all: an array of matches
   */
  fields: {
    [k: string]: string | null | string[];
  };
  /**
   * patterns that matched
   */
  found: number;
}
interface TextNormalizeInput {
  text: string;
  /**
   * strip keeps the readable text of HTML; absent: keep
   */
  html?: "keep" | "strip";
  /**
   * Unicode normal form; absent: NFC
   */
  form?: "NFC" | "NFD" | "NFKC" | "NFKD" | "keep";
  /**
   * independent of the locale; absent: keep
   */
  case?: "keep" | "lower" | "upper";
  /**
   * collapse also trims; absent: keep
   */
  whitespace?: "keep" | "collapse" | "trim";
}
interface TextNormalizeOutput {
  text: string;
}
