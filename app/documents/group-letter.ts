import type { Day } from "../domain/day.ts";
import type { Missing } from "../domain/screening/verdict.ts";
import { screeningWords } from "../locales/screening.ts";

export interface LetterRequest {
  candidate: string;
  programme: string;
  departement: string;
  perimeter: string;
  on: Day;
  missing: Missing[];
  nameOf: (id: string) => string;
}

/** A letter: paragraphs around the list of what each institution is asked to state. */
export interface GroupLetter {
  subject: string;
  before: string[];
  asks: { name: string; items: string[] }[];
  after: string[];
}

const words = screeningWords.fr;

/**
 * The letter by which a group can be cleared in one exchange: for each institution, exactly what to state.
 * Always in French: it is an act of the département.
 */
export function groupLetter({
  candidate,
  programme,
  departement,
  perimeter,
  on,
  missing,
  nameOf,
}: LetterRequest): GroupLetter {
  const ids = [...new Set(missing.map((fact) => fact.institutionId))];
  const asks = ids
    .map((id) => ({
      name: nameOf(id),
      items: missing.filter((fact) => fact.institutionId === id).map((fact) => ask(fact)),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, "fr"));
  return {
    subject: `${programme} : déclarations attendues pour la candidature « ${candidate} »`,
    before: [
      "Madame, Monsieur,",
      `Le département sélectionne les investisseurs du projet « ${programme} ». Un candidat y est écarté si une société du périmètre retenu (${perimeter}) vend du crédit à la consommation aux familles accompagnées.`,
      `Au ${words.day(on)}, les réponses suivantes manquent. Tant qu’elles manquent, la candidature « ${candidate} » ne peut pas être admise.`,
    ],
    asks,
    after: [
      "Une seule lettre suffit. Si elle est signée par la société de tête, elle peut déclarer en une phrase que ni elle ni aucune société qu’elle contrôle ne vend ces produits : cette déclaration vaut alors pour chacune d’elles. Nommez à part celles qui en vendent.",
      "Pour les participations, joignez la liste complète : nom, LEI ou SIREN, pays, part du capital et des droits de vote. Toute société nouvelle qu’elle ferait apparaître appelle les mêmes réponses ; donnez-les dans la même lettre.",
      "Joignez pour chaque réponse le document qui l’établit (comptes consolidés, statuts, barème, attestation), avec sa date et la page.",
      "Nous vous prions d’agréer, Madame, Monsieur, l’expression de notre considération distinguée.",
      `${departement}, direction des finances`,
    ],
  };
}

function ask(fact: Missing): string {
  switch (fact.kind) {
    case "parents":
      return fact.because === "belied"
        ? "dire quelles sociétés la détiennent : un lien en vigueur contredit l’absence de société mère ;"
        : "nommer toutes ses sociétés mères, avec leurs parts, ou déclarer qu’elle n’en a aucune ;";
    case "holdings":
      return "donner la liste complète de ses participations, ou déclarer qu’elle n’en a aucune ;";
    case "denial": {
      const distinct = <T>(values: T[]) => [...new Set(values)];
      const products = distinct(fact.cells.map((cell) => words.products[cell.product]));
      const audiences = distinct(fact.cells.map((cell) => words.toAudience[cell.audience]));
      const where = distinct(fact.cells.map((cell) => words.inTerritory(cell.territory)));
      return `déclarer si elle vend ou non, ${words.list(audiences)}, ${words.list(where)} : ${words.list(products)} ;`;
    }
    case "evidence":
      return "produire une pièce en cours de validité sur le crédit qu’on lui attribue, ou le démentir ;";
    case "link":
      return "dire si le lien cité dans sa déclaration est toujours en vigueur, pièce à l’appui ;";
    case "share":
      return "indiquer la part exacte du capital et des droits de vote détenue par le groupe ;";
  }
}

/** The same letter as plain text, one line a paragraph. */
export function letterText({ subject, before, asks, after }: GroupLetter): string {
  const list = asks.flatMap(({ name, items }) => [`${name} :`, ...items.map((item) => `  - ${item}`), ""]);
  return [`Objet : ${subject}`, "", ...before.flatMap((p) => [p, ""]), ...list, ...after.flatMap((p) => [p, ""])].join(
    "\n",
  );
}
