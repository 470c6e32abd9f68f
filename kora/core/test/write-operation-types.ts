// npm run generate -w @krako/kora: writes src/builder/standard-operations.ts
import { writeFileSync } from "node:fs";
import { operationTypes } from "./operation-types.ts";

writeFileSync(new URL("../src/builder/standard-operations.ts", import.meta.url), await operationTypes());
