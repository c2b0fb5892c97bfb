import { createHash } from "node:crypto";
import { mkdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { buildPages } from "../app/cli/prepare.mjs";

const staleMs = 180_000;

/** Builds the pages if their sources changed; test files that start together wait for the one that builds. */
export async function buildOnce(): Promise<void> {
  const tree = createHash("sha256").update(process.cwd()).digest("hex").slice(0, 12);
  const lock = path.join(tmpdir(), `tamis-build-${tree}`);
  while (!taken(lock)) await pause(100);
  try {
    buildPages(() => {});
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function taken(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
    // Left behind by a run that was killed.
    if (since !== undefined && Date.now() - since > staleMs) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}
