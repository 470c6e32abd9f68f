import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { cpuUnit, Play, PlayedNode } from "../../test/fabric-play.ts";
import type { Fabric } from "../fabric.ts";
import { readSession, type SessionRow } from "../store/sessions.ts";
import { SessionReader } from "./session-reader.ts";
import { summaryView } from "./session-view.ts";

let play: Play;
let owner: Fabric;
let other: Fabric;
beforeEach(async () => {
  play = new Play();
  owner = await play.process();
  other = await play.process();
});
afterEach(() => play.close());

describe("a session that goes on while it is read", () => {
  test.each(["owner", "other"] as const)("is shown at the %s as its row said that it was", async (where) => {
    const node = await new PlayedNode(play, "n").join(owner);
    const sessionId = await play.run(owner, [cpuUnit("a")]);
    const claim = await node.claimOne(owner);
    const row = await play.database.read((connection) => readSession(connection, "acme", sessionId));
    await node.finish(owner, claim);
    const reader = new SessionReader(play.database, (where === "owner" ? owner : other).host, play.ids);
    const view = summaryView(await reader.at(row as SessionRow));
    expect(view).toMatchObject({ state: "running", last_sequence: row?.lastSequence, settled_count: 0 });
    expect(view).not.toHaveProperty("completed_at");
  });
});
