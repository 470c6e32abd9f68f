import type { Versions } from "@krako/contracts";
import { CONTRACT_VERSION, INTERFACE_VERSION, versionRefusal } from "@krako/rules";
import { ANSWER_MS } from "./fabric-requests.ts";
import type { Insistence, Patience } from "./insistence.ts";
import { readVersions } from "./read-answers.ts";
import type { Wire } from "./wire.ts";

/** Asks a fabric once which versions it speaks, before anything else is said to it (VER-001). */
export class Handshake {
  readonly #wire: Wire;
  readonly #insistence: Insistence;
  #isDone = false;
  #underWay: Promise<void> | null = null;

  constructor(wire: Wire, insistence: Insistence) {
    this.#wire = wire;
    this.#insistence = insistence;
  }

  /** @throws RefusalError VERSION_MISMATCH; FailedRequest */
  async done(patience: Patience): Promise<void> {
    if (this.#isDone) return;
    // Who asks only once does not wait for somebody who insists.
    if (patience.mostTries === 1) return await this.#shake(patience);
    this.#underWay ??= this.#shake(patience).finally(() => {
      this.#underWay = null;
    });
    await this.#underWay;
  }

  /** The fabric has said that it speaks other versions now: it is asked again. */
  forget(): void {
    this.#isDone = false;
  }

  async #shake(patience: Patience): Promise<void> {
    const what = "GET /v1/versions";
    const versions = await this.#insistence.ask(patience, async () => {
      const { data } = await this.#wire.call({
        what,
        limitMs: ANSWER_MS,
        signal: patience.signal,
        send: (client, header, signal) => client.GET("/v1/versions", { params: { header }, signal }),
      });
      return readVersions(what, data);
    });
    agree(versions);
    this.#isDone = true;
  }
}

function agree({ contract_versions, interface_versions }: Versions): void {
  const mismatch =
    versionRefusal("Krako-Contract-Version", CONTRACT_VERSION, contract_versions) ??
    versionRefusal("The interface version", INTERFACE_VERSION, interface_versions);
  if (mismatch !== null) throw mismatch;
}
