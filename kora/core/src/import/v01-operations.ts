import { equalJson } from "@krako/rules";
import {
  type JsonObject,
  type JsonValue,
  type Operation,
  OperationError,
  type OperationPlugin,
} from "@krako/rules/ports";

/** The handlers of KORA v0.1, and what becomes of `skip_if`, as operations. Imported graphs name them. */

const ANSWER = { status: { type: "string" }, task_id: { type: "string" } } as const;

/** What every operation here is given besides: v0.1 wrote the task's id into its output. */
const TASK = { task_id: { type: "string" } } as const;

interface Handler {
  readonly name: string;
  readonly description: string;
  /** Members of its input and output besides the task's id and the status. */
  readonly takes: Readonly<Record<string, JsonObject>>;
  readonly gives: Readonly<Record<string, JsonObject>>;
  readonly example: { readonly input: JsonObject; readonly output: JsonObject };
  readonly answer: (input: JsonObject) => JsonObject;
}

function operationOf({ name, description, takes, gives, example, answer }: Handler): Operation {
  return Object.freeze({
    name,
    type: "deterministic",
    bound: "linear",
    description,
    inputSchema: {
      type: "object",
      properties: { ...TASK, ...takes },
      required: ["task_id"],
      additionalProperties: false,
    },
    outputSchema: {
      type: "object",
      properties: { ...ANSWER, ...gives },
      required: ["status", "task_id", ...Object.keys(gives)],
      additionalProperties: false,
    },
    example: {
      input: { task_id: "a", ...example.input },
      output: { status: "ok", task_id: "a", ...example.output },
    },
    run: (input: JsonObject): JsonValue => ({ status: "ok", task_id: textOf(input["task_id"]), ...answer(input) }),
  });
}

const echo = operationOf({
  name: "v01.echo@1",
  description: "Gives its message back.",
  takes: { message: {} },
  gives: { message: {} },
  example: { input: { message: "hello" }, output: { message: "hello" } },
  answer: ({ message = null }) => ({ message }),
});

/** Characters (code points) under which a text is simple. */
const SIMPLE_CHARS = 80;

const classifySimple = operationOf({
  name: "v01.classify_simple@1",
  description: `Says whether a text is shorter than ${SIMPLE_CHARS} characters.`,
  takes: { text: {} },
  gives: { is_simple: { type: "boolean" } },
  example: { input: { text: "A short question." }, output: { is_simple: true } },
  answer: ({ text = "" }) => ({ is_simple: isShorter(textOf(text), SIMPLE_CHARS) }),
});

const flakyOnce = operationOf({
  name: "v01.flaky_once@1",
  description:
    "Fails as attempt 1 and succeeds as any other. Operations are pure: which attempt it is stands in the input.",
  takes: { attempt: { type: "integer", minimum: 1 } },
  gives: { message: { type: "string" } },
  example: { input: { attempt: 2 }, output: { message: "recovered" } },
  answer: ({ attempt = 1 }) => {
    if (attempt === 1) throw new OperationError("flaky_once", "This is attempt 1, which always fails.");
    return { message: "recovered" };
  },
});

const TOPICS: readonly (readonly [phrase: string, label: string])[] = [
  ["market context", "market_context"],
  ["architecture", "architecture"],
  ["decomposition", "decomposition"],
  ["escalation", "escalation"],
  ["benchmark", "benchmarking"],
  ["rollout", "rollout_plan"],
  ["risk", "risk"],
  ["recommendation", "recommendations"],
];
const MOST_TOPICS = 6;
/** Slides of an outline where the request does not say how many. */
const SLIDES = 18;

const parseRequestConstraints = operationOf({
  name: "v01.parse_request_constraints@1",
  description: "Reads from a request for slides how many there should be, and about what.",
  takes: { text: {} },
  gives: {
    intent: { type: "string" },
    deliverable_type: { type: "string" },
    slide_count: { type: "integer" },
    required_components: { type: "array", items: { type: "string" } },
    topic_domains: { type: "array", items: { type: "string" } },
  },
  example: {
    input: { text: "A 12-slide deck about our architecture and its risks" },
    output: {
      intent: "create_presentation_outline",
      deliverable_type: "ppt_outline",
      slide_count: 12,
      required_components: ["title", "key_message", "bullets", "presenter_notes"],
      topic_domains: ["architecture", "risk"],
    },
  },
  answer: ({ text = "" }) => {
    const lowered = textOf(text).toLowerCase();
    const topics = TOPICS.filter(([phrase]) => lowered.includes(phrase)).map(([, label]) => label);
    return {
      intent: "create_presentation_outline",
      deliverable_type: "ppt_outline",
      slide_count: slideCount(lowered),
      required_components: ["title", "key_message", "bullets", "presenter_notes"],
      topic_domains: topics.length === 0 ? ["strategy", "execution"] : topics.slice(0, MOST_TOPICS),
    };
  },
});

