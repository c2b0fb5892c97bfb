import { spawn } from "node:child_process";
import path from "node:path";
import { createInterface } from "node:readline";

export interface FakeProvider {
  baseUrl: string;
  /** Its root, in PEM. */
  root: string;
  /** Pulls a lever: everybody signs (and the event is delivered `times` times), or somebody refuses. */
  pull(externalId: string, lever: "sign" | "refuse", times?: number): Promise<{ tries: number }>;
  stop(): void;
}

/** Starts the fake provider as a process of its own on a free port of this machine. */
export async function startFakeProvider(told: { key: string; secret: string; webhook: string }): Promise<FakeProvider> {
  const program = path.join(import.meta.dirname, "server.ts");
  const child = spawn(process.execPath, ["--import", "tsx", program], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: "test",
      FAKE_KEY: told.key,
      FAKE_SECRET: told.secret,
      FAKE_WEBHOOK: told.webhook,
    },
    stdio: ["pipe", "pipe", "inherit"],
  });
  const line = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).once("line", resolve);
    child.once("exit", (code) => reject(new Error(`the fake provider ended with ${code}`)));
  });
  const { port, root } = JSON.parse(line) as { port: number; root: string };
  const baseUrl = `http://127.0.0.1:${port}`;
  return {
    ...{ baseUrl, root },
    async pull(externalId, lever, times = 1) {
      const headers = { authorization: `Bearer ${told.key}`, "fake-times": String(times) };
      const response = await fetch(`${baseUrl}/fake/${externalId}/${lever}`, { method: "POST", headers });
      return (await response.json()) as { tries: number };
    },
    stop: () => child.kill(),
  };
}
