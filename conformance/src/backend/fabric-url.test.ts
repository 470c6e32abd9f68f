import { expect, it } from "vitest";
import { fabricUrl } from "./fabric-url.ts";

it.each([
  ["https://fabric.example", "https://fabric.example/"],
  ["https://fabric.example/krako/v1/", "https://fabric.example/krako"],
  ["http://127.0.0.1:8080/", "http://127.0.0.1:8080/"],
  ["http://127.9.9.9", "http://127.9.9.9/"],
  ["http://[::1]:1", "http://[::1]:1/"],
  ["http://localhost:1/v1", "http://localhost:1/"],
])("takes %s", (text, href) => {
  expect(fabricUrl(text).href).toBe(href);
});

it.each([
  ["fabric.example", "This is no URL."],
  ["ftp://fabric.example", "A fabric is reached over https, not over ftp:"],
  ["http://fabric.example", "Plain http is for this machine only."],
  ["http://127.0.0.1.example", "Plain http is for this machine only."],
  ["http://localhost.example", "Plain http is for this machine only."],
  ["https://me:secret@fabric.example", "The URL has a name or password in it."],
  ["https://fabric.example/?token=secret", "The URL has a query or a fragment."],
])("refuses %s and shows no secret", (text, what) => {
  const refusal = (): unknown => fabricUrl(text);
  expect(refusal).toThrow(expect.objectContaining({ name: "PlugError", what }));
  expect(refusal).not.toThrow(/secret/);
});
