import type { JsonObject } from "@krako/rules/ports";
import { expect, it } from "vitest";
import { failureOf, runOperation } from "../test/run-operation.ts";
import { MAX_ADDRESSES, MAX_MAIL_TEXT_CHARS } from "./mail-parse.ts";

const parse = async (...lines: string[]) =>
  (await runOperation("mail.parse@1", { raw: lines.join("\n") })) as JsonObject;

it("skips the line a mailbox file puts before the message", async () => {
  expect(await parse("From exmh@example.com  Thu Aug 22 12:36:23 2002", "From: a@b.example", "", "hi")).toMatchObject({
    from: { name: "", address: "a@b.example" },
    text: "hi",
    headers: { count: 1 },
  });
});

it("prefers the plain part and takes the links of the HTML part", async () => {
  const message = await parse(
    'Content-Type: multipart/alternative; boundary="b"',
    "",
    "--b",
    "",
    "plain text http://not-taken.example",
    "--b",
    "Content-Type: text/html",
    "",
    '<p>rich <img src="http://Pixel.example/1.gif"><a href="https://user:pw@Shop.example:8080/x?a=1&amp;b=2">buy</a>',
    '<a href="javascript:alert(1)">no</a><a href="https://shop.example/y">more</a></p>',
    "--b--",
  );
  expect(message).toMatchObject({
    text: "plain text http://not-taken.example",
    text_from: "plain",
    has_html: true,
    images: 1,
    links: ["http://Pixel.example/1.gif", "https://user:pw@Shop.example:8080/x?a=1&b=2", "https://shop.example/y"],
    link_hosts: ["pixel.example", "shop.example"],
  });
});

it("finds links written out in a plain message", async () => {
  expect(await parse("Subject: x", "", "see (http://a.example/b) or https://c.example.")).toMatchObject({
    has_html: false,
    links: ["http://a.example/b", "https://c.example."],
    link_hosts: ["a.example", "c.example."],
  });
});

it("decodes transfer encodings and character sets", async () => {
  expect(
    await parse(
      "Content-Type: text/plain; charset=iso-8859-1",
      "Content-Transfer-Encoding: quoted-printable",
      "",
      "Stra=DFe",
    ),
  ).toMatchObject({ text: "Straße" });
  expect(await parse("Content-Transfer-Encoding: base64", "", "aGVsbG8=")).toMatchObject({ text: "hello" });
});

it("unfolds groups of addresses", async () => {
  expect(await parse("To: team: a@x.example, B <b@x.example>;, c@x.example", "", "")).toMatchObject({
    to: [
      { name: "", address: "a@x.example" },
      { name: "B", address: "b@x.example" },
      { name: "", address: "c@x.example" },
    ],
  });
});

it("lists attachments by name, type and size, without their content", async () => {
  const message = await parse(
    'Content-Type: multipart/mixed; boundary="b"',
    "",
    "--b",
    "Content-Type: application/pdf",
    'Content-Disposition: attachment; filename="../../etc/bill.pdf"',
    "Content-Transfer-Encoding: base64",
    "",
    "aGVsbG8=",
    "--b--",
  );
  expect(message["attachments"]).toEqual([{ filename: "../../etc/bill.pdf", mime_type: "application/pdf", bytes: 5 }]);
});

it.each([
  ["Thu, 22 Aug 2002 18:26:25 +0700", "2002-08-22T11:26:25.000Z"],
  ["22 Aug 2002 18:26 EST (comment)", "2002-08-22T23:26:00.000Z"],
  ["Thu, 22 Aug 2002 18:26:25", null],
  ["yesterday", null],
  ["", null],
])("reads the date %j without knowing where it runs", async (date, expected) => {
  expect(await parse(`Date: ${date}`, "", "x")).toMatchObject({ date: expected });
});

it("summarises the headers that say what kind of mail it is", async () => {
  expect(
    await parse(
      "Received: from a",
      "Received: from b",
      "List-Id: <l.example>",
      "List-Unsubscribe: <mailto:u@l.example>",
      "In-Reply-To: <1@x>",
      "X-Mailer: M",
      "Precedence: bulk",
      "",
      "",
    ),
  ).toMatchObject({
    headers: {
      received: 2,
      list_id: "<l.example>",
      mailer: "M",
      precedence: "bulk",
      is_reply: true,
      has_list_unsubscribe: true,
    },
    text_from: "none",
  });
});

it("reads what it can of something that is no message", async () => {
  expect(await parse("just a text")).toMatchObject({ from: null, subject: "", to: [] });
  expect(await parse("")).toMatchObject({ text: "", text_from: "none" });
  expect(
    await parse("__proto__: x", 'Content-Type: text/plain; __proto__=y; charset="nonsense"', "", "z"),
  ).toMatchObject({
    text: "z",
    headers: { count: 2 },
  });
});

it("cuts what is too long and says so, never within a character", async () => {
  const whole = await parse("Subject: x", "", "a".repeat(MAX_MAIL_TEXT_CHARS));
  expect(whole).toMatchObject({ truncated: false });
  const cut = await parse("Subject: x", "", `${"a".repeat(MAX_MAIL_TEXT_CHARS - 1)}\u{1F600}`);
  expect(cut).toMatchObject({ truncated: true, text: "a".repeat(MAX_MAIL_TEXT_CHARS - 1) });
  const many = await parse(`To: ${"a@b.example, ".repeat(MAX_ADDRESSES + 1)}`, "", "");
  expect(many["to"]).toHaveLength(MAX_ADDRESSES);
});

it("refuses parts that nest without end", async () => {
  const nested = Array.from({ length: 200 }, (_, i) => [
    `Content-Type: multipart/mixed; boundary="b${i}"`,
    "",
    `--b${i}`,
  ]).flat();
  expect(await failureOf("mail.parse@1", { raw: nested.join("\n") })).toMatchObject({ code: "invalid_message" });
});
