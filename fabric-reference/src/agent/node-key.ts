import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type JsonWebKeyInput,
  type KeyObject,
} from "node:crypto";
import { open, readFile } from "node:fs/promises";
import type { NodePublicKey } from "@krako/contracts";
import { isNodePublicKey } from "@krako/contracts/validators/node-public-key";

/** The Ed25519 key pair of a node. The private part never leaves `sign`. */
export interface NodeKey {
  readonly publicKey: NodePublicKey;
  readonly privateKey: KeyObject;
}

/** The key file of a node cannot be used; the message says how to mend it and holds nothing of the key. */
export class KeyFileError extends Error {
  override readonly name = "KeyFileError";
}

/** A new key pair, from the system's own randomness. */
export function createNodeKey(): NodeKey {
  return keyOf(generateKeyPairSync("ed25519").privateKey);
}

/**
 * The key pair in a file: a private JSON Web Key (RFC 8037), readable by its owner alone. The file is made if there is none.
 * @throws KeyFileError when the file holds no such key, or others may read it.
 */
export async function loadNodeKey(path: string): Promise<NodeKey> {
  const created = createNodeKey();
  try {
    const file = await open(path, "wx", OWNER_ONLY);
    try {
      await file.writeFile(`${JSON.stringify(created.privateKey.export({ format: "jwk" }))}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    return created;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw notReadable(path, error);
    return await readNodeKey(path);
  }
}

/** Read and write for the owner, nothing for others. */
const OWNER_ONLY = 0o600;

async function readNodeKey(path: string): Promise<NodeKey> {
  let text: string;
  try {
    const file = await open(path, "r");
    try {
      const { mode } = await file.stat();
      // Windows has no such bits.
      if (process.platform !== "win32" && (mode & 0o077) !== 0)
        throw new KeyFileError(
          `Others may read the key file ${path}. Run: chmod 600 ${path}, or delete it to make a new key.`,
        );
      text = await readFile(file, "utf8");
    } finally {
      await file.close();
    }
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === undefined ? error : notReadable(path, error);
  }
  try {
    return keyOf(createPrivateKey({ key: JSON.parse(text) as JsonWebKeyInput["key"], format: "jwk" }));
  } catch {
    // What was read is never repeated: it may be a key.
    throw new KeyFileError(
      `${path} holds no Ed25519 key as a private JSON Web Key. Restore the file, or delete it to make a new key.`,
    );
  }
}

function notReadable(path: string, error: unknown): KeyFileError {
  const code = (error as NodeJS.ErrnoException).code ?? "unknown error";
  return new KeyFileError(
    `The key file ${path} cannot be read or written (${code}). Name another with --key, or mend its permissions.`,
  );
}

function keyOf(privateKey: KeyObject): NodeKey {
  const { kty, crv, x } = createPublicKey(privateKey).export({ format: "jwk" });
  const publicKey: unknown = { kty, crv, x };
  if (!isNodePublicKey(publicKey)) throw new TypeError("The key is not an Ed25519 key.");
  return { publicKey: Object.freeze(publicKey), privateKey };
}

/** Thumbprint of a key (RFC 7638) as a `Digest`: SHA-256 of its required members in lexical order. */
export function keyThumbprint({ kty, crv, x }: NodePublicKey): string {
  return createHash("sha256").update(JSON.stringify({ crv, kty, x })).digest("hex");
}

/** The key that results of a node are verified with. Made once per node and kept. @throws Error if `x` is no point of the curve. */
export function verifyingKey(publicKey: NodePublicKey): KeyObject {
  return createPublicKey({ key: { ...publicKey }, format: "jwk" });
}
