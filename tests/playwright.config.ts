import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import path from "node:path";
import { defineConfig } from "@playwright/test";
import { findChromium } from "../app/cli/chromium.mjs";

const root = path.resolve(import.meta.dirname, "..");
const freePort =
  "const s = require('net').createServer().listen(0, () => { console.log(s.address().port); s.close(); })";

// This file is read once by the runner, then by each worker: what the runner chose goes to them by the environment.
if (!process.env.TAMIS_E2E_PORT) {
  process.env.TAMIS_E2E_PORT = execFileSync(process.execPath, ["-e", freePort], { encoding: "utf8" }).trim();
  process.env.TAMIS_E2E_DATA ??= path.join(root, ".cache/e2e");
  process.env.CHROMIUM_PATH ??= (await findChromium()) ?? undefined;
  rmSync(process.env.TAMIS_E2E_DATA, { recursive: true, force: true });
}
const port = process.env.TAMIS_E2E_PORT;
const origin = `http://localhost:${port}`;

/** Stories in a real browser, against `npm start` on an empty data folder. */
export default defineConfig({
  testDir: "e2e",
  outputDir: path.join(root, "test-results"),
  workers: 1,
  // One after the other on one database: what adds to the register and to the demonstration's selection comes last.
  projects: [
    { name: "stories", testIgnore: "import.spec.ts" },
    { name: "import", testMatch: "import.spec.ts" },
  ],
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  use: {
    baseURL: origin,
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
  webServer: {
    command: "exec node app/cli/start.mjs",
    cwd: root,
    url: `${origin}/health`,
    timeout: 180_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 30_000 },
    stdout: "ignore",
    stderr: "pipe",
    env: {
      PORT: port,
      TAMIS_DATA: process.env.TAMIS_E2E_DATA ?? "",
      DATABASE_URL: "",
      TAMIS_ORIGIN: origin,
      // Small, so that a file above it is quickly sent.
      TAMIS_IMPORT_LIMIT_MB: "1",
    },
  },
});
