import { describe, expect, test } from "vitest";
import { fabricUrl } from "./fabric-url.ts";

describe("the address of a fabric", () => {
  test.each([
    ["https://fabric.example", "https://fabric.example"],
    ["https://fabric.example/krako/", "https://fabric.example/krako"],
    ["http://127.0.0.1:7070", "http://127.0.0.1:7070"],
    ["http://127.9.9.9", "http://127.9.9.9"],
    ["http://0x7f.1", "http://127.0.0.1"],
    ["http://[::1]:1", "http://[::1]:1"],
    ["http://localhost/", "http://localhost"],
  ])("may be %s", (text, url) => {
    expect(fabricUrl(text)).toBe(url);
  });

  test.each([
    ["", /is not one/],
    ["fabric.example", /is not one/],
    ["ftp://fabric.example", /is not one/],
    ["https://user:secret@fabric.example", /user name or password/],
    ["https://user@fabric.example", /user name or password/],
    ["https://:secret@fabric.example", /user name or password/],
    ["http://fabric.example", /Use https/],
    ["http://10.0.0.1", /Use https/],
    ["http://127.0.0.1.example", /Use https/],
    ["http://localhost.example", /Use https/],
    ["http://[::ffff:10.0.0.1]", /Use https/],
    ["http://0.0.0.0", /Use https/],
  ])("must not be %j", (text, message) => {
    expect(() => fabricUrl(text)).toThrow(message);
    expect(() => fabricUrl(text)).not.toThrow(/secret/);
  });
});
