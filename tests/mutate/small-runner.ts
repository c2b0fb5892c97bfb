import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect as plain } from "@playwright/test";

/**
 * What the tests of the rules use of vitest, so that the same bodies run thousands of times in one process: a description
 * is gone through again each time, with the rule that is wrong at the moment.
 */
const expect = plain.extend({
  /** A page printed into docs/ stays as it is. */
  async toMatchFileSnapshot(printed: string, file: string) {
    const kept = await readFile(path.join(import.meta.dirname, "../..", file.replace(/^(\.\.\/)+/, "")), "utf8");
    return { pass: printed === kept, message: () => `${file} says otherwise` };
  },
});
type Body = (...args: never[]) => unknown;
type Deferred = () => Promise<void>;

let place: Deferred[] = [];

function it(_name: string, body: Body): void;
function it(_name: string, _options: unknown, body: Body): void;
function it(_name: string, one: unknown, two?: Body): void {
  const body = (two ?? one) as () => unknown;
  place.push(async () => {
    await body();
  });
}
it.each = (cases: readonly unknown[]) => (_name: string, body: Body) => {
  for (const one of cases)
    place.push(async () => {
      await (body as (...args: unknown[]) => unknown)(...(Array.isArray(one) ? one : [one]));
    });
};
it.skipIf = (isSkipped: boolean) => (isSkipped ? () => {} : it);

function describe(_name: string, one: unknown, two?: () => void): void {
  const body = (two ?? one) as () => void;
  place.push(async () => {
    const outer = place;
    place = [];
    let own: Deferred[];
    try {
      body();
    } finally {
      own = place;
      place = outer;
    }
    for (const test of own) await test();
  });
}

/** Reads a file of tests: each of its tests and descriptions, to be run, throwing where it fails. */
export async function testsOf(file: string): Promise<Deferred[]> {
  place = [];
  await import(file);
  return place;
}

export { describe, expect, it, it as test };
