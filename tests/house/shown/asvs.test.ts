import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { asvsDocument } from "./documents.ts";
import { faultOf, published, requirements, root } from "./shown.ts";

test("docs/asvs.md is what its data give", () => {
  expect(readFileSync(path.join(root, "docs/asvs.md"), "utf8")).toBe(asvsDocument());
});

test("no requirement of levels 1 and 2 is missing, and none is invented", () => {
  expect(requirements).toHaveLength(253);
  const text = published("asvs/asvs-5.0.0-en.csv");
  if (text === null) return;
  const all = parse(text, { columns: true, bom: true, relax_column_count: true }) as { req_id: string; L: string }[];
  const wanted = all.filter(({ L }) => L === "1" || L === "2").map(({ req_id, L }) => `${req_id} ${L}`);
  expect(requirements.map(({ id, level }) => `${id} ${level}`).sort()).toEqual(wanted.sort());
});

test("every requirement is shown or has its reason; what is named is there", () => {
  const faults = requirements.flatMap(({ id, result, shown, because }) =>
    [
      ...shown.map(faultOf).filter(Boolean),
      ...(result === "met" && shown.length === 0 ? ["met, and nothing shows it"] : []),
      ...(result !== "met" && !because && shown.length === 0 ? [`${result} without a reason`] : []),
    ].map((fault) => `${id}: ${fault}`),
  );
  expect(faults).toEqual([]);
});
