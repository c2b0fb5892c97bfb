import { createConnection, createServer, type Socket } from "node:net";

type Moment = "before" | "after";

/** A way to the database that ends a connection at one commit: before the server hears of it, or before the client does. */
export interface Cutter {
  /** The same database, through here. */
  through(url: string): string;
  /** Cuts at the n-th commit from now on, on whatever connection. */
  cutAt(commit: number, moment: Moment): void;
  /** Whether it was reached. */
  wasCut(): boolean;
  stop(): Promise<void>;
}

export async function startCutter(url: string): Promise<Cutter> {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  let plan: { commit: number; moment: Moment } | null = null;
  let commits = 0;
  let cut = false;
  const server = createServer((client) => {
    const upstream = createConnection({ host: target.hostname, port: Number(target.port || 5432) });
    const both = [client, upstream];
    const end = () => {
      for (const socket of both) socket.destroy();
    };
    for (const socket of both) {
      sockets.add(socket);
      // Messages are passed on one by one: none waits for the next.
      socket.setNoDelay(true).on("error", end).on("close", end);
    }
    const asksCommit = commitReader();
    let last = false;
    client.on("data", (chunk) => {
      for (const message of asksCommit(chunk)) {
        if (message.commits && plan && ++commits === plan.commit) {
          cut = true;
          if (plan.moment === "before") return end();
          last = true;
        }
        upstream.write(message.bytes);
      }
    });
    upstream.on("data", (chunk) => {
      if (last && chunk.includes("COMMIT\0")) return end();
      client.write(chunk);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  return {
    through(one) {
      const moved = new URL(one);
      moved.hostname = "127.0.0.1";
      moved.port = String(port);
      return moved.toString();
    },
    cutAt(commit, moment) {
      [plan, commits, cut] = [{ commit, moment }, 0, false];
    },
    wasCut: () => cut,
    async stop() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Splits what a client says into whole messages and tells which of them asks to commit. */
function commitReader() {
  let rest = Buffer.alloc(0);
  let started = false;
  const statements = new Set<string>();
  return (chunk: Buffer): { bytes: Buffer; commits: boolean }[] => {
    rest = Buffer.concat([rest, chunk]);
    const found: { bytes: Buffer; commits: boolean }[] = [];
    for (;;) {
      const head = started ? 1 : 0;
      if (rest.length < head + 4) return found;
      const length = head + rest.readUInt32BE(head);
      if (rest.length < length) return found;
      const bytes = rest.subarray(0, length);
      rest = rest.subarray(length);
      const type = started ? String.fromCharCode(bytes[0] as number) : "";
      started = true;
      const [first = "", second = ""] = bytes.subarray(5).toString("latin1").split("\0");
      if (type === "P" && /^commit$/i.test(second.trim())) statements.add(first);
      const commits = (type === "B" && statements.has(second)) || (type === "Q" && /^commit/i.test(first));
      found.push({ bytes, commits });
    }
  };
}
