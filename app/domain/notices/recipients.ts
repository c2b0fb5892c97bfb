import type { Role } from "../access/roles.ts";
import type { NoticeEvent } from "./derive.ts";
import { investorNotices, type NoticeKind } from "./words.ts";

/** Somebody with an account and one live role of theirs. */
export interface Holder {
  personId: string;
  email: string;
  role: Role;
  /** The one file of a signatory. */
  candidacyId: string | null;
  /** The institution of an investor, or of a signatory for a party that is no candidate. */
  institutionId: string | null;
  grantedAt: string;
}

export interface AddressedSignatory {
  id: string;
  name: string;
  email: string;
  /** The file of an investor's signatory; null for the other parties. */
  candidacyId: string | null;
  partyId: string;
  institutionId: string;
}

export interface Recipients {
  notices: { personId: string; address: string }[];
  /** Those without an account: a letter is all they get. */
  letters: AddressedSignatory[];
}

/** Where a notice leads whoever works on the selection. */
const rooms = {
  signature_due: "/signatures",
  signature_reminder: "/signatures",
  signature_escalated: "/signatures",
  signature_refused: "/signatures",
  party_notified: "/notifications",
  procedure_stopped: "/signature",
  stop_undone: "/signature",
  deadline_near: "/signature",
  step_taken: "",
  ...Object.fromEntries(investorNotices.map((kind) => [kind, ""])),
} as Record<NoticeKind, string>;

/** Kinds told by letter to a signatory who has no account. */
const lettered: readonly NoticeKind[] = [
  "signature_due",
  "signature_reminder",
  "party_notified",
  "procedure_stopped",
  "stop_undone",
];

/** Who is told of an event, once each. Whoever left one of the selection's files is told nothing of it. */
export function recipientsOf(
  event: NoticeEvent,
  holders: readonly Holder[],
  signatories: readonly AddressedSignatory[],
  left: ReadonlySet<string>,
): Recipients {
  const staffAddress = `/selections/${event.told.selectionId}${rooms[event.kind]}`;
  const notices = new Map<string, string>();
  const tell = (personId: string, address: string) => {
    if (personId !== event.except && !left.has(personId) && !notices.has(personId)) notices.set(personId, address);
  };
  const at = event.at === null ? null : new Date(event.at).getTime();
  for (const { personId, role, institutionId, grantedAt } of holders) {
    if (at !== null && new Date(grantedAt).getTime() > at) continue;
    if (event.roles.includes(role)) tell(personId, staffAddress);
    const { investor } = event;
    if (investor && role === "investor" && institutionId === investor.institutionId) tell(personId, investor.address);
  }
  const letters: AddressedSignatory[] = [];
  for (const one of signatories.filter(({ id }) => event.signatories.includes(id))) {
    const own = holders.filter(({ email }) => email.toLowerCase() === one.email.toLowerCase());
    const asSignatory = own.find(
      ({ role, candidacyId, institutionId }) =>
        role === "signatory" &&
        candidacyId === one.candidacyId &&
        (one.candidacyId !== null || institutionId === one.institutionId),
    );
    const asStaff = own.find(({ role }) => role === "legal" || role === "finance");
    if (asSignatory)
      tell(
        asSignatory.personId,
        one.candidacyId ? `/dossiers/${one.candidacyId}/signature` : `/parties/${one.partyId}/signature`,
      );
    else if (asStaff) tell(asStaff.personId, staffAddress);
    else if (lettered.includes(event.kind)) letters.push(one);
  }
  return { notices: [...notices].map(([personId, address]) => ({ personId, address })), letters };
}
