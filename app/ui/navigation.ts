import { can, type Verb } from "../domain/access/matrix.ts";
import type { Viewer } from "../domain/access/viewer.ts";
import type { Messages } from "../locales/index.ts";

export interface Entry {
  to: string;
  label: string;
}

type Word =
  | "home"
  | "institutions"
  | "pieces"
  | "programmes"
  | "selections"
  | "contracts"
  | "position"
  | "measures"
  | "imports"
  | "invitations"
  | "journal"
  | "people"
  | "operations";

/** The portal's pages in the order of the work, each with a verb that opens it; none → everybody signed in. */
const places: readonly { to: string; word: Word; verb: Verb | null }[] = [
  { to: "/", word: "home", verb: null },
  { to: "/etablissements", word: "institutions", verb: "register.read" },
  { to: "/pieces", word: "pieces", verb: "register.read" },
  { to: "/projets", word: "programmes", verb: "programme.read" },
  { to: "/selections", word: "selections", verb: "selection.read" },
  { to: "/contrats", word: "contracts", verb: "money.read" },
  { to: "/ma-position", word: "position", verb: "position.read" },
  { to: "/mesures", word: "measures", verb: "result.record" },
  { to: "/imports", word: "imports", verb: "import.read" },
  { to: "/invitations", word: "invitations", verb: "invitation.outside" },
  { to: "/journal", word: "journal", verb: "audit.read" },
  { to: "/administration", word: "people", verb: "person.manage" },
  { to: "/etat", word: "operations", verb: "operations.read" },
];

/** The entries open to a viewer. */
export function entriesFor(viewer: Pick<Viewer, "role">, text: Messages): Entry[] {
  return places
    .filter(({ verb }) => verb === null || can(viewer, verb))
    .map(({ to, word }) => ({ to, label: text.shell[word] }));
}

/** What a page is about, when it is inside a selection: its loader gives `selection: {id, name}`. */
export interface SelectionInView {
  id: string;
  name: string;
}

/** The pages of one selection. */
export function selectionEntries(selection: SelectionInView, text: Messages): Entry[] {
  const base = `/selections/${selection.id}`;
  return [
    { to: base, label: text.shell.board },
    { to: `${base}/perimetres`, label: text.shell.perimeters },
    { to: `${base}/grille`, label: text.shell.grid },
    { to: `${base}/criblage`, label: text.procedure.screening.open },
    { to: `${base}/comite`, label: text.committee.title },
    { to: `${base}/classement`, label: text.committee.ranking.title },
    { to: `${base}/seances`, label: text.committee.meetings.title },
    { to: `${base}/documents`, label: text.issued.title },
  ];
}

/** What a page is about, when it is inside a contract's money: its loader gives `contract: {id, name}`. */
export interface ContractInView {
  id: string;
  name: string;
}

type MoneyWord = keyof Messages["money"]["places"];

/** The rooms of a contract's money, each with the verb that opens it. */
const rooms: readonly { to: string; word: MoneyWord; verb: Verb }[] = [
  { to: "", word: "room", verb: "money.read" },
  { to: "/releves", word: "statements", verb: "money.read" },
  { to: "/mouvements", word: "journal", verb: "money.read" },
  { to: "/ordres", word: "orders", verb: "money.read" },
  { to: "/rapprochement", word: "reconciliation", verb: "money.read" },
];

/** The rooms of one contract open to a viewer. */
export const contractEntries = (contract: ContractInView, viewer: Pick<Viewer, "role">, text: Messages): Entry[] =>
  rooms
    .filter(({ verb }) => can(viewer, verb))
    .map(({ to, word }) => ({ to: `/contrats/${contract.id}${to}`, label: text.money.places[word] }))
    .concat(can(viewer, "money.read") ? termsEntries(contract, text) : []);

/** What the contract pays for, by which terms, what it owes, and what its investors ask. */
const termsEntries = ({ id }: ContractInView, { outcomes, repayment, questions }: Messages): Entry[] => [
  { to: `/contrats/${id}/conditions`, label: repayment.terms.title },
  { to: `/contrats/${id}/indicateurs`, label: outcomes.indicators.title },
  { to: `/contrats/${id}/resultats`, label: outcomes.results.title },
  { to: `/contrats/${id}/echeances`, label: repayment.dues.title },
  { to: `/contrats/${id}/questions`, label: questions.staffTitle },
];
