const FABRIC = "Only a fabric can break it; the tests of the fabric, later, check it.";
const BILLING = "Only billing can break it; the tests of the fabric's billing, later, check it.";

/** Rules that no test of this repository can check yet, each with the reason. An entry whose rule has a test must go. */
export const RULES_WITHOUT_TEST: Readonly<Record<string, string>> = {
  "BILL-001": BILLING,
  "BILL-002": BILLING,
  "BILL-003": BILLING,
  "BILL-004": BILLING,
  "BILL-005": BILLING,
  "BILL-006": BILLING,
  "DET-004": FABRIC,
  "TEL-003": "Only a fabric fills cloud fields; its tests, later, compare its telemetry with a local run's.",
};
