import type { SignedWorkUnitResult, WorkUnitResult } from "@krako/contracts";
import { isSignedWorkUnitResult } from "@krako/contracts/validators/signed-work-unit-result";
import { canonicalJson } from "@krako/rules";
import fc from "fast-check";
import { FlattenedSign, flattenedVerify, importJWK } from "jose";
import { describe, expect, test } from "vitest";
import { createNodeKey, keyThumbprint, type NodeKey, verifyingKey } from "./node-key.ts";
import { signResult, verifyResult, verifyResultInThread } from "./signing.ts";

const key = createNodeKey();
const verifying = verifyingKey(key.publicKey);

const result: WorkUnitResult = {
  node_id: "cpu-7",
  claim_id: "0197a1b2-0000-7000-8000-000000000005",
  execution_session_id: "0197a1b2-0000-7000-8000-000000000004",
  work_unit_id: "by_rule",
  attempt_index: 1,
  fencing_token: 1,
  outcome: { kind: "output", output: { label: "Ünïcode ✓", confidence: 0.93 } },
  usage: null,
  cpu_seconds: "0.001500",
  started_at: "2026-01-31T09:30:00.010Z",
  duration_ms: 2,
};

describe("a signed result", () => {
  test("satisfies the contract and is the node's", () => {
    const signed = signResult(result, key);
    expect(isSignedWorkUnitResult(signed)).toBe(true);
    expect(verifyResult(signed, verifying)).toBe(true);
  });

  test("is verified in a thread as at once: what is the node's, what is not, and what is no signature", async () => {
    const signed = signResult(result, key);
    expect(await verifyResultInThread(signed, verifying)).toBe(true);
    expect(await verifyResultInThread({ ...signed, result: { ...result, attempt_index: 2 } }, verifying)).toBe(false);
    expect(await verifyResultInThread({ ...signed, signature: "x" }, verifying)).toBe(false);
  });

  test("is the node's however its members are ordered", () => {
    const reordered = Object.fromEntries(Object.entries(result).reverse()) as unknown as WorkUnitResult;
    expect(verifyResult({ ...signResult(result, key), result: reordered }, verifying)).toBe(true);
  });

  test.each([
    ["attempt", { attempt_index: 2 }],
    ["session", { execution_session_id: "0197a1b2-0000-7000-8000-0000000000ff" }],
    ["claim", { claim_id: "0197a1b2-0000-7000-8000-0000000000ff" }],
    ["token", { fencing_token: 2 }],
    ["node", { node_id: "cpu-8" }],
    ["unit", { work_unit_id: "by_model" }],
    ["output", { outcome: { kind: "output", output: { label: "other", confidence: 0.93 } } }],
    ["usage", { usage: { tokens_in: 1, tokens_out: 1 } }],
    ["time", { cpu_seconds: "0.001501" }],
  ] as const)("is refused for another %s", (_, change) => {
    const signed = signResult(result, key);
    expect(verifyResult({ ...signed, result: { ...result, ...change } as WorkUnitResult }, verifying)).toBe(false);
  });

  test("is refused under another key", () => {
    expect(verifyResult(signResult(result, key), verifyingKey(createNodeKey().publicKey))).toBe(false);
  });

  test("is refused with any bit of its signature flipped", () => {
    const signed = signResult(result, key);
    fc.assert(
      fc.property(fc.nat(signed.signature.length - 1), fc.nat(7), (at, bit) => {
        const flipped = String.fromCharCode(signed.signature.charCodeAt(at) ^ (1 << bit));
        const signature = signed.signature.slice(0, at) + flipped + signed.signature.slice(at + 1);
        expect(verifyResult({ ...signed, signature }, verifying)).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  });

  test("is refused with each spare bit of the last character set", () => {
    const signed = signResult(result, key);
    const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    const last = alphabet.indexOf(signed.signature.slice(-1));
    for (let spare = 1; spare < 16; spare += 1) {
      const signature = signed.signature.slice(0, -1) + alphabet[last ^ spare];
      expect(verifyResult({ ...signed, signature }, verifying)).toBe(false);
    }
  });

  test("is refused with any bit of its canonical form flipped", () => {
    const signed = signResult(result, key);
    const text = canonicalJson(result);
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.nat(6), (at, bit) => {
        const flipped = text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ (1 << bit)) + text.slice(at + 1);
        let other: WorkUnitResult;
        try {
          other = JSON.parse(flipped) as WorkUnitResult;
        } catch {
          return;
        }
        expect(verifyResult({ ...signed, result: other }, verifying)).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  });

  test.each([
    "",
    ".",
    "..",
    `${"A".repeat(86)}`,
    `..${"A".repeat(86)}`,
    `e30..${"A".repeat(86)}`,
    `!!..${"A".repeat(86)}`,
  ])("is refused with the signature %j, without an exception", (signature) => {
    expect(verifyResult({ result, signature }, verifying)).toBe(false);
  });
});

describe("other implementations", () => {
  test("jose verifies ours", async () => {
    const signed = signResult(result, key);
    const [header, , signature] = signed.signature.split(".");
    const payload = Buffer.from(canonicalJson(result)).toString("base64url");
    const jws = { protected: header ?? "", payload, signature: signature ?? "" };
    const verified = await flattenedVerify(jws, await importJWK({ ...key.publicKey }, "EdDSA"));
    expect(JSON.parse(Buffer.from(verified.payload).toString())).toEqual(result);
  });

  test("we verify jose's, whatever else its header says", async () => {
    expect(verifyResult(await signedByJose({ alg: "EdDSA" }), verifying)).toBe(true);
    expect(verifyResult(await signedByJose({ alg: "EdDSA", kid: "cpu-7", typ: "JOSE" }), verifying)).toBe(true);
  });

  test("we refuse a header that asks for what we do not do", async () => {
    expect(verifyResult(await signedByJose({ alg: "EdDSA", b64: true, crit: ["b64"] }), verifying)).toBe(false);
  });

  test("we refuse a header that names another algorithm", async () => {
    expect(verifyResult(await signedByJose({ alg: "Ed25519" }), verifying)).toBe(false);
  });
});

describe("the thumbprint of a key", () => {
  test("is that of RFC 8037, appendix A.3, in hexadecimal digits", () => {
    const publicKey = { kty: "OKP", crv: "Ed25519", x: "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo" } as const;
    const expected = Buffer.from("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k", "base64url").toString("hex");
    expect(keyThumbprint(publicKey)).toBe(expected);
  });
});

async function signedByJose(header: { alg: string; [name: string]: unknown }): Promise<SignedWorkUnitResult> {
  const jwk = await importJWK({ ...(key as NodeKey).privateKey.export({ format: "jwk" }) }, "EdDSA");
  const signed = await new FlattenedSign(Buffer.from(canonicalJson(result))).setProtectedHeader(header).sign(jwk);
  return { result, signature: `${signed.protected}..${signed.signature}` };
}