const qualityGate = operationOf({
  name: "v01.quality_gate@1",
  description: "Says whether an outline has the slides and the fields that are asked for.",
  takes: {
    output: {},
    target_slide_count: { type: "integer" },
    required_fields: { type: "array", items: { type: "string" } },
  },
  gives: { message: { type: "string" }, needs_refine: { type: "boolean" }, reason: { type: "string" } },
  example: {
    input: { output: { slides: [{ title: "Why" }] }, target_slide_count: 1, required_fields: ["title"] },
    output: { message: "skip_full", needs_refine: false, reason: "mini_satisfies_contract" },
  },
  answer: ({ output = {}, target_slide_count = SLIDES, required_fields = ["i", "title", "msg", "bullets"] }) => {
    const fault = outlineFault(output, target_slide_count, required_fields as readonly string[]);
    return fault === null
      ? { message: "skip_full", needs_refine: false, reason: "mini_satisfies_contract" }
      : { message: "run_full", needs_refine: true, reason: fault };
  },
});

/** Characters (code points) of a question that the mock repeated. */
const MOCK_CHARS = 80;

const mock = operationOf({
  name: "v01.mock@1",
  description: `Answers with the first ${MOCK_CHARS} characters of the question, as v0.1's mock of a model did.`,
  takes: { question: {} },
  gives: { answer: { type: "string" } },
  example: { input: { question: "Why?" }, output: { answer: "Mock answer for: Why?" } },
  answer: ({ question = "" }) => ({
    answer: `Mock answer for: ${[...textOf(question).slice(0, 2 * MOCK_CHARS)].slice(0, MOCK_CHARS).join("")}`,
  }),
});

/** What v0.1 put in place of an answer when `skip_if` held. */
export const SKIPPED_MESSAGE = "Skipped due to skip_if condition";

const skipIf = operationOf({
  name: "v01.skip_if@1",
  description:
    "Says whether one of some outputs has a member that equals a value; null equals a member that is not there.",
  takes: { outputs: { type: "array", items: {} }, key: { type: "string" }, equals: {} },
  gives: { skipped: { type: "boolean" }, message: { type: "string" } },
  example: {
    input: { outputs: [{ is_simple: true }], key: "is_simple", equals: true },
    output: { skipped: true, message: SKIPPED_MESSAGE },
  },
  answer: ({ outputs = [], key = "", equals = null }) => {
    const skipped = (outputs as readonly JsonValue[]).some((output) =>
      equalJson(memberOf(output, textOf(key)), equals),
    );
    return { skipped, message: skipped ? SKIPPED_MESSAGE : "Not skipped" };
  },
});

/** What a backend loads to run graphs imported from KORA v0.1. */
export const plugin: OperationPlugin = Object.freeze({
  module: import.meta.url,
  operations: Object.freeze([classifySimple, echo, flakyOnce, mock, parseRequestConstraints, qualityGate, skipIf]),
});

function textOf(value: JsonValue | undefined): string {
  return typeof value === "string" ? value : JSON.stringify(value ?? null);
}

function isShorter(text: string, chars: number): boolean {
  if (text.length >= chars * 2) return false;
  return [...text].length < chars;
}

function slideCount(lowered: string): number {
  const found = /([0-9]{1,9})\s{0,9}-\s{0,9}slide|([0-9]{1,9})\s{1,9}slides?/.exec(lowered);
  return found === null ? SLIDES : Number(found[1] ?? found[2]);
}

function outlineFault(output: JsonValue, count: JsonValue, fields: readonly string[]): string | null {
  const slides = memberOf(output, "slides");
  if (!Array.isArray(slides)) return "mini_missing_slides";
  if (slides.length !== count) return "slide_count_mismatch";
  for (const slide of slides as readonly JsonValue[]) {
    if (typeof slide !== "object" || slide === null || Array.isArray(slide)) return "slide_not_object";
    if (fields.some((field) => !Object.hasOwn(slide, field))) return "slide_fields_missing";
    if (!fields.includes("bullets")) continue;
    const bullets = memberOf(slide, "bullets");
    if (!Array.isArray(bullets)) return "bullets_not_array";
    if (bullets.length > 1) return "bullets_too_many";
  }
  return null;
}

function memberOf(value: JsonValue, name: string): JsonValue {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  return Object.hasOwn(value, name) ? ((value as JsonObject)[name] ?? null) : null;
}
