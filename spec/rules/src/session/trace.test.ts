import { describe, expect, test } from "vitest";
import { answers, attempts, call, edge, fails, step } from "../../laws/small-graphs.ts";
import { graphOf } from "../../test/documents.ts";
import { Play } from "../../test/play.ts";
import {
  type AttemptOutcome,
  canonicalJson,
  createSession,
  rebuild,
  resultDigest,
  resultTrace,
  runView,
  stageDigest,
} from "../index.ts";

const says = (...outcomes: unknown[]): AttemptOutcome[] => outcomes as AttemptOutcome[];

describe("DET: the same again", () => {
  const graph = graphOf([call("a", 10, attempts(2)), step("b", { dependencies: ["a"] }), step("c")], {
    escalations: [edge("b", "c")],
  });
  const script = { a: says({ kind: "lost" }, answers({ n: 1 }, 3)), b: says(fails()) };
  test("DET-002 DET-003 the same outcomes have the same digests, other outputs another result digest only", () => {
    const [one, two] = [new Play(graph, script).toTheEnd(), new Play(graph, script).toTheEnd()];
    expect([stageDigest(two.session), resultDigest(two.session)]).toEqual([
      stageDigest(one.session),
      resultDigest(one.session),
    ]);
    const other = new Play(graph, { ...script, a: says({ kind: "lost" }, answers({ n: 2 }, 3)) }).toTheEnd();
    expect(stageDigest(other.session)).toBe(stageDigest(one.session));
    expect(resultDigest(other.session)).not.toBe(resultDigest(one.session));
  });
  test("DET-002 attempts lost with their node are not in the trace", () => {
    const [whole] = [new Play(graph, { ...script, a: says(answers({ n: 1 }, 3)) }).toTheEnd()];
    expect(stageDigest(whole.session)).toBe(stageDigest(new Play(graph, script).toTheEnd().session));
  });
  test("the traces are written down: they must never change within a major version", () => {
    expect(canonicalJson(resultTrace(new Play(graph, script).toTheEnd().session))).toBe(
      '{"units":[{"attempts":[{"error_type":null,"stages":["MODEL_INVOCATION","SCHEMA_VALIDATION","TASK_COMPLETED"]}],"dimension":null,"error_type":null,"escalation_index":null,"output":{"n":1},"scope":null,"status":"succeeded","work_unit_id":"a"},' +
        '{"attempts":[{"error_type":"EXECUTION_FAILURE","stages":["DETERMINISTIC_EXECUTION","TASK_FAILED"]}],"dimension":null,"error_type":"EXECUTION_FAILURE","escalation_index":0,"output":null,"scope":null,"status":"failed","work_unit_id":"b"},' +
        '{"attempts":[{"error_type":null,"stages":["DETERMINISTIC_EXECUTION","SCHEMA_VALIDATION","TASK_COMPLETED"]}],"dimension":null,"error_type":null,"escalation_index":null,"output":{},"scope":null,"status":"succeeded","work_unit_id":"c"}]}',
    );
  });
  test("DET-005 the record of a run leads to the same session and calls nothing", () => {
    const play = new Play(graph, script).toTheEnd();
    const again = rebuild(play.session.plan, JSON.parse(JSON.stringify(play.events)));
    expect(runView(again)).toEqual(runView(play.session));
    expect(resultDigest(again)).toBe(resultDigest(play.session));
    expect(createSession(play.session.plan).status).toBe("pending");
  });
});
