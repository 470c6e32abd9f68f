import { type JsonObject, type JsonValue, OperationError } from "@krako/rules/ports";
import type { Address, Email } from "postal-mime";
import { defineOperation, type StandardOperation } from "./define-operation.ts";
import { type HtmlText, loadHtmlText, MAX_LINKS } from "./html-text.ts";
import { sentAt } from "./mail-date.ts";
import { readText } from "./read-input.ts";

/** Bounds of one message and of what is told about it. */
export const MAX_MESSAGE_CHARS = 5_242_880;
export const MAX_MAIL_TEXT_CHARS = 100_000;
export const MAX_ADDRESSES = 100;
export const MAX_ATTACHMENTS = 100;
export const MAX_FIELD_CHARS = 2_048;

/** Nesting of MIME parts, and of messages inside the message whose text is read as well. */
const MAX_MIME_DEPTH = 64;
const MAX_INNER_MESSAGES = 1;

const MAILBOX: JsonObject = {
  type: "object",
  properties: { name: { type: "string" }, address: { type: "string" } },
  required: ["name", "address"],
  additionalProperties: false,
};
const MAILBOXES: JsonObject = { type: "array", maxItems: MAX_ADDRESSES, items: MAILBOX };
const OPTIONAL_TEXT: JsonObject = { type: ["string", "null"] };

/**
 * A raw e-mail message as fields. Its time grows with the message but with a large factor for hostile ones (a line of
 * its own for every byte, messages within messages), so no bound is declared: it runs where it can be stopped.
 */
export const mailParse: StandardOperation = defineOperation({
  name: "mail.parse@1",
  type: "deterministic",
  library: { name: "postal-mime, htmlparser2", licence: "MIT-0, MIT" },
  description:
    `Parses one raw message (RFC 5322, MIME) of at most ${MAX_MESSAGE_CHARS} characters. Text is the plain part, else the readable text ` +
    `of the HTML part, at most ${MAX_MAIL_TEXT_CHARS} characters. Malformed messages give what can be read of them. Nothing is fetched.`,
  inputSchema: {
    type: "object",
    properties: { raw: { type: "string", maxLength: MAX_MESSAGE_CHARS } },
    required: ["raw"],
    additionalProperties: false,
  },
  outputSchema: {
    type: "object",
    properties: {
      from: { oneOf: [MAILBOX, { type: "null" }] },
      reply_to: MAILBOXES,
      to: MAILBOXES,
      cc: MAILBOXES,
      subject: { type: "string" },
      date: { type: ["string", "null"], description: "RFC 3339 in UTC; null when it is missing or says no time zone" },
      message_id: OPTIONAL_TEXT,
      text: { type: "string" },
      text_from: { enum: ["plain", "html", "none"] },
      truncated: { type: "boolean", description: "whether the text was longer" },
      has_html: { type: "boolean" },
      images: { type: "integer", minimum: 0, description: "img elements of the HTML part" },
      links: { type: "array", maxItems: MAX_LINKS, items: { type: "string" } },
      link_hosts: { type: "array", maxItems: MAX_LINKS, items: { type: "string" }, description: "each once, in order" },
      attachments: {
        type: "array",
        maxItems: MAX_ATTACHMENTS,
        items: {
          type: "object",
          properties: {
            filename: OPTIONAL_TEXT,
            mime_type: { type: "string" },
            bytes: { type: "integer", minimum: 0 },
          },
          required: ["filename", "mime_type", "bytes"],
          additionalProperties: false,
        },
      },
      headers: {
        type: "object",
        properties: {
          count: { type: "integer", minimum: 0 },
          received: { type: "integer", minimum: 0 },
          content_type: OPTIONAL_TEXT,
          list_id: OPTIONAL_TEXT,
          mailer: OPTIONAL_TEXT,
          precedence: OPTIONAL_TEXT,
          is_reply: { type: "boolean" },
          has_list_unsubscribe: { type: "boolean" },
        },
        required: [
          "count",
          "received",
          "content_type",
          "list_id",
          "mailer",
          "precedence",
          "is_reply",
          "has_list_unsubscribe",
        ],
        additionalProperties: false,
      },
    },
    required: [
      "from",
      "reply_to",
      "to",
      "cc",
      "subject",
      "date",
      "message_id",
      "text",
      "text_from",
      "truncated",
      "has_html",
      "images",
      "links",
      "link_hosts",
      "attachments",
      "headers",
    ],
    additionalProperties: false,
  },
  example: {
    input: {
      raw: [
        "From: Ada <ada@example.com>",
        "To: bob@example.org",
        "Subject: =?utf-8?q?Caf=C3=A9?=",
        "Date: Thu, 22 Aug 2002 18:26:25 +0700",
        "Message-ID: <1@example.com>",
        "Content-Type: text/html; charset=utf-8",
        "",
        '<p>Hello <a href="https://example.com/menu">menu</a></p>',
      ].join("\r\n"),
    },
    output: {
      from: { name: "Ada", address: "ada@example.com" },
      reply_to: [],
      to: [{ name: "", address: "bob@example.org" }],
      cc: [],
      subject: "Café",
      date: "2002-08-22T11:26:25.000Z",
      message_id: "<1@example.com>",
      text: "Hello menu",
      text_from: "html",
      truncated: false,
      has_html: true,
      images: 0,
      links: ["https://example.com/menu"],
      link_hosts: ["example.com"],
      attachments: [],
      headers: {
        count: 6,
        received: 0,
        content_type: "text/html; charset=utf-8",
        list_id: null,
        mailer: null,
        precedence: null,
        is_reply: false,
        has_list_unsubscribe: false,
      },
    },
  },
  run: async (input) => {
    const raw = readText(input, "raw", MAX_MESSAGE_CHARS);
    const [{ default: PostalMime }, htmlText] = await Promise.all([import("postal-mime"), loadHtmlText()]);
    let email: Email;
    try {
      email = await PostalMime.parse(withoutMailboxLine(raw), {
        maxNestingDepth: MAX_MIME_DEPTH,
        maxRfc822NestingDepth: MAX_INNER_MESSAGES,
      });
    } catch {
      throw new OperationError(
        "invalid_message",
        `The message cannot be parsed: its headers are too large or its parts nest deeper than ${MAX_MIME_DEPTH}.`,
      );
    }
    return describe(email, email.html === undefined ? undefined : htmlText(email.html));
  },
});

