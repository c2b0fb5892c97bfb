import { whatWouldChange } from "../domain/screening/changes.ts";
import type { Verdict } from "../domain/screening/verdict.ts";
import { screeningWords } from "../locales/screening.ts";
import { type Ask, asksOf, headOf } from "./letter-asks.ts";

export interface LetterRequest {
  candidate: string;
  programme: string;
  departement: string;
  perimeter: string;
  verdict: Verdict;
  nameOf: (id: string) => string;
  /** How a piece is cited: title, author, date, page. */
  pieceOf: (evidenceId: string) => string;
  /** The one sentence of the verdict, when it excludes. */
  finding: string;
}

/** A letter to the group of one candidate. `lifting` is empty unless the candidate is excluded. */
export interface GroupLetter {
  sender: string;
  subject: string;
  before: string[];
  lifting: { title: string; items: string[] } | null;
  asksTitle: string;
  asks: Ask[];
  after: string[];
  close: string[];
}

const words = screeningWords.fr;

/**
 * The letter to the group of an undetermined candidate (what to state, so that one exchange settles it) or of an
 * excluded one (the finding, its source, and what would lift it). Null when cleared: nothing is to be asked.
 * Always in French: it is an act of the département.
 */
export function groupLetter(request: LetterRequest): GroupLetter | null {
  const { verdict, candidate, programme, departement } = request;
  if (verdict.value === "cleared") return null;
  const isExcluded = verdict.value === "excluded";
  const about = isExcluded ? "constat d’exclusion de la candidature" : "déclarations attendues pour la candidature";
  const asks = asksOf(verdict.missing, request.nameOf);
  const letter: GroupLetter = {
    sender: departement,
    subject: `${programme} : ${about} « ${candidate} »`,
    before: ["Madame, Monsieur,", ruleOf(request), ...(isExcluded ? findings(request) : [waiting(request)])],
    lifting: isExcluded ? { title: "Ce qui lèverait ce constat", items: liftings(request) } : null,
    asksTitle: isExcluded ? "Ce qui resterait à déclarer, au-delà de ce constat" : "Ce qui est à déclarer",
    asks,
    after: asks.length > 0 ? instructions(request, asks) : [],
    close: [
      "Nous vous prions d’agréer, Madame, Monsieur, l’expression de notre considération distinguée.",
      "Pour le département, la direction des finances",
    ],
  };
  return unbroken(letter);
}

function ruleOf({ programme, perimeter }: LetterRequest): string {
  return `Le département sélectionne les investisseurs du projet « ${programme} ». Un candidat y est écarté si une société du périmètre retenu (${perimeter}) vend du crédit à la consommation aux familles accompagnées.`;
}

function waiting({ verdict, candidate }: LetterRequest): string {
  return `Au ${words.day(verdict.on)}, les réponses suivantes manquent. Tant qu’elles manquent, la candidature « ${candidate} » reste indéterminée et ne peut pas être admise.`;
}

function findings({ verdict, candidate, finding, pieceOf }: LetterRequest): string[] {
  const source = verdict.proof ? [`Source : ${pieceOf(verdict.proof.evidenceId)}.`] : [];
  return [
    `Au ${words.day(verdict.on)}, la candidature « ${candidate} » est écartée. ${[finding, ...source].join(" ")}`,
    "Ce constat repose sur une pièce. Des réponses ou des déclarations seules ne le lèvent pas.",
  ];
}

/** What would lift the finding: each sale ends, is settled, or leaves; told once for each institution. */
function liftings({ verdict, nameOf, pieceOf }: LetterRequest): string[] {
  const items = whatWouldChange(verdict).flatMap((change) => {
    if (change.kind === "end")
      return [`« ${nameOf(change.institutionId)} » cesse ces ventes, document daté à l’appui ;`];
    if (change.kind === "leave") {
      return [`ou « ${nameOf(change.institutionId)} » sort du périmètre : le lien prend fin, acte à l’appui ;`];
    }
    return [];
  });
  const sources = verdict.qualifying.map(({ evidenceId }) => pieceOf(evidenceId));
  const contested = `ou le constat est inexact : joignez un document au moins aussi probant que ${words.list([...new Set(sources)])} ; une personne nommée tranche alors, avec un motif.`;
  return [...new Set(items), contested];
}

function instructions({ verdict, nameOf }: LetterRequest, asks: Ask[]): string[] {
  const head = headOf(verdict);
  const signer = head ? `« ${nameOf(head)} », société de tête,` : "la société de tête";
  const has = (kind: Ask["kind"]) => asks.some((ask) => ask.kind === kind);
  return [
    ...(has("denial")
      ? [
          `Une seule lettre suffit. Si ${signer} la signe, elle peut déclarer en une phrase que ni elle ni aucune société qu’elle contrôle ne vend ces produits : cette déclaration vaut alors pour chacune d’elles, aussi nombreuses soient-elles. Nommez à part celles qui en vendent.`,
        ]
      : []),
    ...(has("holdings")
      ? [
          "Pour les participations, joignez la liste complète : nom, LEI ou SIREN, pays, part du capital et des droits de vote. Toute société nouvelle qu’elle ferait apparaître appelle les mêmes réponses ; donnez-les dans la même lettre.",
        ]
      : []),
    "Joignez pour chaque réponse le document qui l’établit (comptes consolidés, statuts, barème, attestation), avec sa date et la page.",
  ];
}

/** French typography: no line breaks inside « », before : ; € or within a number. */
function unbroken<T>(value: T): T {
  if (typeof value === "string") return typeset(value) as T;
  if (Array.isArray(value)) return value.map(unbroken) as T;
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, unbroken(part)])) as T;
}

const typeset = (text: string): string =>
  text
    .replace(/« /g, "«\u00a0")
    .replace(/ (?=[»:;!?€%])/g, "\u00a0")
    .replace(/(?<=\d) (?=\d{3}(?!\d))/g, "\u202f");

/** The same letter as plain text, one line a paragraph. */
export function letterText(letter: GroupLetter): string {
  const { sender, subject, before, lifting, asksTitle, asks, after, close } = letter;
  const bullets = (items: string[]) => [...items.map((item) => `  - ${item}`), ""];
  const told = asks.flatMap(({ sentence, products, names }, i) => [
    `${i + 1}. ${sentence}`,
    ...(products.length > 0 ? [`  Produits\u00a0: ${words.list(products)}.`] : []),
    ...bullets(names),
  ]);
  const spaced = (paragraphs: string[]) => paragraphs.flatMap((paragraph) => [paragraph, ""]);
  return [
    sender,
    "",
    `Objet\u00a0: ${subject}`,
    "",
    ...spaced(before),
    ...(lifting ? [`${lifting.title}\u00a0:`, ...bullets(lifting.items)] : []),
    ...(asks.length > 0 ? [asksTitle, "", ...told] : []),
    ...spaced([...after, ...close]),
  ].join("\n");
}
