import { execFile, spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import path from "node:path";
import { provideChromium } from "./chromium.mjs";
import { checkNode, install, root } from "./prepare.mjs";

// `npm test`: everything, in one command, the same for a person and for the machine that guards the branch.

const say = (line) => console.log(line);
const total = { passed: 0, failed: 0, skipped: 0 };
const folder = mkdtempSync(path.join(tmpdir(), "tamis-test-"));
// As root, PostgreSQL runs under another account, which must be able to go in.
chmodSync(folder, 0o711);
const env = { ...process.env, NODE_ENV: undefined, FORCE_COLOR: process.stdout.isTTY ? "1" : undefined };

/** One thing that passes or fails as a whole; what it says is shown when it fails. */
async function check(title, work) {
  const began = Date.now();
  let trouble = null;
  try {
    await work();
  } catch (error) {
    trouble = error.message;
  }
  total[trouble === null ? "passed" : "failed"] += 1;
  say(`${trouble === null ? "✓" : "✗"} ${title} (${seconds(began)})`);
  if (trouble) say(trouble);
  return trouble === null;
}

/** A program of Node's that must end well. */
function node(...args) {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { env, maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      if (error) reject(new Error(`${stdout}${stderr}`.trim() || error.message));
      else resolve();
    });
  });
}

const build =
  'import("./app/cli/prepare.mjs").then(({ buildPages }) => buildPages(() => {})).catch((error) => { console.error(error.message); process.exit(1); })';
/** What needs only the sources; the longest first. */
const checks = [
  ["types (tsc)", () => node(bin("tsc"), "--noEmit")],
  ["pages construites", () => node("--eval", build)],
  ["code mort (knip)", () => node(bin("knip"))],
  ["forme et règles du code (biome)", () => node(bin("biome"), "check", "--error-on-warnings", ".")],
  ["qui appelle qui (couches)", () => node(bin("tsx"), "tests/house/lint.ts")],
];

/** All checks, as many at a time as the machine has processors; tells whether the pages are built. */
async function checkSources() {
  const waiting = [...checks];
  let built = false;
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [title, work] = next;
      const well = await check(title, work);
      if (title === "pages construites") built = well;
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, lane));
  return built;
}

/** A test runner: its own report on the screen, its counts from its JSON file. */
function suite(title, program, args, more, read) {
  const began = Date.now();
  const file = path.join(folder, `${title}.json`);
  const { status } = spawnSync(process.execPath, [bin(program), ...args(file)], {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...env, ...more(file) },
  });
  let counts = { passed: 0, failed: 0, skipped: 0 };
  try {
    counts = read(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    say(`${title} : pas de résultat`);
  }
  // A file that cannot even be loaded has no failed test to show.
  if (status !== 0 && counts.failed === 0) counts.failed = 1;
  for (const key of Object.keys(total)) total[key] += counts[key];
  say(`${counts.failed ? "✗" : "✓"} ${title} (${seconds(began)})\n`);
}

const bins = {
  biome: "@biomejs/biome/bin/biome",
  knip: "knip/bin/knip.js",
  playwright: "@playwright/test/cli.js",
  tsc: "typescript/bin/tsc",
  tsx: "tsx/dist/cli.mjs",
  vitest: "vitest/vitest.mjs",
};
const bin = (name) => path.join(root, "node_modules", bins[name]);
const seconds = (began) => `${((Date.now() - began) / 1000).toFixed(1)} s`;

process.chdir(root);
const ready = await check("paquets installés", () => {
  checkNode();
  install(say);
});
if (ready) {
  const built = await checkSources();
  let chromium = null;
  const browsing = await check("un Chromium", async () => {
    chromium = await provideChromium(say);
    if (!chromium) throw new Error("Aucun Chromium : donnez CHROMIUM_PATH, ou installez-en un.");
  });
  if (chromium) env.CHROMIUM_PATH = chromium;
  suite(
    "vitest",
    "vitest",
    (file) => [
      "run",
      "--config",
      "tests/vitest.config.ts",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${file}`,
    ],
    () => ({}),
    (report) => ({
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      skipped: report.numPendingTests + report.numTodoTests,
    }),
  );
  if (built && browsing) {
    suite(
      "playwright",
      "playwright",
      () => ["test", "--config", "tests/playwright.config.ts", "--reporter=list,json", "--pass-with-no-tests"],
      (file) => ({
        PLAYWRIGHT_JSON_OUTPUT_FILE: file,
        TAMIS_E2E_DATA: path.join(folder, "data"),
      }),
      ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped }),
    );
  }
}
rmSync(folder, { recursive: true, force: true });
say(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed ? 1 : 0;
