import type { ReachKind } from "../ownership/reach.ts";
import type { Audience, Channel, Perimeter, Territory, VerdictValue } from "./facts.ts";
import type { Exemption, Product } from "./products.ts";
import type { Missing, Relation } from "./verdict.ts";

/** The words of the rule in one language; the locales hold one each (`locales/fr/screening.ts`, `locales/en/screening.ts`). */
export interface ScreeningWords {
  verdicts: Record<VerdictValue, string>;
  perimeters: Record<Perimeter, string>;
  products: Record<Product, string>;
  /** As the object of "sells". */
  sold: Record<Product, string>;
  audiences: Record<Audience, string>;
  /** As in "to the general public". */
  toAudience: Record<Audience, string>;
  channels: Record<Channel, string>;
  exemptions: Record<Exemption, string>;
  relations: Record<Relation, string>;
  /** A member as the subject of a sentence: "its subsidiary X". */
  who: (relation: Relation, name: string) => string;
  /** How a step without a share is told on the proof line. */
  steps: Record<ReachKind | "joint", string>;
  territory: (code: Territory) => string;
  /** As in "in Gironde". */
  inTerritory: (code: Territory) => string;
  /** From millionths. */
  share: (millionths: number) => string;
  day: (day: string) => string;
  list: (items: string[]) => string;
  everything: string;
  everyone: string;
  everywhere: string;
  /** Between what is named and what is said of it: French leaves a space before. */
  colon: string;
  piece: (number: string, page: string | null) => string;
  lead: {
    excluded: (told: { who: string; isSelf: boolean; sells: string; to: string; where: string }) => string;
    undetermined: (told: { count: number; first: string }) => string;
    cleared: (told: { members: number; perimeter: string }) => string;
  };
  missing: {
    denial: (told: { name: string; products: string; audiences: string; where: string }) => string;
    parents: (told: { name: string; because: Extract<Missing, { kind: "parents" }>["because"] }) => string;
    holdings: (told: { name: string }) => string;
    link: (told: { name: string; isNamed: boolean }) => string;
    evidence: (told: { name: string; because: Extract<Missing, { kind: "evidence" }>["because"] }) => string;
    share: (told: { name: string }) => string;
  };
  /** Why an institution leaves the verdict open; `products` is null when all are meant. */
  open: {
    denial: (told: { who: string; products: string | null }) => string;
    parents: (told: { who: string; because: Extract<Missing, { kind: "parents" }>["because"] }) => string;
    holdings: (told: { who: string }) => string;
  };
  changes: {
    supply: (missing: string) => string;
    end: (name: string) => string;
    settle: string;
    leave: (name: string) => string;
    lapse: (day: string) => string;
  };
  flags: {
    share_disagreement: (share: string) => string;
    contradiction: (settled: boolean) => string;
    parents_belied: (name: string) => string;
  };
}
