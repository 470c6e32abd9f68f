// Whatever is answered says in which version of the contract it speaks, refusals too.
import type { FabricLaw } from "./law.ts";

export const answersNameTheirVersion: FabricLaw = {
  on: "fabric",
  id: "answers-name-their-version",
  requirements: ["VER-002"],
  profile: "fabric-http",
  sentence: "Every answer names the version of the contract it is in.",
  floor: 90,
  check({ exchanges }, { exercised, violated }) {
    for (const { status, headers, method, path } of exchanges) {
      if (status === 0) continue;
      exercised();
      const version = headers["krako-contract-version"];
      if (!/^1\.\d{1,6}$/.test(version ?? ""))
        violated(
          `${method} ${path} is answered with ${status} and ${version === undefined ? "no Krako-Contract-Version" : `Krako-Contract-Version ${JSON.stringify(version)}`}; it must be 1.x.`,
        );
    }
  },
};
