import { verdicts } from "../../domain/screening/facts.ts";
import type { workshop } from "../../locales/fr/workshop.ts";
import { drawGroup, type GroupEdge, type GroupNode } from "../../ui/group-drawing.ts";

export type Words = typeof workshop;

const sampleNames = [
  "Banque de l’Estuaire",
  "Caisse solidaire des Landes",
  "Fonds Rivage Solidaire",
  "Fondation Clairval",
];

/** Invented rows, as many as asked; the second and third carry the awkward names. */
export function rows(words: Words, count: number) {
  return Array.from({ length: count }, (_, n) => ({
    id: String(n),
    name: n === 1 ? words.long : n === 2 ? words.compound : `${sampleNames[n % 4]}${n > 3 ? ` ${n}` : ""}`,
    verdict: verdicts[n % 3] as (typeof verdicts)[number],
    share: n === 3 ? null : (n * 137_911) % 1_000_001,
    cents: 270_000_000n + BigInt(n) * 12_345_678_901n,
    since: `2026-${String((n % 12) + 1).padStart(2, "0")}-01`,
  }));
}

/** A small group with a shared subsidiary, a proof path and a member that did not answer. */
export function smallGroup(words: Words) {
  const nodes: GroupNode[] = [
    { id: "top", label: "Groupe Littoral", detail: "holding", to: "#groupe" },
    { id: "bank", label: "Banque de l’Estuaire", detail: words.candidate, centre: true, to: "#groupe" },
    { id: "credit", label: "Crédirapide", detail: words.seller, tone: "excluded", to: "#groupe" },
    { id: "factor", label: "Estuaire Affacturage", tone: "undetermined", to: "#groupe" },
    { id: "long", label: words.long, to: "#groupe" },
    { id: "compound", label: words.compound, to: "#groupe" },
  ];
  const edges: GroupEdge[] = [
    { from: "top", to: "bank", label: "80 %", onPath: true },
    { from: "top", to: "credit", label: "100 %", onPath: true },
    { from: "bank", to: "factor", label: "62 %" },
    { from: "bank", to: "long", label: "50 %" },
    { from: "top", to: "long", label: "50 %" },
    { from: "factor", to: "compound", dashed: true },
  ];
  return drawGroup(nodes, edges);
}

/** More members than a picture can hold. */
export function bigGroup(words: Words) {
  const nodes = Array.from({ length: 140 }, (_, n) => ({
    id: String(n),
    label: `${words.member} ${n}`,
    candidate: n === 4,
    to: "#groupe",
  }));
  const edges = nodes
    .slice(1)
    .map((node, n) => ({ from: String(Math.floor(n / 5)), to: node.id, label: "100 %", onPath: n === 3 }));
  return drawGroup(nodes, edges);
}
