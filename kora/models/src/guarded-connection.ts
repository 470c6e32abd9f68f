import { type BlockList, connect as connectSocket } from "node:net";
import type { buildConnector } from "undici";

/**
 * A connector for undici that connects to no address on the block list, whatever name or spelling it came by. Node
 * checks the list when a plain socket connects, after the name was resolved, but ignores it for TLS; so TLS is put on
 * a plain socket that is connected already.
 */
export function guardedConnector(build: typeof buildConnector, blockList: BlockList): buildConnector.connector {
  // undici passes on whatever a socket takes; its types list the commonest only.
  const plain = build({ blockList } as buildConnector.BuildOptions);
  const secure = build({});
  return (options, callback) => {
    if (options.protocol !== "https:") return plain(options, callback);
    const host = options.hostname.replace(/^\[|\]$/g, "");
    const socket = connectSocket({ host, port: Number(options.port || 443), blockList });
    const failed = (error: Error): void => callback(error, null);
    socket.once("error", failed);
    socket.once("connect", () => {
      socket.off("error", failed);
      secure({ ...options, httpSocket: socket }, callback);
    });
  };
}
