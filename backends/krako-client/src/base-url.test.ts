import { describe, expect, it } from "vitest";
import { baseUrl } from "./base-url.ts";

describe("the URL of a fabric", () => {
  it.each([
    ["http://localhost:8080", "http://localhost:8080"],
    ["http://LOCALHOST/", "http://localhost"],
    ["http://127.0.0.1", "http://127.0.0.1"],
    ["http://127.1:80", "http://127.0.0.1"],
    ["http://0x7f.1", "http://127.0.0.1"],
    ["http://2130706433", "http://127.0.0.1"],
    ["http://0177.0.0.1", "http://127.0.0.1"],
    ["http://127.255.255.254", "http://127.255.255.254"],
    ["http://[::1]:9000/base/", "http://[::1]:9000/base"],
    ["http://[0:0:0:0:0:0:0:1]", "http://[::1]"],
    ["http://[::ffff:127.0.0.1]", "http://[::ffff:7f00:1]"],
    ["https://fabric.example", "https://fabric.example"],
    ["https://10.0.0.7/krako//", "https://10.0.0.7/krako"],
  ])("may be %s", (text, url) => {
    expect(baseUrl(text)).toBe(url);
  });

  it.each([
    "http://fabric.example",
    "http://localhost.example",
    "http://localhost.",
    "http://a.localhost",
    "http://127.0.0.1.example",
    "http://127.0.0.1.nip.io",
    "http://10.0.0.7",
    "http://192.168.0.1",
    "http://0.0.0.0",
    "http://0",
    "http://128.0.0.1",
    "http://126.255.255.255",
    "http://[::]",
    "http://[::2]",
    "http://[fe80::1]",
    "http://[::ffff:10.0.0.1]",
    "http://[::127.0.0.1]",
    "http://[64:ff9b::127.0.0.1]",
    "http://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ.example",
    "http://169.254.169.254",
  ])("is not sent a token in the clear: %s", (text) => {
    expect(() => baseUrl(text)).toThrow(/Use https:/);
  });

  it.each([
    ["https://me:hunter2@fabric.example", /credentials/],
    ["http://hunter2@localhost", /credentials/],
    ["https://fabric.example/?key=hunter2", /query/],
    ["https://fabric.example/#hunter2", /fragment/],
    ["ftp://fabric.example/hunter2", /ftp:/],
    ["hunter2", /is none/],
    ["", /is none/],
  ])("is refused where it is %s, and not repeated", (text, said) => {
    expect(() => baseUrl(text)).toThrow(said);
    expect(() => baseUrl(text)).not.toThrow(/hunter2/);
  });
});
