import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const places = [
  ...["/usr/bin", "/usr/local/bin", "/snap/bin", "/opt/homebrew/bin"].flatMap((folder) =>
    names.map((name) => `${folder}/${name}`),
  ),
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/**
 * A Chromium that runs: CHROMIUM_PATH's, the system's, Playwright's. Null when there is none.
 *
 * @returns {Promise<string | null>}
 */
export async function findChromium() {
  const asked = process.env.CHROMIUM_PATH;
  if (asked) return runs(asked) ? asked : null;
  const { chromium } = await import("@playwright/test");
  return [...places, chromium.executablePath()].find(runs) ?? null;
}

/**
 * Finds one, else installs one: by Playwright, then by apt when root.
 *
 * @param {(line: string) => void} say
 */
export async function provideChromium(say) {
  const found = await findChromium();
  if (found || process.env.CHROMIUM_PATH) return found;
  const root = process.getuid?.() === 0;
  say("Pas de Chromium ici : installation par Playwright…");
  attempt("npx", ["--no", "playwright", "install", ...(root ? ["--with-deps"] : []), "chromium"]);
  const installed = await findChromium();
  if (installed || !root) return installed;
  say("… puis par apt-get…");
  attempt("apt-get", ["update", "-qq"]);
  attempt("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"]);
  return findChromium();
}

/** Started with `--version`: a browser whose libraries are missing does not even say that. */
function runs(file) {
  return existsSync(file) && spawnSync(file, ["--version"], { stdio: "ignore", timeout: 20_000 }).status === 0;
}

function attempt(program, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync(program, args, { stdio: ["ignore", "inherit", "inherit"], timeout: 300_000, env });
}
