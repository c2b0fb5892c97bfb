import { expect, test } from "vitest";
import { type GroupLetter, groupLetter, letterText } from "../../../app/documents/group-letter.ts";
import { letterRequest } from "../../../app/documents/letter-request.ts";
import type { Perimeter, Rule } from "../../../app/domain/screening/facts.ts";
import { screen } from "../../../app/domain/screening/screen.ts";
import { ask, baseRule, denies, link, sells, type Told, told, verdictOf } from "../screening/world.ts";

const names = [
  { id: "C", name: "Assurances du Ponant" },
  { id: "H", name: "Groupe Ponant" },
  { id: "S", name: "Ponant Crédit" },
  { id: "T", name: "Ponant Bail" },
  { id: "Z", name: "Banque voisine" },
].map((each) => ({ ...each, category: "unknown" as const }));
const piece = { id: "good", number: 4, institutionId: "S", title: "Barème", author: "Ponant Crédit", page: "3" };
const pieces = [
  { ...piece, datedOn: "2026-03-02", quote: null, strength: "documented" as const, expiresOn: null, hasFile: true },
];
const more = {
  candidate: { name: "Assurances du Ponant", lei: null },
  programme: "Relais familial",
  departement: "Département de démonstration",
  writtenOn: "2026-12-01",
  isVoted: false,
};

/** The letter as plain text, or null, for a group H that holds C, S and T; Z is another candidate that sells. */
function letter({ activities = [], ...rest }: Told): string | null {
  const links = ["C", "S", "T"].map((held) => link(`H votes 100 ${held}`));
  const verdict = verdictOf({ links, ...rest, activities: [...activities, sells("Z")] });
  const written = groupLetter(letterRequest({ verdict, names, links: rest.links ?? links, pieces }, more));
  return written && letterText(written);
}

/** With ordinary spaces, for reading. */
const plain = (text: string | null) => (text ?? "").replace(/[\u00a0\u202f]/g, " ");

test("undetermined: each thing to state is told once, with those who must state it", () => {
  const text = plain(letter({ silent: ["C", "H"] }));
  expect(text).toContain("reste indéterminée");
  expect(text).toContain("Nommer toutes ses sociétés mères, avec leurs parts, ou déclarer n’en avoir aucune :\n  - A");
  expect(text).toContain("n’en avoir aucune :\n  - Assurances du Ponant\n  - Groupe Ponant\n");
  expect(text).toContain("chacun des crédits énumérés plus haut :\n");
  expect(text.match(/crédit renouvelable/g)).toHaveLength(1);
  expect(text).toContain("  - Assurances du Ponant\n  - Groupe Ponant\n  - Ponant Bail\n  - Ponant Crédit\n");
  expect(text).toContain("Si « Groupe Ponant », société de tête, la signe");
  expect(text.indexOf("sociétés mères")).toBeLessThan(text.indexOf("participations"));
  expect(text.indexOf("participations")).toBeLessThan(text.indexOf("Déclarer vendre"));
});

test("undetermined: what the head company denies for all it controls is what clears", () => {
  const activities = [denies("H")];
  expect(letter({ activities })).toBeNull();
});

test("excluded: the finding, its source, and what would lift it; answers alone do not", () => {
  const text = plain(letter({ activities: [sells("S")], silent: ["T"] }));
  expect(text).toContain("Objet : Relais familial : constat sur la candidature « Assurances du Ponant »");
  expect(text).toContain(
    "conduit à écarter la candidature « Assurances du Ponant ». Sa société sœur Ponant Crédit vend du",
  );
  expect(text).toContain("« Groupe Ponant » détient 100 % de « Ponant Crédit »");
  expect(text).toContain("Ce constat n’est pas une décision");
  expect(text).toContain("Source : « Barème », Ponant Crédit, 2 mars 2026, p. 3.");
  expect(text).toContain("des réponses ou des déclarations seules ne le lèvent pas.");
  expect(text).toContain("« Ponant Crédit » cesse ces ventes");
  expect(text).toContain("« Ponant Crédit » sort du périmètre");
  expect(text).toContain("une personne nommée tranche");
  expect(text).toContain("au-delà de ce constat");
  expect(text).not.toContain("indéterminée");
});

test("excluded by its own sale: nothing to leave", () => {
  const text = plain(letter({ activities: [sells("C")] }));
  expect(text).toContain("Assurances du Ponant lui-même vend");
  expect(text).not.toContain("sort du périmètre");
});

test("no letter names another candidate, nor an institution by its id", () => {
  for (const told of [{ silent: ["C"] }, { activities: [sells("S")] }]) {
    const text = plain(letter(told));
    expect(text).not.toContain("Banque voisine");
    expect(text).not.toMatch(/\b[CHSTZ]\b :/);
  }
});

test("lines never break inside an amount or before a sign", () => {
  for (const text of [letter({}), letter({ activities: [sells("S")] })]) {
    expect(text).not.toMatch(/« | [»:;!?€]|\d \d{3}/);
  }
});

test("the département signs by a form that suits any name", () => {
  expect(plain(letter({}))).toMatch(/^Département de démonstration\n/);
  expect(plain(letter({}))).toContain("\nLe 1er décembre 2026\n");
  expect(plain(letter({}))).toContain("\nPour le département, la direction des finances\n");
});

test("the rule is told as the perimeter in view and the rule itself have it", () => {
  const at = (perimeter: Perimeter, more_: Partial<Rule> = {}, isVoted = false) => {
    const rule = { ...baseRule, perimeter, ...more_ };
    const facts = told({ activities: [sells("C")] });
    const verdict = screen(facts, rule, ask);
    return plain(
      letterText(
        groupLetter(letterRequest({ verdict, names, links: [], pieces }, { ...more, isVoted })) as GroupLetter,
      ),
    );
  };
  expect(at("P0")).toContain("lorsque lui-même, son siège ou l’une de ses succursales vend aux familles, en Gironde");
  expect(at("P1")).toContain("lorsque lui-même ou l’une des sociétés qu’il contrôle, directement ou non, vend");
  expect(at("P2")).toContain("un affilié de son organe central");
  expect(at("P3")).toContain("au moins 20 % des droits de vote");
  expect(at("P4", { stake: 100_000 })).toContain("une part effective d’au moins 10 %");
  const wider = at("P2", { audiences: ["employees"], territories: ["FR"], products: ["pawn", "revolving"] });
  expect(wider).toContain(
    "vend aux salariés, en France, l’un des crédits suivants : crédit renouvelable et prêt sur gage.",
  );
  expect(wider).not.toContain("familles");
  expect(at("P2", { exemptions: [] })).not.toContain("ne vise pas");
  expect(at("P2")).toContain("proposée au vote");
  expect(at("P2", {}, true)).toContain("La règle votée écarte");
});

test("a name's signs of direction turn nothing in the letter", () => {
  const verdict = verdictOf({ links: [link("H votes 100 C")], activities: [], silent: ["C", "H"] });
  const turned = names.map((one) => (one.id === "H" ? { ...one, name: "\u202eGroupe Ponant\u2066" } : one));
  const request = letterRequest({ verdict, names: turned, links: [link("H votes 100 C")], pieces }, more);
  const text = letterText(groupLetter(request) as GroupLetter);
  expect(text).toContain("Groupe Ponant");
  expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
});
