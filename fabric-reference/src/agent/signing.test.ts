import type { KeyObject } from "node:crypto";
import type { SignedWorkUnitResult, WorkUnitResult } from "@krako/contracts";
import { isSignedWorkUnitResult } from "@krako/contracts/validators/signed-work-unit-result";
import { isSignedWorkUnitResults } from "@krako/contracts/validators/signed-work-unit-results";
import { canonicalJson } from "@krako/rules";
import fc from "fast-check";
import { FlattenedSign, flattenedVerify, importJWK } from "jose";
import { describe, expect, test } from "vitest";
import { createNodeKey, keyThumbprint, type NodeKey, verifyingKey } from "./node-key.ts";
import {
  canonicalArray,
  type SignedText,
  signResult,
  signText,
  verifyResult,
  verifyResultInThread,
} from "./signing.ts";

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

const textOf = ({ result: signed, signature }: SignedWorkUnitResult): SignedText => ({
  text: canonicalJson(signed),
  signature,
});

const isSigned = (signed: SignedWorkUnitResult, by: KeyObject): boolean => verifyResult(textOf(signed), by);

describe("a signed result", () => {
  test("satisfies the contract and is the node's", () => {
    const signed = signResult(result, key);
    expect(isSignedWorkUnitResult(signed)).toBe(true);
    expect(isSigned(signed, verifying)).toBe(true);
  });

  test("is verified in a thread as at once: what is the node's, what is not, and what is no signature", async () => {
    const signed = signResult(result, key);
    expect(await verifyResultInThread(textOf(signed), verifying)).toBe(true);
    expect(await verifyResultInThread(textOf({ ...signed, result: { ...result, attempt_index: 2 } }), verifying)).toBe(
      false,
    );
    expect(await verifyResultInThread(textOf({ ...signed, signature: "x" }), verifying)).toBe(false);
  });

  test("is the node's however its members are ordered", () => {
    const reordered = Object.fromEntries(Object.entries(result).reverse()) as unknown as WorkUnitResult;
    expect(isSigned({ ...signResult(result, key), result: reordered }, verifying)).toBe(true);
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
    expect(isSigned({ ...signed, result: { ...result, ...change } as WorkUnitResult }, verifying)).toBe(false);
  });

  test("is refused under another key", () => {
    expect(isSigned(signResult(result, key), verifyingKey(createNodeKey().publicKey))).toBe(false);
  });

  test("is refused with any bit of its signature flipped", () => {
    const signed = signResult(result, key);
    fc.assert(
      fc.property(fc.nat(signed.signature.length - 1), fc.nat(7), (at, bit) => {
        const flipped = String.fromCharCode(signed.signature.charCodeAt(at) ^ (1 << bit));
        const signature = signed.signature.slice(0, at) + flipped + signed.signature.slice(at + 1);
        expect(isSigned({ ...signed, signature }, verifying)).toBe(false);
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
      expect(isSigned({ ...signed, signature }, verifying)).toBe(false);
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
        expect(isSigned({ ...signed, result: other }, verifying)).toBe(false);
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
    expect(isSigned({ result, signature }, verifying)).toBe(false);
  });
});

describe("results that are signed together", () => {
  const results = [result, { ...result, attempt_index: 2 }, { ...result, work_unit_id: "by_model" }];
  const text = canonicalArray(results.map((each) => canonicalJson(each)));
  const signature = signText(text, key);

  test("are signed over the RFC 8785 form of their array", () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { maxLength: 5 }), (documents) => {
        expect(canonicalArray(documents.map((each) => canonicalJson(each)))).toBe(canonicalJson(documents));
      }),
    );
    expect(isSignedWorkUnitResults({ results, signature })).toBe(true);
    expect(verifyResult({ text, signature }, verifying)).toBe(true);
  });

  test("are verified by jose, and we verify jose's", async () => {
    const [header, , tail] = signature.split(".");
    const payload = Buffer.from(canonicalJson(results)).toString("base64url");
    const jws = { protected: header ?? "", payload, signature: tail ?? "" };
    const verified = await flattenedVerify(jws, await importJWK({ ...key.publicKey }, "EdDSA"));
    expect(JSON.parse(Buffer.from(verified.payload).toString())).toEqual(results);
    const theirs = await signatureByJose({ alg: "EdDSA" }, text);
    expect(verifyResult({ text, signature: theirs }, verifying)).toBe(true);
  });

  test.each([
    ["in another order", results.toReversed()],
    ["without one of them", results.slice(1)],
    ["with one twice", [...results, result]],
    ["with another in place of one", [result, result, result]],
  ])("are refused %s", (_, others) => {
    expect(verifyResult({ text: canonicalJson(others), signature }, verifying)).toBe(false);
  });

  test("are refused with any bit of their text or signature flipped, and under another key", () => {
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.nat(signature.length - 1), fc.nat(6), (inText, inSignature, bit) => {
        expect(verifyResult({ text: flipped(text, inText, bit), signature }, verifying)).toBe(false);
        expect(verifyResult({ text, signature: flipped(signature, inSignature, bit) }, verifying)).toBe(false);
      }),
      { numRuns: 1_000 },
    );
    expect(verifyResult({ text, signature }, verifyingKey(createNodeKey().publicKey))).toBe(false);
  });

  test("are no more than one of them: its own signature is another", () => {
    expect(
      verifyResult({ text: canonicalJson([result]), signature: signResult(result, key).signature }, verifying),
    ).toBe(false);
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
    expect(isSigned(await signedByJose({ alg: "EdDSA" }), verifying)).toBe(true);
    expect(isSigned(await signedByJose({ alg: "EdDSA", kid: "cpu-7", typ: "JOSE" }), verifying)).toBe(true);
  });

  test("we refuse a header that asks for what we do not do", async () => {
    expect(isSigned(await signedByJose({ alg: "EdDSA", b64: true, crit: ["b64"] }), verifying)).toBe(false);
  });

  test("we refuse a header that names another algorithm", async () => {
    expect(isSigned(await signedByJose({ alg: "Ed25519" }), verifying)).toBe(false);
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
  return { result, signature: await signatureByJose(header, canonicalJson(result)) };
}

async function signatureByJose(header: { alg: string; [name: string]: unknown }, text: string): Promise<string> {
  const jwk = await importJWK({ ...(key as NodeKey).privateKey.export({ format: "jwk" }) }, "EdDSA");
  const signed = await new FlattenedSign(Buffer.from(text)).setProtectedHeader(header).sign(jwk);
  return `${signed.protected}..${signed.signature}`;
}

function flipped(text: string, at: number, bit: number): string {
  return text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ (1 << bit)) + text.slice(at + 1);
}
