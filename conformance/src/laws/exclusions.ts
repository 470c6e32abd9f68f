// Requirements without a check here, each with the reason. An entry whose requirement has a check must go, and one without either fails the build.
import type { RuleId } from "@krako/contracts";

const BILLING = "Belongs to the profile billing, which asks a fabric for its ledger.";

export const EXCLUSIONS: Readonly<Partial<Record<RuleId, string>>> = {
  "BILL-001": BILLING,
  "BILL-002": BILLING,
  "BILL-003": BILLING,
  "BILL-004": BILLING,
  "BILL-005": BILLING,
  "BILL-006": BILLING,
  "CAP-001": "Not observable: it binds the reader of the descriptor.",
  "DET-004": "Belongs to the profile fabric-node: nothing is placed in one process.",
  "DET-005": "Belongs to the profile billing: ledger, wallet and trust are rebuilt from a fabric's log.",
  "RETRY-008": "Belongs to the profile fabric-node: an attempt can only be lost with a node.",
  "SAFE-004": "Not observable: what can be seen of it, ESC-001, ESC-003 and DETFIRST-002 govern.",
  "TEL-003": "Belongs to the profile fabric-http: only a fabric fills cloud fields.",
  "VER-002": "Belongs to the profile fabric-http: it is about headers.",
  "VER-004": "Not observable: it governs how the contract is released.",
};
