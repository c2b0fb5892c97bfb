import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

interface Upstream {
  port: number;
  healthy: boolean;
  agent: Agent;
  answered: number;
}

/**
 * What stands before several processes: asks each for its health, shares requests out in turn over kept connections,
 * and gives to another what finds nobody listening. A request that was sent is never sent again.
 */
export async function startProxy(ports: readonly number[], everyMs = 150) {
  const upstreams = ports.map(
    (port): Upstream => ({ port, healthy: false, agent: new Agent({ keepAlive: true }), answered: 0 }),
  );
  const look = async (one: Upstream) => {
    one.healthy = await fetch(`http://127.0.0.1:${one.port}/health`, { signal: AbortSignal.timeout(4000) }).then(
      (answer) => answer.ok,
      () => false,
    );
  };
  const timer = setInterval(() => upstreams.map(look), everyMs);
  let turn = 0;
  const server = createServer(async (asked, answer) => {
    const body = await buffer(asked);
    turn += 1;
    const order = upstreams.map((_, index) => upstreams[(index + turn) % upstreams.length] as Upstream);
    for (const one of [...order.filter(({ healthy }) => healthy), ...order.filter(({ healthy }) => !healthy)])
      if (await pass(one, asked, body, answer)) return;
    answer.writeHead(502).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    answered: () => upstreams.map(({ answered }) => answered),
    healthy: (port: number) => upstreams.find((one) => one.port === port)?.healthy ?? false,
    stop() {
      clearInterval(timer);
      for (const { agent } of upstreams) agent.destroy();
      server.closeAllConnections();
      server.close();
    },
  };
}

/** False when nobody listens there; a connection that breaks later is answered 502. */
function pass(to: Upstream, asked: IncomingMessage, body: Buffer, answer: ServerResponse): Promise<boolean> {
  const { method, url, headers } = asked;
  return new Promise((resolve) => {
    const sent = request(
      {
        ...{ host: "127.0.0.1", port: to.port, agent: to.agent, method, path: url },
        headers: { ...headers, "x-forwarded-for": "192.0.2.7", "x-forwarded-proto": "https" },
      },
      (told) => {
        to.answered += 1;
        answer.writeHead(told.statusCode ?? 502, told.headers);
        told.pipe(answer);
        resolve(true);
      },
    );
    sent.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "ECONNREFUSED") return resolve(false);
      if (!answer.headersSent) answer.writeHead(502).end(error.code);
      else answer.destroy();
      resolve(true);
    });
    sent.end(body);
  });
}
