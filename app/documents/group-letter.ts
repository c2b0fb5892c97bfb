import { straight } from "../domain/readable-words.ts";
import { whatWouldChange } from "../domain/screening/changes.ts";
import { stepWords } from "../domain/screening/explain.ts";
import type { Step, Verdict } from "../domain/screening/verdict.ts";
import { screeningWords } from "../locales/screening.ts";
import { unbroken } from "../locales/unbroken.ts";
import { type Ask, asksOf, headOf } from "./letter-asks.ts";
import { ruleParagraphs } from "./letter-rule.ts";

export interface LetterRequest {
  candidate: { name: string; lei: string | null };
  programme: string;
  departement: string;
  /** The day the letter is written. */
  writtenOn: string;
  /** Whether the perimeter and the rule have been voted. */
  isVoted: boolean;
  verdict: Verdict;
  nameOf: (id: string) => string;
  /** How a piece is cited: title, author, date, page. */
  pieceOf: (evidenceId: string) => string;
  /** The piece a link rests on, when it has one. */
  pieceOfLink: (linkId: string) => string | null;
  /** The one sentence of the verdict, when it excludes. */
  finding: string;
}

/** A letter to the group of one candidate. `lifting` is empty unless the candidate is excluded. */
export interface GroupLetter {
  sender: string[];
  date: string;
  to: string[];
  subject: string;
  reference: string;
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
 * Always in French: it is an act of the département. What the portal does not know stands in square brackets.
 */
export function groupLetter(request: LetterRequest): GroupLetter | null {
  const { verdict, candidate, programme, departement, writtenOn, isVoted } = request;
  if (verdict.value === "cleared") return null;
  const isExcluded = verdict.value === "excluded";
  const about = isExcluded ? "constat sur la candidature" : "déclarations attendues pour la candidature";
  const asks = asksOf(verdict, request.nameOf);
  const head = headOf(verdict);
  const letter: GroupLetter = {
    sender: [departement, "Direction des finances"],
    date: `Le ${words.day(writtenOn)}`,
    to: [head ? request.nameOf(head) : candidate.name, "À l’attention de la direction de la conformité"],
    subject: `${programme} : ${about} « ${candidate.name} »`,
    reference: [
      candidate.lei && `LEI ${candidate.lei}`,
      `périmètre ${verdict.perimeter}`,
      `règle en version ${verdict.rule.version}`,
      `faits en vigueur le ${words.day(verdict.on)}`,
    ]
      .filter(Boolean)
      .join(" ; "),
    before: [
      "Madame, Monsieur,",
      ...ruleParagraphs(verdict, programme, isVoted),
      ...(isExcluded ? findings(request) : [waiting(request)]),
    ],
    lifting: isExcluded ? { title: "Ce qui lèverait ce constat", items: liftings(request) } : null,
    asksTitle: isExcluded ? "Ce qui resterait à déclarer, au-delà de ce constat" : "Ce qui est à déclarer",
    asks,
    after: asks.length > 0 ? instructions(request, asks) : [],
    close: [
      `${isExcluded ? "Vos observations sont attendues" : "Votre réponse est attendue"} par écrit pour le [date fixée par le service], à l’adresse suivante : [coordonnées du service].`,
      "Nous vous prions d’agréer, Madame, Monsieur, l’expression de notre considération distinguée.",
      "Pour le département, la direction des finances",
    ],
  };
  return unbroken(letter);
}

function waiting({ verdict, candidate }: LetterRequest): string {
  return `Au ${words.day(verdict.on)}, les réponses suivantes manquent. Tant qu’elles manquent, la candidature « ${candidate.name} » reste indéterminée et ne peut pas être admise.`;
}

function findings(request: LetterRequest): string[] {
  const { verdict, candidate, finding, pieceOf } = request;
  const source = verdict.proof ? [`Source : ${pieceOf(verdict.proof.evidenceId)}.`] : [];
  const path = (verdict.proof?.steps ?? []).map((step) => stepTold(step, request));
  return [
    `Au ${words.day(verdict.on)}, l’application de cette règle conduit à écarter la candidature « ${candidate.name} ». ${[finding, ...source].join(" ")}`,
    ...(path.length > 0 ? [`Le lien avec le candidat est établi ainsi : ${path.join(" ; ")}.`] : []),
    "Ce constat n’est pas une décision : vous pouvez présenter vos observations avant qu’elle soit prise. Il repose sur une pièce ; des réponses ou des déclarations seules ne le lèvent pas.",
  ];
}

/** One step of the proof, holder first, with its source. */
function stepTold(step: Step, { nameOf, pieceOfLink }: LetterRequest): string {
  const [holder, held] = (step.upwards ? [step.toId, step.fromId] : [step.fromId, step.toId]).map(nameOf);
  const [linkId] = step.linkIds;
  const piece = linkId === undefined ? null : pieceOfLink(linkId);
  const told =
    step.share === null
      ? `« ${holder} » et « ${held} » sont liés (${stepWords(step, words)})`
      : `« ${holder} » détient ${stepWords(step, words)} de « ${held} »`;
  return piece ? `${told}, selon ${piece}` : told;
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
  const looksUp = verdict.perimeter !== "P0" && verdict.perimeter !== "P1";
  const top = looksUp ? ", société de tête," : "";
  const signer = head ? `« ${nameOf(head)} »${top}` : "la société de tête";
  // One signature stands for a group; a candidate looked at alone answers for itself.
  const several = verdict.perimeter !== "P0";
  const has = (kind: Ask["kind"]) => asks.some((ask) => ask.kind === kind);
  return [
    ...(has("denial") && several
      ? [
          `Une seule lettre suffit. Si ${signer} la signe, elle peut déclarer en une phrase que ni elle ni aucune société qu’elle contrôle ne vend ces crédits : cette déclaration vaut alors pour chacune d’elles, aussi nombreuses soient-elles. Nommez à part celles qui en vendent.`,
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

/** The same letter as plain text, one line a paragraph; a name's signs of direction would turn the rest of its line. */
export function letterText(letter: GroupLetter): string {
  const { sender, date, to, subject, reference, before, lifting, asksTitle, asks, after, close } = letter;
  const bullets = (items: string[]) => [...items.map((item) => `  - ${item}`), ""];
  const told = asks.flatMap(({ sentence, products, names }, i) => [
    `${i + 1}. ${sentence}`,
    ...(products.length > 0 ? [`  Produits\u00a0: ${words.list(products)}.`] : []),
    ...bullets(names),
  ]);
  const spaced = (paragraphs: string[]) => paragraphs.flatMap((paragraph) => [paragraph, ""]);
  const lines = [
    ...sender,
    "",
    ...to,
    "",
    date,
    "",
    `Objet\u00a0: ${subject}`,
    `Référence\u00a0: ${reference}`,
    "",
    ...spaced(before),
    ...(lifting ? [`${lifting.title}\u00a0:`, ...bullets(lifting.items)] : []),
    ...(asks.length > 0 ? [asksTitle, "", ...told] : []),
    ...spaced([...after, ...close]),
  ];
  return straight(lines.join("\n"));
}
