/** Whether an address without port is this machine's own: 127.0.0.0/8, ::1, or one of the former written as IPv6. */
export function isLoopback(address: string): boolean {
  const plain = address.replace(/^::ffff:/i, "").replace(/^\[(.*)\]$/, "$1");
  return plain === "::1" || /^127(\.(\d|[1-9]\d|1\d\d|2[0-4]\d|25[0-5])){3}$/.test(plain);
}
