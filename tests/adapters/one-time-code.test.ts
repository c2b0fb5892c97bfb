import { expect, test } from "vitest";
import { codeAt, newCodeSecret, stepOfCode } from "../../app/adapters/one-time-code.ts";
import { openWords, sealWords } from "../../app/adapters/sealed-words.ts";

// RFC 6238, appendix B, SHA-1: the key is the ASCII « 12345678901234567890 »; the last six of its eight figures.
const key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
test.each([
  [59, "287082"],
  [1111111109, "081804"],
  [1111111111, "050471"],
  [1234567890, "005924"],
  [2000000000, "279037"],
  [20000000000, "353130"],
])("the code of second %i", (second, code) => {
  expect(codeAt(key, second * 1000)).toBe(code);
  const step = Math.floor(second / 30);
  expect([0, 30, -30].map((off) => stepOfCode(key, code, (second + off) * 1000))).toEqual([step, step, step]);
  expect([90, -90].map((off) => stepOfCode(key, code, (second + off) * 1000))).toEqual([null, null]);
});

test("every key is another, of 160 bits", () => {
  expect(newCodeSecret()).toMatch(/^[A-Z2-7]{32}$/);
  expect(newCodeSecret()).not.toBe(newCodeSecret());
});

test("sealed words open for their owner and key alone, unchanged", () => {
  const [one, two] = ["a".repeat(64), "b".repeat(64)];
  const sealed = sealWords("clé", "Ada", one);
  expect(openWords(sealed, "Ada", one)).toBe("clé");
  const bytes = Buffer.from(sealed, "base64url");
  bytes[bytes.length - 1] = (bytes.at(-1) as number) ^ 1;
  for (const [words, owner, by] of [
    [sealed, "Eve", one],
    [sealed, "Ada", two],
    [bytes.toString("base64url"), "Ada", one],
  ] as const)
    expect(openWords(words, owner, by)).toBeNull();
});
