import type { StudioWork } from "@krako/contracts";
import { explain } from "@krako/contracts/explain";
import { isStudioWork } from "@krako/contracts/validators/studio-work";
import type { PlannedWork, RefusedWork, Workbench } from "@krako/kora/workbench";
import { RefusalError, refusal } from "@krako/rules";
import type { StudioPlan } from "../api.ts";
import type { StudioBounds } from "../bounds.ts";
import { type Answer, type Asked, json } from "../http/exchange.ts";
import { problemAnswer } from "../http/problem-answer.ts";
import { parseDocument } from "../http/read-body.ts";
import { invalid } from "../http/refusals.ts";
import type { Routes } from "../http/router.ts";
import type { Runs } from "../runs/runs.ts";

/** What is to be run: what it would be, and its beginning. */
export function workRoutes(workbench: Workbench, runs: Runs, { workBytes }: StudioBounds): Routes {
  const planned = async (asked: Asked, take: (work: PlannedWork) => Promise<Answer>): Promise<Answer> => {
    const work = await workbench.plan(workOf(parseDocument(await asked.text(workBytes))));
    return work.ok ? take(work) : refused(work);
  };
  return {
    "POST /plan": (asked) =>
      planned(asked, async (work) => {
        await work.leave();
        return json(planOf(work));
      }),
    "POST /execute": (asked) =>
      planned(asked, async (work) => {
        const run = await runs.begin(work);
        return json(run, 202, { location: `/runs/${run.run_id}` });
      }),
  };
}

/** @throws RefusalError 422 with every fault */
function workOf(value: unknown): StudioWork {
  if (!isStudioWork(value))
    throw notWork(
      explain(isStudioWork.errors, value).map(({ pointer, message, mend }) => ({
        rule: "SAFE-002" as const,
        pointer,
        message,
        mend: mend ?? "Correct it.",
      })),
    );
  const there = [value.document, value.text, value.request].filter((each) => each !== undefined);
  if (there.length !== 1)
    throw invalid(
      "work_unclear",
      "It is not clear what to run.",
      'Send exactly one of "document", "text" and "request". Nothing was executed.',
    );
  return value;
}

function notWork(violations: NonNullable<RefusalError["problem"]["violations"]>): RefusalError {
  const { problem } = refusal({
    error_type: "VALIDATION_ERROR",
    code: "validation_failed",
    title: "What was sent cannot be run.",
    detail: "Nothing was executed.",
    violations,
  });
  return new RefusalError(problem);
}

function refused({ problem, positions }: RefusedWork): Answer {
  return problemAnswer(positions.length === 0 ? problem : { ...problem, positions });
}

function planOf({ title, graph, playbook, leftOut, estimate, mode, route }: PlannedWork): StudioPlan {
  return { title, graph, playbook, left_out: leftOut, estimate, backend_mode: mode, route };
}
