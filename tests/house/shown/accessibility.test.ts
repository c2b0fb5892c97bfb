import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { type Criterion, conformity, rgaaCriteria } from "../../../app/domain/accessibility/conformity.ts";
import { accessibilityDocument } from "./documents.ts";
import { faultOf, published, root } from "./shown.ts";

test("docs/accessibility.md is what the data of the public statement give", () => {
  expect(readFileSync(path.join(root, "docs/accessibility.md"), "utf8")).toBe(accessibilityDocument());
});

test("no criterion is missing, and none is invented", () => {
  expect(new Set(rgaaCriteria.map(({ id }) => id)).size).toBe(106);
  const text = published("rgaa/criteres-4.1.2.json");
  if (text === null) return;
  const { topics } = JSON.parse(text) as {
    topics: { number: number; criteria: { criterium: { number: number } }[] }[];
  };
  const wanted = topics.flatMap(({ number, criteria }) => criteria.map((one) => `${number}.${one.criterium.number}`));
  expect(rgaaCriteria.map(({ id }) => id)).toEqual(wanted);
});

test("every result is shown or has its reason; what is named is there; what is not met is told to the public", () => {
  const faults = rgaaCriteria.flatMap(({ id, result, shown, said, fr, en }) =>
    [
      ...shown.map(faultOf).filter(Boolean),
      ...(shown.length === 0 ? ["nothing shows it"] : []),
      ...(result === "not applicable" && !said ? ["not applicable without a reason"] : []),
      ...(["not conform", "not checked"].includes(result) && !(fr && en) ? ["not told to the public"] : []),
    ].map((fault) => `${id}: ${fault}`),
  );
  expect(faults).toEqual([]);
});

describe("the state of conformity", () => {
  const of = (...found: Criterion["result"][]) =>
    conformity(found.map((result, at) => ({ id: `1.${at}`, result, about: "", shown: [] })));
  test("is full only when every applicable criterion was checked and met", () => {
    expect(of("conform", "not applicable")).toMatchObject({ state: "full", millionths: 1_000_000, applicable: 1 });
    expect(of("conform", "not checked")).toMatchObject({ state: "partial", millionths: 500_000 });
    expect(of("conform", "not conform", "not conform")).toMatchObject({ state: "none", millionths: 333_000 });
  });
});

/** What a source of the pages or styles would have to hold for a criterion to apply, or to be broken. */
const signs: Record<string, RegExp> = {
  "an image, frame, sound, film or canvas":
    /<(img|picture|iframe|frame|audio|video|canvas|object|embed|area|map|marquee|blink)[\s>]/,
  "a second kind of table": /<table[\s>]/,
  "an order of focus of its own": /tabIndex=\{[1-9]/,
  "a window that opens": /_blank|window\.open/,
  "an act when the pointer goes down, a gesture or a motion":
    /on(Mouse|Pointer|Touch)(Down|Start|Move)|devicemotion|deviceorientation/,
  "something shown on hover":
    /onMouse(Enter|Over)|onPointer(Enter|Over)|group-hover|:hover[^{}]*\{[^}]*\b(display|visibility|opacity|clip|content)/,
  "a page that reloads by itself": /http-equiv/i,
  "elements for looks alone": /<(center|font|big|strike|tt)[\s>]/,
};
const styleSigns: Record<string, RegExp> = {
  "words in a style sheet": /content:\s*"[^"]/,
  "an order other than the page's": /(^|[\s;{])order:|row-reverse|column-reverse/,
  movement: /animation|@keyframes/,
  "an orientation": /orientation\s*:/,
};

test("no page holds what a criterion is said not to meet here", () => {
  const faults: string[] = [];
  for (const folder of ["app/ui", "app/routes"])
    for (const file of readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })) {
      const isStyle = file.endsWith(".css");
      if (!isStyle && !file.endsWith(".tsx")) continue;
      const text = readFileSync(path.join(root, folder, file), "utf8");
      const own = `${folder}/${file}`;
      for (const [what, sign] of Object.entries(isStyle ? { ...signs, ...styleSigns } : signs))
        if (sign.test(text) && !(own === "app/ui/data-table.tsx" && what.includes("table")))
          faults.push(`${own}: ${what}`);
    }
  expect(faults).toEqual([]);
});
