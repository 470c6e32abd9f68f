import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { git } from "./repository.ts";

/** A repository of its own in a temporary folder, for tests of checks that read history. */
export class TemporaryRepository {
  readonly base: string = mkdtempSync(join(tmpdir(), "krako-repository-"));

  constructor() {
    git(["init", "--quiet", "--initial-branch=main"], this.base);
    git(["config", "user.name", "Test"], this.base);
    git(["config", "user.email", "test@example.invalid"], this.base);
    git(["config", "commit.gpgsign", "false"], this.base);
  }

  write(path: string, content: string | object): void {
    const text = typeof content === "string" ? content : `${JSON.stringify(content, null, 2)}\n`;
    mkdirSync(dirname(join(this.base, path)), { recursive: true });
    writeFileSync(join(this.base, path), text);
  }

  remove(path: string): void {
    rmSync(join(this.base, path));
  }

  commit(why: string): void {
    git(["add", "--all"], this.base);
    git(["commit", "--quiet", "--message", why], this.base);
  }

  end(): void {
    rmSync(this.base, { recursive: true });
  }
}
