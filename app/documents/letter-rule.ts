import type { Perimeter } from "../domain/screening/facts.ts";
import { askedProducts } from "../domain/screening/question.ts";
import type { Verdict } from "../domain/screening/verdict.ts";
import { screeningWords } from "../locales/screening.ts";

const words = screeningWords.fr;

/** Who must not sell, at each perimeter, as the subject of « vend ». Source: domain rule, the five perimeters. */
const sellers: Record<Perimeter, (stake: string) => string> = {
  P0: () => "lui-même, son siège ou l’une de ses succursales",
  P1: () => "lui-même ou l’une des sociétés qu’il contrôle, directement ou non,",
  P2: () =>
    "lui-même, l’une de ses sociétés mères, un affilié de son organe central ou une société que l’un d’eux contrôle",
  P3: () =>
    "une société de son groupe, une société où ce groupe a au moins 20 % des droits de vote, ou ce que celle-ci contrôle,",
  P4: (stake) =>
    `une société de son groupe, une société où ce groupe a au moins 20 % des droits de vote ou une part effective d’au moins ${stake}, ou ce que celle-ci contrôle,`,
};

/** The products the rule asks about on the day of the verdict, in the order of the alphabet. */
export function productsAsked({ rule, on }: Verdict): string[] {
  return askedProducts(rule, on)
    .map((product) => words.products[product])
    .sort((a, b) => a.localeCompare(b, "fr"));
}

/** What the rule excludes at this perimeter, in full: who, what, to whom, where, and what it leaves out. */
export function ruleParagraphs(verdict: Verdict, programme: string, isVoted: boolean): string[] {
  const { rule, perimeter } = verdict;
  const to = words.list(rule.audiences.map((audience) => words.toAudience[audience]));
  const where = words.list(rule.territories.map(words.inTerritory));
  const exempt = rule.exemptions.map((exemption) => words.exemptions[exemption]);
  const named = `${perimeter}, ${words.perimeters[perimeter]}`;
  return [
    `Le département sélectionne les investisseurs du projet « ${programme} ». La règle ${isVoted ? "votée" : "proposée au vote"} écarte un candidat lorsque ${sellers[perimeter](words.share(rule.stake))} vend ${to}, ${where}, l’un des crédits suivants : ${words.list(productsAsked(verdict))}.${exempt.length > 0 ? ` Elle ne vise pas : ${words.list(exempt)}.` : ""}`,
    isVoted
      ? `Le périmètre ainsi décrit (${named}) est celui qui a été voté.`
      : `Le périmètre ainsi décrit (${named}) est examiné avant le vote de l’assemblée, qui arrêtera celui qui s’applique.`,
  ];
}
