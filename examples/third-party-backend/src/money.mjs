// Money: whole micro-dollars inside, decimal strings with 6 fraction digits outside.

const MICRO = 1_000_000n;

/** @param {string} text for example "1.500000" @returns {number} micro-dollars */
export const parseMoney = (text) => Number(text.replace(".", ""));

/** @param {number} micro @returns {string} */
export function formatMoney(micro) {
  const whole = BigInt(Math.min(micro, Number.MAX_SAFE_INTEGER));
  return `${whole / MICRO}.${String(whole % MICRO).padStart(6, "0")}`;
}

/** @param {bigint} value @returns {number} bounded, so that sums stay exact */
const bounded = (value) => (value > BigInt(Number.MAX_SAFE_INTEGER) ? Number.MAX_SAFE_INTEGER : Number(value));

/** Price of tokens, rounded up. @param {number} tokens @param {number} microPer1k @returns {number} */
export function priceUp(tokens, microPer1k) {
  return bounded((BigInt(tokens) * BigInt(microPer1k) + 999n) / 1000n);
}

/** Price of tokens, rounded half to even. @param {number} tokens @param {number} microPer1k @returns {number} */
export function priceHalfEven(tokens, microPer1k) {
  const exact = BigInt(tokens) * BigInt(microPer1k);
  const [whole, rest] = [exact / 1000n, exact % 1000n];
  const up = rest > 500n || (rest === 500n && whole % 2n === 1n);
  return bounded(up ? whole + 1n : whole);
}
