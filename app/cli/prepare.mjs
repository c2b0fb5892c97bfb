import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

// Plain JavaScript with Node's own modules only: it runs before node_modules exist.

export const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), "../..");

const oldestNode = [20, 19];
/** What the built pages are made of; everything else is read as it is at start. */
const builtFrom = ["app", "db", "public", "tailwind.config.ts", "tsconfig.json", "package-lock.json"];

/**
 * Makes a clone ready to run: Node's version, the packages, and the built pages when their sources changed.
 * Ends the process with one sentence when it cannot.
 *
 * @param {{ build: boolean, say: (line: string) => void }} options
 */
export async function prepare({ build, say }) {
  try {
    process.chdir(root);
    checkNode();
    install(say);
    if (build) buildPages(say);
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}

/** Lets Node read the TypeScript sources from here on, then loads one of them. */
export async function loadTypeScript(file) {
  const { register } = await import("tsx/esm/api");
  register();
  return import(new URL(file, import.meta.url).href);
}

export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  throw new Error(
    `Il faut Node ${oldestNode.join(".")} ou plus récent ; cette machine a Node ${process.versions.node}.`,
  );
}

/** `npm ci` when the packages are missing or older than the lock file. */
export function install(say) {
  const lock = readFileSync("package-lock.json");
  const stamp = "node_modules/.tamis-lock";
  const wanted = hash(lock);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  const installed = statSync("node_modules/.package-lock.json", { throwIfNoEntry: false });
  if (!installed || installed.mtimeMs < statSync("package-lock.json").mtimeMs) {
    say("Installation des paquets (npm ci)…");
    run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], "L'installation des paquets a échoué.");
  }
  writeFileSync(stamp, wanted);
}

/** Builds when a source differs from what the last build was made of. */
export function buildPages(say) {
  const stamp = "build/.stamp";
  const wanted = sourcesHash();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  say("Construction des pages…");
  run(
    process.execPath,
    ["node_modules/@remix-run/dev/dist/cli.js", "vite:build", "--config", "app/vite.config.ts"],
    "La construction des pages a échoué.",
  );
  mkdirSync("build", { recursive: true });
  writeFileSync(stamp, wanted);
}

function sourcesHash() {
  const sum = createHash("sha256").update(process.versions.node);
  for (const entry of builtFrom) addToHash(sum, entry);
  return sum.digest("hex");
}

function addToHash(sum, entry) {
  const found = statSync(entry, { throwIfNoEntry: false });
  if (!found) return;
  if (found.isFile()) sum.update(entry).update(readFileSync(entry));
  else for (const name of readdirSync(entry).sort()) addToHash(sum, `${entry}/${name}`);
}

/** Runs quietly; everything the program said comes before the sentence when it fails. */
function run(program, args, sentence) {
  const env = { ...process.env, NODE_ENV: undefined };
  const shell = process.platform === "win32";
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: "utf8", shell, env });
  if (status !== 0) throw new Error([stdout, stderr, error?.message, sentence].filter(Boolean).join("\n"));
}

const hash = (content) => createHash("sha256").update(content).digest("hex");
