import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import canonicalize from "canonicalize";
import fc from "fast-check";
import { expect, it } from "vitest";
import { canonical, sha256 } from "../../../app/domain/screening/canonical.ts";

const folder = path.resolve(import.meta.dirname, "../../../../shared/cases/jcs");
const present = existsSync(folder);
if (!present && process.env.REQUIRE_CASES === "1") throw new Error("reference cases are required and not present");
if (!present) console.log("skipped: reference cases not present");

it.skipIf(!present).each(present ? readdirSync(path.join(folder, "input")) : ["-"])("RFC 8785: %s", (file) => {
  const read = (kind: string) => readFileSync(path.join(folder, kind, file), "utf8");
  const told = canonical(JSON.parse(read("input")));
  expect(told).toBe(read("output").trimEnd());
  const hex = readFileSync(path.join(folder, "outhex", file.replace(".json", ".txt")), "utf8").replace(/\s+/g, "");
  expect(Buffer.from(told, "utf8").toString("hex")).toBe(hex.toLowerCase());
});

it("writes any JSON as the reference writer does", () => {
  const alike = (value: unknown) => canonical(value) === canonicalize(value);
  fc.assert(fc.property(fc.jsonValue(), alike), { numRuns: 1000 });
  const names = fc.stringMatching(/^[a-zA-Z]\w*$/);
  fc.assert(fc.property(fc.dictionary(names, fc.array(fc.dictionary(names, fc.jsonValue()))), alike));
  const sorted = canonical({ Z: 1, a: { é: "\u2028", b: -0 }, A: [1e21, undefined], x: undefined });
  expect(sorted).toBe('{"A":[1e+21,null],"Z":1,"a":{"b":0,"é":"\u2028"}}');
  expect(canonical({ b: 1, 10: 2, 9: 3 })).toBe('{"10":2,"9":3,"b":1}');
});

it("refuses what canonical JSON cannot say", () => {
  expect(() => canonical({ share: Number.NaN })).toThrow();
  expect(() => canonical(["\ud800"])).toThrow();
});

it("writes big integers as decimal strings, and hashes bytes", () => {
  expect(canonical({ b: 12n, a: [1, null] })).toBe('{"a":[1,null],"b":"12"}');
  expect(sha256("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});
