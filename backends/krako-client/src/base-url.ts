/**
 * Where a fabric is: `https:` anywhere, `http:` on this machine alone. Spellings of an address (`127.1`, `0x7f.1`, `[::ffff:7f00:1]`) are
 * first brought to one by the URL parser, as `fetch` does. A name under `.localhost` may be asked of a server, so it is no loopback.
 * @returns the URL without a slash at its end.
 * @throws TypeError that names what is wrong and never the credentials in a URL.
 */
export function baseUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null) throw new TypeError("The URL of the fabric is none. Expected: https://host[:port][/path].");
  if (url.username !== "" || url.password !== "")
    throw new TypeError("The URL of the fabric holds credentials. Leave them out and pass the option token.");
  if (url.search !== "" || url.hash !== "" || /[?#]/.test(text))
    throw new TypeError("The URL of the fabric has a query or a fragment. Expected: https://host[:port][/path].");
  if (url.protocol !== "https:" && url.protocol !== "http:")
    throw new TypeError(`The fabric is spoken to by https:, not by ${url.protocol}`);
  if (url.protocol === "http:" && !isLoopback(url.hostname))
    throw new TypeError(
      `http: would send token and payloads to ${url.hostname} in the clear. Use https:; http: is for loopback addresses.`,
    );
  return url.origin + url.pathname.replace(/\/+$/, "");
}

/** `hostname` as the URL parser writes it: IPv4 in four decimal parts, IPv6 compressed in brackets. */
function isLoopback(hostname: string): boolean {
  return (
    hostname === "localhost" ||
    hostname === "[::1]" ||
    /^127(\.\d{1,3}){3}$/.test(hostname) ||
    /^\[::ffff:7f[0-9a-f]{2}:[0-9a-f]{1,4}\]$/.test(hostname)
  );
}
