import { expect, test } from "vitest";
import { Mailbox, mailboxFull } from "./mailbox.ts";
import type { Message } from "./messages.ts";

const look: Message = { type: "look" };
const lost = (claimId: string): Message => ({ type: "lost", claimId });

test("messages come out in the order in which they came, as many as are asked for", () => {
  const mailbox = new Mailbox(10);
  for (const id of ["a", "b", "c"]) mailbox.put(lost(id));
  expect(mailbox.take(2)).toEqual([lost("a"), lost("b")]);
  expect(mailbox.isEmpty).toBe(false);
  expect(mailbox.take()).toEqual([lost("c")]);
  expect(mailbox.isEmpty).toBe(true);
});

test("one look waits at a time; once it is out another may, even if nobody has looked", () => {
  const mailbox = new Mailbox(10);
  expect([mailbox.put(look), mailbox.put(look)]).toEqual([true, false]);
  expect(mailbox.take()).toEqual([look]);
  expect(mailbox.put(look)).toBe(true);
});

test("a look that is still in line keeps others away", () => {
  const mailbox = new Mailbox(10);
  mailbox.put(lost("a"));
  mailbox.put(look);
  mailbox.take(1);
  expect(mailbox.put(look)).toBe(false);
});

test.each([
  [1, false],
  [2, true],
  [3, true],
])("with a bound of 2, %i messages: full is %s", (count, isFull) => {
  const mailbox = new Mailbox(2);
  for (let n = 0; n < count; n += 1) mailbox.put(lost(`${n}`));
  expect(mailbox.isFull).toBe(isFull);
});

test("whoever finds it full is told when to come again", () => {
  expect(mailboxFull().problem).toMatchObject({ status: 503, retryable: true, charged: "0.000000" });
});
