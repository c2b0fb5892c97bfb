import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import path from "node:path";
import { defineConfig } from "@playwright/test";
import { findChromium } from "../app/cli/chromium.mjs";

const root = path.resolve(import.meta.dirname, "..");
/** Stories told at a time, each on a portal and a database that it shares with none told meanwhile. */
const lanes = [0, 1];
const freePorts = `const { createServer } = require("net");
  const probes = [${lanes}].map(() => createServer().listen(0));
  setTimeout(() => { console.log(probes.map((probe) => probe.address().port).join()); probes.map((probe) => probe.close()); }, 50);`;

// This file is read once by the runner, then by each worker: what the runner chose goes to them by the environment.
if (!process.env.TAMIS_E2E_PORTS) {
  process.env.TAMIS_E2E_PORTS = execFileSync(process.execPath, ["-e", freePorts], { encoding: "utf8" }).trim();
  process.env.TAMIS_E2E_DATA ??= path.join(root, ".cache/e2e");
  process.env.CHROMIUM_PATH ??= (await findChromium()) ?? undefined;
  for (const lane of lanes) rmSync(dataOf(lane), { recursive: true, force: true });
}
const ports = process.env.TAMIS_E2E_PORTS.split(",");

function dataOf(lane: number): string {
  return `${process.env.TAMIS_E2E_DATA}-${lane}`;
}

function originOf(lane: number): string {
  return `http://localhost:${ports[lane]}`;
}

/** Stories in a real browser, against `npm start` on empty data folders. */
export default defineConfig({
  testDir: "e2e",
  outputDir: path.join(root, "test-results"),
  workers: lanes.length,
  // In this order on each database: what adds to the register and to the demonstration's selection comes last.
  projects: [
    { name: "stories", testIgnore: "import.spec.ts" },
    { name: "import", testMatch: "import.spec.ts" },
  ],
  // A net for what hangs, never a measure: whole stories are told on busy machines.
  timeout: 600_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  use: {
    // A worker keeps its place when it begins anew after a failure.
    baseURL: originOf(Number(process.env.TEST_PARALLEL_INDEX ?? 0)),
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    trace: "retain-on-failure",
    actionTimeout: 30_000,
    navigationTimeout: 60_000,
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
    },
  },
  webServer: lanes.map((lane) => ({
    name: `portal ${lane}`,
    command: "exec node app/cli/start.mjs",
    cwd: root,
    url: `${originOf(lane)}/health`,
    timeout: 180_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 30_000 },
    stdout: "ignore",
    stderr: "pipe",
    env: {
      PORT: ports[lane] ?? "",
      TAMIS_DATA: dataOf(lane),
      DATABASE_URL: "",
      TAMIS_ORIGIN: originOf(lane),
      // Small, so that a file above it is quickly sent.
      TAMIS_IMPORT_LIMIT_MB: "1",
    },
  })),
});
