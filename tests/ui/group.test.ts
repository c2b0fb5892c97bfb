import { expect, test } from "vitest";
import { drawGroup } from "../../app/ui/group-drawing.ts";
import { nameLines } from "../../app/ui/group-names.ts";
import { type Branch, outlineOf } from "../../app/ui/group-outline.ts";
import { toldOnce } from "../../app/ui/group-told-once.ts";

const nodes = (ids: string) => [...ids].map((id) => ({ id, label: id, centre: id === "C" }));
const edges = (...pairs: string[]) => pairs.map((pair) => ({ from: pair[0] as string, to: pair[1] as string }));

/** `T(C(B) S)`; a star where a member was already told. */
const written = (branches: Branch[]): string =>
  branches
    .map(({ node, again, held }) => `${node.id}${again ? "*" : ""}${held.length > 0 ? `(${written(held)})` : ""}`)
    .join(" ");

test("the outline goes from the holders down, each member told in full once", () => {
  expect(written(outlineOf(nodes("CTSB"), edges("TC", "TS", "CB", "SB")))).toBe("T(C(B) S(B*))");
});

test("a cycle has no top: it starts at the centre and ends where it closes", () => {
  expect(written(outlineOf(nodes("FCN"), edges("CF", "FC", "FN", "NF")))).toBe("C(F(C* N(F*)))");
  expect(written(outlineOf(nodes("CXY"), edges("XY", "YX")))).toBe("C X(Y(X*))");
});

test("sixty members at most are drawn, the centre and the proof path among them, and all of those drawn are listed", () => {
  const many = Array.from({ length: 90 }, (_, i) => ({ id: `m${i}`, label: `Membre ${i}`, centre: i === 89 }));
  const chain = many.slice(1).map(({ id }, i) => ({ from: `m${i}`, to: id, onPath: i === 80 }));
  const drawing = drawGroup(many, chain);
  expect(drawing.nodes).toHaveLength(60);
  expect(drawing.left).toBe(30);
  for (const id of ["m89", "m80", "m81"]) expect(drawing.nodes.map((node) => node.id)).toContain(id);
  const listed = new Set(written(outlineOf(drawing.nodes, drawing.edges)).match(/m\d+/g));
  expect(listed.size).toBe(60);
});

test("a name beside a mark is cut between words before it is cut short", () => {
  expect(nameLines("Estuaire Affacturage", 156)).toEqual(["Estuaire Affacturage"]);
  expect(nameLines("Estuaire Affacturage", 156, 110)).toEqual(["Estuaire", "Affacturage"]);
});

test("capitals and numbers take more room than small letters: they are cut sooner", () => {
  expect(nameLines("PT SHELL MANUFACTURING INDONESIA", 156)).toEqual(["PT SHELL", "MANUFACTURING IN…"]);
  expect(nameLines("549300WW482N6G7Q3O71", 156).length).toBe(2);
});

test("a control told twice, or told again by a chain of controls, is one line", () => {
  const control = (pair: string, more = {}) =>
    ({ ...edges(pair)[0], label: "contrôle", chains: true, ...more }) as const;
  const told = (...relations: ReturnType<typeof control>[]) =>
    toldOnce(relations as Parameters<typeof toldOnce>[0]).map(({ from, to }) => `${from}${to}`);
  expect(told(control("TC"), control("TC"))).toEqual(["TC"]);
  expect(told(control("TC"), control("CB"), control("TB"))).toEqual(["TC", "CB"]);
  expect(told(control("TC"), control("CB"), control("TB", { onPath: true }))).toEqual(["TC", "CB", "TB"]);
  expect(told(control("TC"), control("CB"), control("TB", { chains: false }))).toEqual(["TC", "CB", "TB"]);
  expect(told(control("TC"), control("CT"))).toEqual(["TC", "CT"]);
});