/** Mailbox files put a line of their own before each message. */
function withoutMailboxLine(raw: string): string {
  if (!raw.startsWith("From ")) return raw;
  return raw.slice(raw.indexOf("\n") + 1);
}

function describe(email: Email, html: HtmlText | undefined): JsonObject {
  const plain = email.text?.trim() ?? "";
  const text = plain === "" ? (html?.text ?? "").trim() : plain;
  const links = linksOf(html, text);
  return {
    from: mailboxes(email.from === undefined ? [] : [email.from])[0] ?? null,
    reply_to: mailboxes(email.replyTo),
    to: mailboxes(email.to),
    cc: mailboxes(email.cc),
    subject: short(email.subject ?? ""),
    date: sentAt(headerOf(email, "date")),
    message_id: optional(email.messageId),
    text: cut(text, MAX_MAIL_TEXT_CHARS),
    text_from: plain !== "" ? "plain" : text === "" ? "none" : "html",
    truncated: text.length > MAX_MAIL_TEXT_CHARS,
    has_html: html !== undefined,
    images: html?.images ?? 0,
    links,
    link_hosts: hostsOf(links),
    attachments: email.attachments.slice(0, MAX_ATTACHMENTS).map((attachment) => ({
      filename: optional(attachment.filename ?? undefined),
      mime_type: short(attachment.mimeType),
      bytes: typeof attachment.content === "string" ? attachment.content.length : attachment.content.byteLength,
    })),
    headers: {
      count: email.headers.length,
      received: email.headers.filter((header) => header.key === "received").length,
      content_type: optional(headerOf(email, "content-type")),
      list_id: optional(headerOf(email, "list-id")),
      mailer: optional(headerOf(email, "x-mailer") ?? headerOf(email, "user-agent")),
      precedence: optional(headerOf(email, "precedence")),
      is_reply: email.inReplyTo !== undefined || email.references !== undefined,
      has_list_unsubscribe: headerOf(email, "list-unsubscribe") !== undefined,
    },
  };
}

/** Links of the HTML part that lead to a web page or a mailbox, else those written out in the text. */
function linksOf(html: HtmlText | undefined, text: string): string[] {
  const written = html?.links ?? text.slice(0, MAX_MAIL_TEXT_CHARS).match(/\bhttps?:\/\/[^\s<>"')\]]{1,2000}/gi) ?? [];
  return written
    .filter((link) => /^(https?|mailto):/i.test(link))
    .slice(0, MAX_LINKS)
    .map(short);
}

function hostsOf(links: readonly string[]): JsonValue[] {
  const hosts = new Set<string>();
  for (const link of links) {
    const host = /^https?:\/\/(?:[^/@\s]*@)?([^/:?#\s@]+)/i.exec(link)?.[1];
    if (host !== undefined) hosts.add(host.toLowerCase());
  }
  return [...hosts];
}

/** Groups are unfolded: their members count, their names do not. */
function mailboxes(addresses: readonly Address[] | undefined): JsonObject[] {
  return (addresses ?? [])
    .flatMap((address) => (address.group === undefined ? [address] : address.group))
    .slice(0, MAX_ADDRESSES)
    .map(({ name, address }) => ({ name: short(name), address: short(address ?? "") }));
}

function headerOf(email: Email, key: string): string | undefined {
  return email.headers.find((header) => header.key === key)?.value;
}

function optional(value: string | undefined): string | null {
  return value === undefined ? null : short(value);
}

function short(value: string): string {
  return cut(value, MAX_FIELD_CHARS);
}

/** The beginning of a text, never ending in half a character. */
function cut(value: string, maxChars: number): string {
  if (value.length <= maxChars) return value;
  const last = value.charCodeAt(maxChars - 1);
  return value.slice(0, last >= 0xd800 && last <= 0xdbff ? maxChars - 1 : maxChars);
}
