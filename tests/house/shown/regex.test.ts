import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { root } from "./shown.ts";
import { lettersOf, readPattern, sampleOf, stepsOf, TooManySteps } from "./step-count.ts";

const sources = ["app", "db"].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(tsx?|mjs)$/.test(file) && !file.endsWith(".d.ts"))
    .map((file) => `${folder}/${file}`),
);
const textOf = (file: string) => readFileSync(path.join(root, file), "utf8");

/** Every expression of the code, once, with the files that hold it. */
function expressions(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const file of sources) {
    const text = textOf(file);
    if (!text.includes("/")) continue;
    const kind = file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) found.set(node.text, [...(found.get(node.text) ?? []), file]);
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false, kind));
  }
  return found;
}

const budget = 1_000_000;
const longest = 1_400;
function countedSteps(whole: Parameters<typeof stepsOf>[0], text: string): number {
  try {
    return stepsOf(whole, text, budget);
  } catch (error) {
    if (error instanceof TooManySteps) return Infinity;
    throw error;
  }
}

/** How the steps grow when what is repeated is said twice as often: 1 linear, 2 square, more: refused. */
function growth(literal: string): number {
  const end = literal.lastIndexOf("/");
  const { whole, repeated } = readPattern(literal.slice(1, end), literal.slice(end + 1));
  const before = sampleOf(whole);
  let worst = 0;
  for (const part of repeated) {
    const pumps = new Set([sampleOf(part), ...lettersOf(part)].filter(Boolean));
    for (const pump of [...pumps].slice(0, 6))
      for (const prefix of new Set(["", before.slice(0, 60)])) {
        // A character that nothing takes, at the end: every way there is has to be tried.
        const steps = (times: number) => countedSteps(whole, `${prefix}${pump.repeat(times)}\u0000`);
        // The counter calls itself at each letter: a long pump is said fewer times.
        const once = Math.min(70, Math.max(4, Math.floor(longest / 2 / pump.length)));
        const twice = steps(2 * once);
        worst = Math.max(worst, twice === Infinity ? Infinity : Math.log2(twice / steps(once)));
      }
  }
  return worst;
}

test("the counter of steps tells an expression that blows up from one that does not", () => {
  expect(growth("/^(a+)+$/")).toBe(Infinity);
  expect(growth("/^(a|a)*$/")).toBe(Infinity);
  expect(growth("/^a*a*a*$/")).toBeGreaterThan(2.4);
  expect(growth("/^[a-z]+@[a-z]+$/")).toBeLessThan(1.3);
  expect(growth("/\\s+$/")).toBeLessThan(2.3);
  expect(growth("/^(?:ab)*c$/")).toBeLessThan(1.3);
});

/** Those that take the square of their text, each with what keeps the text short. */
const squares: Record<string, string> = {
  "/\\B(?=(\\d{3})+$)/g": "figures of an amount",
  "/0+$/": "figures of a share",
  "/^[+-]?(\\d+\\.?\\d*|\\.\\d+)$/": "one number of a PDF, which hostile files of the tests try",
  "/(\\p{Ll}{3,})(\\p{Lu}\\p{L}{1,3})(?![\\p{L}\\p{N}])/gu": "one name",
};

test("no expression of the code takes more than the time of its text, but for a few on short texts", () => {
  const all = expressions();
  const grown = [...all].map(([literal, files]) => ({ literal, files, power: growth(literal) }));
  const slow = grown.filter(({ power }) => power > 1.3);
  console.log(`regular expressions: ${all.size}, ${slow.length} grow faster than their text`);
  expect(slow.filter(({ power }) => power > 2.2)).toEqual([]);
  expect(slow.filter(({ literal }) => !squares[literal])).toEqual([]);
});

/** Expressions made at run time: from lists of our own. */
const made: Record<string, string> = {
  "app/domain/readable-words.ts": "signs of direction",
  "app/adapters/pdf/signature-places.ts": "the signs of a PDF",
  "app/domain/institutions/identifiers.ts": "the code of a state that was recognised",
  "app/routes/institutions/return-address.ts": "our own addresses",
};

test("no expression is built from words of a visitor", () => {
  const found = sources.filter((file) => /new RegExp\(|[^.\w]RegExp\(/.test(textOf(file)));
  expect(found.filter((file) => !made[file])).toEqual([]);
});

test("nothing evaluates text as code, sets raw HTML or writes into the browser's storage", () => {
  const signs =
    /\beval\(|new Function\(|dangerouslySetInnerHTML|\.(inner|outer)HTML\s*=|insertAdjacentHTML|document\.write|\b(local|session)Storage\b|indexedDB/;
  expect(sources.filter((file) => signs.test(textOf(file)))).toEqual([]);
});

test("only SHA-256 is made, of hashes and of signatures of our own", () => {
  const found = sources.flatMap((file) =>
    [...textOf(file).matchAll(/create(?:Hash|Hmac)\(\s*"([^"]+)"/g)].map(([, name]) => name as string),
  );
  expect(new Set(found)).toEqual(new Set(["sha256"]));
});
