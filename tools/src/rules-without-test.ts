/** Rules that no test of this repository can check yet, each with the reason. An entry whose rule has a test must go. */
export const RULES_WITHOUT_TEST: Readonly<Record<string, string>> = {};
