import { expect, test } from "vitest";
import { drawGroup, nameLines } from "../../app/ui/group-drawing.ts";
import { type Branch, outlineOf } from "../../app/ui/group-outline.ts";

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
  expect(nameLines("Estuaire Affacturage")).toEqual(["Estuaire Affacturage"]);
  expect(nameLines("Estuaire Affacturage", true)).toEqual(["Estuaire", "Affacturage"]);
});
