import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { type Asked, longestFile, mayAsk, mayBeLong, type Room, rooms } from "./rules.ts";

/** Reads every source under `root` and lists what breaks the rules of the house, as `file:line sentence`. */
export function findViolations(root: string): string[] {
  return ["app", "db", "tests"]
    .flatMap((folder) => sources(root, folder))
    .flatMap((file) => {
      const text = readFileSync(path.join(root, file), "utf8");
      return [...length(file, text), ...imports(file, text), ...world(file, text)];
    });
}

function sources(root: string, folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|mjs|css)$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();
}

/** The most precise room a path lies in, or null outside the house (tests, tool configuration). */
function roomOf(file: string): [string, Room] | null {
  if (file.endsWith(".config.ts")) return null;
  const names = Object.keys(rooms).filter((name) => file === name || file.startsWith(`${name}/`));
  const name = names.sort((a, b) => b.length - a.length)[0];
  return name ? [name, rooms[name] as Room] : null;
}

function length(file: string, text: string): string[] {
  const lines = text.split("\n").length - 1;
  const limit = roomOf(file)?.[1].longest ?? longestFile;
  return lines > limit && !mayBeLong.test(file) ? [`${file}:${lines} is ${lines} lines long; ${limit} at most`] : [];
}

function imports(file: string, text: string): string[] {
  const found = roomOf(file);
  if (!found || file.endsWith(".css")) return [];
  const [name, room] = found;
  return ts.preProcessFile(text, true, true).importedFiles.flatMap(({ fileName, pos }) => {
    const where = `${file}:${text.slice(0, pos).split("\n").length}`;
    if (!fileName.startsWith(".")) {
      const allowed = "only" in room.packages ? room.packages.only.test(fileName) : !room.packages.never.test(fileName);
      return allowed ? [] : [`${where} ${name} may not use the package ${fileName}`];
    }
    const target = path.posix.join(path.posix.dirname(file), fileName.replace(/\?.*$/, ""));
    const own = roomOf(target)?.[0] === name;
    const called = room.calls.some((call) => target === call || target.startsWith(`${call}/`));
    return own || called ? [] : [`${where} ${name} may not call ${target}`];
  });
}

/** Time, chance and environment come as arguments, so that every answer can be given again. */
function world(file: string, text: string): string[] {
  const found = roomOf(file);
  if (!found || file.endsWith(".css")) return [];
  const [name, { asks = [] }] = found;
  const source = ts.createSourceFile(
    file,
    text,
    ts.ScriptTarget.Latest,
    true,
    file.endsWith("x") ? ts.ScriptKind.TSX : undefined,
  );
  const violations: string[] = [];
  const visit = (node: ts.Node): void => {
    const found = question(node);
    if (found && !asks.includes(found.asked) && !mayAsk[file]?.includes(found.asked)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      violations.push(`${file}:${line + 1} ${name} may not ask for ${found.text}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return violations;
}

const questions: Record<string, Asked> = {
  "Date.now": "clock",
  "Temporal.Now": "clock",
  "performance.now": "stopwatch",
  "Math.random": "chance",
  "crypto.randomUUID": "chance",
  "crypto.getRandomValues": "chance",
  "process.env": "environment",
};
const randomFunctions = new Set(["randomUUID", "randomBytes", "randomInt"]);

function question(node: ts.Node): { asked: Asked; text: string } | null {
  if (ts.isPropertyAccessExpression(node)) {
    const text = node.getText();
    const asked = Object.hasOwn(questions, text) ? questions[text] : undefined;
    return asked ? { asked, text } : null;
  }
  const called = ts.isNewExpression(node) || ts.isCallExpression(node) ? node.expression.getText() : "";
  if (ts.isNewExpression(node) && called === "Date" && !node.arguments?.length) {
    return { asked: "clock", text: "new Date()" };
  }
  return randomFunctions.has(called) ? { asked: "chance", text: `${called}()` } : null;
}
