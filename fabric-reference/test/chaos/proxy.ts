import { createServer, type Server, Socket } from "node:net";
import type { Randomness } from "../sim/randomness.ts";

/** What a proxy did to connections. */
export interface ProxyCounts {
  connections: number;
  cut: number;
  duplicated: number;
}

/** Of all connections: how many are cut, and how many are made twice. */
const CUT = 0.15;
const DUPLICATED = 0.1;
/** When one is cut, in milliseconds after its beginning. */
const CUT_AFTER_MS = 1_500;

/**
 * Stands before the processes of a fabric as a load balancer does, and is bad at it: connections break off in the middle, and some requests
 * arrive twice.
 */
export class BadProxy {
  readonly counts: ProxyCounts = { connections: 0, cut: 0, duplicated: 0 };
  readonly #server: Server;
  readonly #random: Randomness;
  readonly #ports: () => readonly number[];
  readonly #sockets = new Set<Socket>();
  #isFair = false;

  constructor(random: Randomness, ports: () => readonly number[]) {
    this.#random = random;
    this.#ports = ports;
    this.#server = createServer((client) => this.#accept(client));
  }

  /** @returns the address. */
  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    const address = this.#server.address();
    if (address === null || typeof address === "string") throw new Error("The proxy has no port.");
    return `http://127.0.0.1:${address.port}`;
  }

  /** From now on it does what a proxy should. */
  behave(): void {
    this.#isFair = true;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  #accept(client: Socket): void {
    const ports = this.#ports();
    this.#keep(client);
    this.counts.connections += 1;
    if (ports.length === 0) {
      client.destroy();
      return;
    }
    const upstream = this.#connect(this.#random.pick(ports));
    upstream.pipe(client);
    client.pipe(upstream);
    client.on("close", () => upstream.destroy());
    upstream.on("close", () => client.destroy());
    if (this.#isFair) return;
    if (this.#random.chance(DUPLICATED)) this.#echo(client, this.#random.pick(ports));
    if (this.#random.chance(CUT)) this.#cutLater(client);
  }

  /** What the client sends arrives a second time; what is answered to that nobody hears. */
  #echo(client: Socket, port: number): void {
    this.counts.duplicated += 1;
    const second = this.#connect(port);
    client.on("data", (piece: Buffer) => second.write(piece));
    client.on("close", () => second.destroy());
    second.resume();
  }

  #cutLater(client: Socket): void {
    const timer = setTimeout(
      () => {
        this.counts.cut += 1;
        client.destroy();
      },
      this.#random.between(0, CUT_AFTER_MS),
    );
    client.on("close", () => clearTimeout(timer));
  }

  #connect(port: number): Socket {
    const socket = new Socket();
    socket.connect(port, "127.0.0.1");
    return this.#keep(socket);
  }

  #keep(socket: Socket): Socket {
    this.#sockets.add(socket);
    socket.on("error", () => socket.destroy());
    socket.on("close", () => this.#sockets.delete(socket));
    return socket;
  }
}
