// RFC 9457, with the members of the contract.
import type { Problem } from "@krako/contracts";
import { isProblem } from "@krako/contracts/validators/open/problem";
import { documentFaults } from "../backend/document-faults.ts";
import type { FabricLaw } from "./law.ts";

export const refusalsAreProblems: FabricLaw = {
  on: "fabric",
  id: "refusals-are-problems",
  requirements: ["HTTP-001", "ERR-003"],
  profile: "fabric-http",
  sentence: "Every answer of 400 or more is a problem document that satisfies its schema and states its own status.",
  floor: 40,
  check({ exchanges }, { exercised, violated }) {
    for (const { status, headers, method, path, body, text } of exchanges) {
      if (status < 400) continue;
      exercised();
      const faults = documentFaults(isProblem, body);
      const type = headers["content-type"]?.split(";")[0];
      if (type !== "application/problem+json")
        violated(`${method} ${path} is refused with ${status} as ${type}; it must be application/problem+json.`);
      else if (faults.length > 0)
        violated(
          `${method} ${path} is refused with ${status} and no problem document: ${faults[0]}: ${text.slice(0, 200)}`,
        );
      else if ((body as Problem).status !== status)
        violated(
          `${method} ${path} is refused with ${status}, and its problem document says ${(body as Problem).status}.`,
        );
      else if (status >= 500 && status !== 503)
        violated(`${method} ${path} met a fault of the fabric: ${status} ${text.slice(0, 200)}`);
    }
  },
};
