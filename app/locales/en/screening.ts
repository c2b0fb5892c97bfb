import type { ScreeningWords } from "../../domain/screening/words.ts";
import { departments } from "../fr/departments.ts";

const countries = new Intl.DisplayNames("en", { type: "region" });
const lists = new Intl.ListFormat("en", { type: "conjunction" });
const days = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });
const percent = new Intl.NumberFormat("en", { style: "percent", maximumFractionDigits: 4 });

function territory(code: string): string {
  if (code === "world") return "the whole world";
  const [, country = "", part] = /^([A-Z]{2})(?:-(.+))?$/.exec(code) ?? [];
  if (!country) return code;
  if (!part) return countries.of(country) ?? code;
  const named = country === "FR" ? departments[part]?.split("|")[1] : undefined;
  return named ?? `the commune ${part}`;
}

const relation = {
  self: "the candidate itself",
  head_office: "its head office",
  branch: "its branch",
  subsidiary: "its subsidiary",
  parent: "its parent company",
  sponsor: "its manager or subscriber",
  affiliate: "its affiliate",
  sister: "its sister company",
  influence: "the company it influences",
  stake: "its holding",
  lender: "the lender whose credit it sells or refinances",
};

/** Relations told in a word come before the name, the others after it. */
function who(kind: keyof typeof relation, name: string): string {
  if (kind === "self") return name;
  const isShort = !["sponsor", "influence", "stake", "lender"].includes(kind);
  return isShort ? `${relation[kind]} ${name}` : `${name}, ${relation[kind]},`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const products = {
  revolving: "revolving credit",
  personal_loan: "personal loans",
  tied_credit: "tied credit",
  lease_purchase: "leases with a purchase option",
  overdraft: "overdrafts over one month",
  debt_consolidation: "debt consolidation",
  pawn: "pawn loans",
  split_payment: "split payments",
  mini_credit: "mini-credit under €200",
  large_loan: "loans of €75,000 to €100,000",
  short_overdraft: "overdrafts up to one month",
  accompanied_microcredit: "accompanied personal micro-credit",
  employer_social_loan: "employer social loans",
  real_estate: "real estate credit",
  professional: "professional credit",
};

const audiences = {
  general_public: "general public",
  families: "families",
  members: "members",
  employees: "employees",
  wealth: "wealth clients",
  professionals: "professionals",
};

export const screening = {
  verdicts: { excluded: "excluded", undetermined: "undetermined", cleared: "cleared" },
  perimeters: { P0: "entity", P1: "subsidiaries", P2: "group", P3: "influence", P4: "any stake" },
  products,
  sold: products,
  audiences,
  toAudience: {
    general_public: "to the general public",
    families: "to families",
    members: "to members",
    employees: "to employees",
    wealth: "to wealth clients",
    professionals: "to professionals",
  },
  channels: {
    own_network: "own network",
    online: "online",
    intermediary: "intermediary",
    point_of_sale: "point of sale",
  },
  exemptions: {
    accompanied_microcredit: "accompanied personal micro-credit",
    employer_social_loan: "employer social loans",
    real_estate: "real estate credit",
    professional: "professional credit",
  },
  relations: relation,
  who,
  steps: {
    self: "itself",
    branch: "branch",
    down: "control",
    up: "control",
    sponsor: "management",
    joint: "joint control",
    across: "affiliation",
    influence: "influence",
    stake: "stake",
    credit: "distribution or refinancing",
  },
  territory,
  inTerritory: (code: string) => `in ${territory(code)}`,
  share: (millionths: number) => percent.format(millionths / 1_000_000),
  day: (day: string) => days.format(new Date(`${day}T00:00:00Z`)),
  list: (items: string[]) => lists.format(items),
  everything: "consumer credit",
  everyone: "to anyone",
  everywhere: "anywhere",
  colon: ": ",
  piece: (number: string, page: string | null) => `evidence ${number}${page === null ? "" : `, p. ${page}`}`,
  lead: {
    excluded: ({ who: subject, isSelf, sells, to, where }) =>
      `${capital(subject)}${isSelf ? " itself" : ""} sells ${sells} ${to} ${where}.`,
    undetermined: ({ count, first }) =>
      count > 1 ? `${count} answers are missing, this one among them: ${first}` : `One answer is missing: ${first}`,
    cleared: ({ members, perimeter }) =>
      members > 1
        ? `None of the ${members} members examined (perimeter: ${perimeter}) sells, by the recorded facts, credit the rule names; no statement required of their category is missing.`
        : `The candidate, examined alone (perimeter: ${perimeter}), sells, by the recorded facts, no credit the rule names; no statement required of its category is missing.`,
  },
  missing: {
    denial: ({ name, products: asked, audiences: whom, where }) =>
      `${name} must state that it does not sell (or that it sells) ${whom}, ${where}: ${asked}.`,
    parents: ({ name, because }) =>
      ({
        unstated: `${name} must name its parent companies, or state that it has none.`,
        unnamed: `${name} has a parent company that is not named.`,
        belied: `${name} states that it has no parent company, but a live link shows one.`,
      })[because],
    holdings: ({ name }) => `${name} must give the complete list of its holdings, or state that it has none.`,
    link: ({ name, isNamed }) =>
      isNamed
        ? `A link named in the statement of ${name} is not in force on that day.`
        : `The link that would bring ${name} into the group has no live evidence.`,
    evidence: ({ name, because }) =>
      ({
        absent: `It is said that ${name} sells this credit, without evidence.`,
        lapsed: `It is said that ${name} sells this credit, on evidence that is not live.`,
        weak: `It is said that ${name} sells this credit, on evidence that is too weak.`,
      })[because],
    share: ({ name }) => `The share that would bring ${name} within the perimeter is not known.`,
  },
  open: {
    denial: ({ who: subject, products: asked }) =>
      asked === null
        ? `${capital(subject)} has not declared its sales of credit.`
        : `${capital(subject)} has declared nothing about: ${asked}.`,
    parents: ({ who: subject, because }) =>
      ({
        unstated: `${capital(subject)} has not said who its parent companies are.`,
        unnamed: `${capital(subject)} has a parent company that is not named.`,
        belied: `${capital(subject)} states that it has no parent company, but a live link shows one.`,
      })[because],
    holdings: ({ who: subject }) => `${capital(subject)} has not given the complete list of its holdings.`,
  },
  changes: {
    supply: (missing: string) => `Answer this: ${missing}`,
    end: (name: string) => `${name} ends this activity, with evidence.`,
    settle: "A named person settles the contradiction between two pieces of evidence, with a reason.",
    leave: (name: string) => `${name} leaves the perimeter: a link of the path ends.`,
    lapse: (day: string) => `On ${day}, a fact this verdict rests on changes by itself.`,
  },
  flags: {
    share_disagreement: (share: string) => `Two sources give different shares; the higher counts (${share}).`,
    contradiction: (settled: boolean) =>
      settled
        ? "Two pieces of evidence contradict each other; a person has settled it."
        : "Two pieces of evidence contradict each other.",
    parents_belied: (name: string) => `${name} states that it has no parent company, but a live link shows one.`,
  },
} satisfies ScreeningWords;
