// A row that is changed later breaks the chain.
import { canonicalDigest } from "../judge/canonical-digest.ts";
import type { FabricLaw } from "./law.ts";

export const chainsHold: FabricLaw = {
  on: "fabric",
  id: "chains-hold",
  requirements: ["BILL-007"],
  profile: "billing",
  sentence: "Rows are numbered from 1 without gaps, and each is chained to the one before it by hash.",
  floor: 60,
  check({ books }, { exercised, violated }) {
    for (const { rows, tenant } of books) {
      let previous = "0".repeat(64);
      for (const [at, row] of rows.entries()) {
        exercised();
        const { hash, ...hashed } = row;
        if (row.row !== at + 1) violated(`Row ${row.row} of tenant ${tenant} stands where row ${at + 1} belongs.`);
        else if (row.previous_hash !== previous)
          violated(`Row ${row.row} of tenant ${tenant} follows ${previous} and names ${row.previous_hash}.`);
        else if (canonicalDigest(hashed) !== hash)
          violated(`The hash of row ${row.row} of tenant ${tenant} is ${canonicalDigest(hashed)}, not ${hash}.`);
        else {
          previous = hash;
          continue;
        }
        break;
      }
    }
  },
};
