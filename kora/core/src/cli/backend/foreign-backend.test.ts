import type { ExecutionBackend } from "@krako/rules";
import { RefusalError, refusal } from "@krako/rules";
import { expect, it } from "vitest";
import { BackendLost } from "./backend-lost.ts";
import { foreignBackend } from "./foreign-backend.ts";

const throwing = (error: unknown): ExecutionBackend => {
  const fails = () => Promise.reject(error);
  return { executeTaskgraph: fails, healthCheck: fails, capabilityDescriptor: fails };
};

/** What a class of another copy of the package throws. */
function foreign(name: string, fields: object): Error {
  return Object.assign(new Error("said"), { name, ...fields });
}

const { problem } = refusal({ error_type: "ADMISSION_REJECTED", code: "full", title: "Full.", detail: "It is full." });

it("a refusal of another copy of the rules is a refusal", async () => {
  const error = await foreignBackend(throwing(foreign("RefusalError", { problem })))
    .healthCheck()
    .catch((e) => e);
  expect(error).toBeInstanceOf(RefusalError);
  expect(error.problem).toEqual(problem);
});

it("a lost way to the fabric is told with the session that runs on", async () => {
  const lost = foreign("FabricError", { sessionId: "s-1", charged: null });
  const error = await foreignBackend(throwing(lost))
    .capabilityDescriptor()
    .catch((e) => e);
  expect(error).toBeInstanceOf(BackendLost);
  expect(error).toMatchObject({ message: "said", sessionId: "s-1", charged: null });
});

it.each([foreign("RefusalError", { problem: {} }), new TypeError("defect"), "text"])(
  "what is neither is thrown as it is: %s",
  async (defect) => {
    await expect(foreignBackend(throwing(defect)).healthCheck()).rejects.toBe(defect);
  },
);
