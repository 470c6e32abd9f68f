import { explain } from "@krako/contracts/explain";
import {
  isBackendCapabilities,
  isCountBudgetReport,
  isEscalation,
  isTaskGraph,
  isTaskIr,
} from "@krako/contracts/validators";
import { describe, expect, test } from "vitest";

const edge = (...when: object[]) => ({ from: "a", to: "b", when });

const explained = (value: unknown) => {
  expect(isEscalation(value)).toBe(false);
  return explain(isEscalation.errors, value);
};

describe("an explanation", () => {
  test("speaks of the branch that the discriminator names, and of no other", () => {
    expect(explained(edge({ type: "confidence_below", pointer: "/x" }))).toEqual([
      { pointer: "/when/0", message: '"when[0]" has no field "threshold".', mend: 'Add "threshold".' },
    ]);
  });

  test("names the kinds there are when the discriminator names none", () => {
    const [explanation] = explained(edge({ type: "fialure" }));
    expect(explanation?.pointer).toBe("/when/0/type");
    expect(explanation?.message).toContain('must be one of "failure", "schema_mismatch", "confidence_below"');
    expect(explanation?.message).toContain('but is "fialure"');
    expect(explanation?.mend).toBe('Did you mean "failure"?');
  });

  test("asks for the discriminator when it is missing", () => {
    const [explanation] = explained(edge({ pointer: "/x" }));
    expect(explanation?.message).toBe('"when[0]" has no field "type", which says what it is.');
    expect(explanation?.mend).toContain('"field_equals"');
  });

  test("takes a misspelt required field for one mistake, not two", () => {
    expect(explained({ form: "a", to: "b", when: [{ type: "failure" }] })).toEqual([
      { pointer: "/form", message: 'There is no field "form" in the document.', mend: 'Did you mean "from"?' },
    ]);
  });

  test("suggests an optional field that a misspelt one was meant to be", () => {
    expect(explained(edge({ type: "failure", eror_types: ["TIMEOUT"] }))).toEqual([
      {
        pointer: "/when/0/eror_types",
        message: 'There is no field "eror_types" in "when[0]".',
        mend: 'Did you mean "error_types"?',
      },
    ]);
  });

  test("suggests nothing where nothing is near", () => {
    const [explanation] = explained({ ...edge({ type: "failure" }), "a/b~c": 1 });
    expect(explanation).toEqual({
      pointer: "/a~1b~0c",
      message: 'There is no field "a/b~c" in the document.',
      mend: "Remove it.",
    });
  });

  test("says once what a value may be instead, whatever the branches of an anyOf", () => {
    const condition = { type: "budget_remaining_at_least", dimension: "tokens", amount: null };
    expect(explained(edge(condition))).toEqual([
      { pointer: "/when/0/amount", message: '"amount" must be a whole number or a string, but is null.' },
    ]);
    expect(explained(edge({ ...condition, amount: -1 }))).toEqual([
      { pointer: "/when/0/amount", message: '"amount" must be at least 0, but is -1.' },
    ]);
  });

  test("says of a nullable number that it may be null", () => {
    const report = { declared: "5", debited: 0, remaining: null, overrun: 0 };
    expect(isCountBudgetReport(report)).toBe(false);
    expect(explain(isCountBudgetReport.errors, report)).toEqual([
      { pointer: "/declared", message: '"declared" must be a whole number or null, but is "5".' },
    ]);
  });

  test("says what a string has to look like, not which pattern it fails", () => {
    const [explanation] = explained({ ...edge({ type: "failure" }), from: "no spaces" });
    expect(explanation?.message).toMatch(/^"from" must be 1 to 128 letters, digits, .* but is "no spaces"\.$/);
  });

  test("points at the entry that stands twice", () => {
    const condition = { type: "failure", error_types: ["TIMEOUT", "BUDGET_BREACH", "TIMEOUT"] };
    expect(explained(edge(condition))).toEqual([
      {
        pointer: "/when/0/error_types/2",
        message: 'Entries 0 and 2 of "error_types" are the same.',
        mend: "Remove one of them.",
      },
    ]);
  });

  test("counts what there is too little or too much of", () => {
    expect(explained(edge())).toEqual([{ pointer: "/when", message: '"when" must have at least 1 entry, but has 0.' }]);
  });

  test("speaks of a name when it is the name that is wrong", () => {
    const document = { version: "1.0", id: "x", tasks: [], extensions: { "not a name": 1 } };
    expect(isTaskIr(document)).toBe(false);
    expect(explain(isTaskIr.errors, document)).toContainEqual({
      pointer: "/extensions/not a name",
      message: 'The name of a field must be a reverse-DNS name, like com.example.audit, but is "not a name".',
    });
  });

  test("never repeats a long value", () => {
    const [explanation] = explained({ ...edge({ type: "failure" }), from: `${"x".repeat(500)} ` });
    expect(explanation?.message.length).toBeLessThan(250);
  });

  test("of what is no object at all is one sentence", () => {
    for (const value of [null, 5, "text", []]) {
      expect(isTaskGraph(value)).toBe(false);
      expect(explain(isTaskGraph.errors, value)).toHaveLength(1);
    }
  });

  test("of a valid document is empty", () => {
    isEscalation(edge({ type: "failure" }));
    expect(explain(isEscalation.errors, {})).toEqual([]);
  });
});

test("names such as __proto__ are fields like any other", () => {
  const value = JSON.parse('{"from":"a","to":"b","when":[{"type":"failure"}],"__proto__":{"x":1},"constructor":1}');
  expect(explained(value).map(({ pointer }) => pointer)).toEqual(["/__proto__", "/constructor"]);
  expect(isBackendCapabilities(JSON.parse('{"__proto__":{"backend":"x"}}'))).toBe(false);
});

test("a hostile document is refused with a bounded report", () => {
  const unit = { bindings: Array.from({ length: 10_000 }, () => ({})) };
  const hostile = { work_units: Array.from({ length: 400 }, () => unit) };
  expect(isTaskGraph(hostile)).toBe(false);
  expect(isTaskGraph.errors).toHaveLength(1000);
  const unknown = Object.fromEntries(Array.from({ length: 200_000 }, (_, index) => [`field_${index}`, 1]));
  expect(isTaskGraph(unknown)).toBe(false);
  expect(isTaskGraph.errors).toHaveLength(1000);
});
