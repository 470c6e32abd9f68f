// What reports need of a law: everything but the check itself.
import type { Law } from "../laws/law.ts";

export type LawHead = Pick<Law, "id" | "requirements" | "profile" | "needs" | "sentence" | "floor" | "on">;
