import { spawn } from "node:child_process";

/** What opens an address, by platform; its first word is the program. */
const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ["open"],
  win32: ["rundll32", "url.dll,FileProtocolHandler"],
};

/** Opens an address in the user's browser. Where there is none the link that was printed is enough. */
export function openInBrowser(address: string): void {
  const [program, ...args] = OPENERS[process.platform] ?? ["xdg-open"];
  const opener = spawn(program, [...args, address], { stdio: "ignore", detached: true });
  opener.on("error", () => process.stderr.write("No browser could be opened; open the link yourself.\n"));
  opener.unref();
}
