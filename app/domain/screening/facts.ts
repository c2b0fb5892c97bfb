import type { Day, Instant } from "../day.ts";
import type { Category } from "../institutions/categories.ts";
import type { ConsolidationLevel, LinkKind, StatementKind, StatementValue } from "../ownership/links.ts";
import type { Strength } from "./evidence-strength.ts";
import type { Exemption, Product } from "./products.ts";

/** Who an offer is made to. `general_public` overlaps the families unless a document proves otherwise. */
export const audiences = ["general_public", "families", "members", "employees", "wealth", "professionals"] as const;
export type Audience = (typeof audiences)[number];

/** How an offer reaches people. */
export const channels = ["own_network", "online", "intermediary", "point_of_sale"] as const;
export type Channel = (typeof channels)[number];

/** `world`, `FR`, a département (`FR-33`), a commune (`FR-33063`), or another ISO 3166-1 country. */
export type Territory = string;

/** Two times: when it was true (`[validFrom, validTo)`), and when we knew it (`[recordedAt, supersededAt)`). */
export interface TwoTimes {
  validFrom: Day | null;
  validTo: Day | null;
  recordedAt: Instant;
  supersededAt: Instant | null;
}

export interface Evidence {
  id: string;
  strength: Strength;
  /** Live while the screened day is before it; null = never expires. */
  expiresOn: Day | null;
  recordedAt: Instant;
  supersededAt: Instant | null;
}

export interface Institution {
  id: string;
  category: Category;
}

export interface Link extends TwoTimes {
  id: string;
  kind: LinkKind;
  holderId: string;
  heldId: string;
  /** Millionths of the whole for capital, votes and fund subscriptions; null = unknown. */
  share: number | null;
  consolidation: ConsolidationLevel | null;
  evidenceId: string | null;
}

/** What is fully known about an institution's parents or holdings. */
export interface Statement extends TwoTimes {
  id: string;
  institutionId: string;
  kind: StatementKind;
  value: StatementValue;
  /** The links it names; one of them not live on D makes the answer unknown again. */
  linkIds: string[];
  evidenceId: string | null;
}

/** X sells (affirmation) or does not sell (denial) these products to these audiences in these territories. */
export interface Activity extends TwoTimes {
  id: string;
  institutionId: string;
  stance: "affirmation" | "denial";
  products: Product[];
  audiences: Audience[];
  territories: Territory[];
  /** Empty = every channel. */
  channels: Channel[];
  /** A denial may cover everything the institution controls on the day. */
  covers: "entity" | "controlled";
  /** Yearly new lending in cents where stated; null = unknown, which counts as above any threshold. */
  volumeCents: bigint | null;
  evidenceId: string | null;
}

/** A named person's reasoned choice between a live affirmation and a live denial of the same cell. */
export interface Settlement {
  id: string;
  affirmationId: string;
  denialId: string;
  favours: "affirmation" | "denial";
  recordedAt: Instant;
  supersededAt: Instant | null;
}

export interface Facts {
  institutions: Institution[];
  links: Link[];
  statements: Statement[];
  activities: Activity[];
  evidence: Evidence[];
  settlements: Settlement[];
}

export const perimeters = ["P0", "P1", "P2", "P3", "P4"] as const;
export type Perimeter = (typeof perimeters)[number];

/** The voted parameters of the exclusion, frozen with the grid. */
export interface Rule {
  version: "1";
  perimeter: Perimeter;
  /** Products the rule names; each counts only from the day the law covers it, unless exempted. */
  products: Product[];
  audiences: Audience[];
  territories: Territory[];
  /** Empty = every channel. */
  channels: Channel[];
  minimumStrength: Strength;
  /** Sales below this yearly volume do not qualify; 0 = any sale. */
  materialityCents: bigint;
  exemptions: Exemption[];
  /** P4: effective share at or above which a company enters, in millionths. */
  stake: number;
  /** A fund inherits its manager's or master's group. */
  fundManager: boolean;
  /** Subscribers at or above this share of a fund enter with it, in millionths; null = off. */
  fundSubscribers: number | null;
  /** Selling someone else's credit counts as selling. */
  distribution: boolean;
  /** Refinancing an excluded lender counts as selling. */
  funding: boolean;
}

export const verdicts = ["excluded", "undetermined", "cleared"] as const;
export type VerdictValue = (typeof verdicts)[number];
