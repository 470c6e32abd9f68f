// Requirements without a check here, each with the reason. An entry whose requirement has a check must go, and one without either fails the build.
import type { RuleId } from "@krako/contracts";

export const EXCLUSIONS: Readonly<Partial<Record<RuleId, string>>> = {
  "CAP-001": "Not observable: it binds the reader of the descriptor.",
  "SAFE-004": "Not observable: what can be seen of it, ESC-001, ESC-003 and DETFIRST-002 govern.",
  "VER-004": "Not observable: it governs how the contract is released.",
};
