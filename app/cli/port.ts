import { createServer } from "node:net";
import { Trouble } from "../../db/trouble.ts";

/** Throws Trouble, naming a free port, when nothing can listen on this one. */
export async function checkPort(port: number): Promise<void> {
  const code = await tryPort(port);
  if (code === null) return;
  const free = await findFree(port + 1);
  const advice = free ? ` Le port ${free} est libre : PORT=${free} npm start` : "";
  if (code === "EACCES") throw new Trouble(`Le port ${port} est réservé au système.${advice}`);
  throw new Trouble(`Le port ${port} est déjà pris par un autre programme.${advice}`);
}

async function findFree(from: number): Promise<number | null> {
  for (let port = Math.max(from, 1024); port < Math.min(from + 200, 65_536); port += 1) {
    if ((await tryPort(port)) === null) return port;
  }
  return null;
}

/** Null when the port is free, else the system's code. */
function tryPort(port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? "EADDRINUSE"));
    probe.listen(port, () => probe.close(() => resolve(null)));
  });
}
