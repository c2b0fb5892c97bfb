import type { gateRefusals as reference } from "../fr/gate-refusals.ts";

export const gateRefusals: typeof reference = {
  gate_adopted: "The deliberation that authorises the signature is not adopted.",
  gate_inquorate:
    "The meeting of {first} had no quorum: a second one, on the same agenda, deliberates from {from} whatever the number present.",
  gate_secondMeeting:
    "Second meeting, after the one of {first} without quorum: it deliberates whatever the number present.",
  gate_suspended: "The act is suspended: nothing is signed before the suspension is lifted.",
  gate_annulled: "The act is annulled or withdrawn: nothing more is signed on its ground.",
  gate_notEnforceable:
    "The deliberation is not enforceable: the prefect’s acknowledgement is needed, and publication or notification.",
  gate_tooEarly:
    "This day comes before the one the deliberation becomes enforceable: a later transmission does not repair a signature given without an enforceable authorisation (Conseil d’État, 20 January 1989, Ville de Millau; to be confirmed by the lawyers).",
  gate_sameDay:
    "The deliberation becomes enforceable this very day: sign on a strictly later day. A court voided an agreement signed the day its authorisation was transmitted (Administrative court of Montpellier, 7 November 2002; to be confirmed by the lawyers).",
  gate_overridden:
    "Signature admitted on the very day the deliberation becomes enforceable, by a reasoned override that a second person approved.",
  gate_legalForm: "The legal form of the contract is not chosen.",
  gate_parties: "The parties must include at least one public payer and one investor.",
  gate_signatories: "A party has no signatory.",
  gate_powerMissing: "A signatory’s power is not attached.",
  gate_powerExpired: "A signatory’s power does not hold on that day.",
  gate_excluded: "An investor is excluded, without a derogation in force.",
  gate_undetermined: "An investor is undetermined, without a derogation in force.",
  gate_notScreenedThatDay: "An investor was not screened again on that day.",
  warning_observation_letter: "The prefect sent an observation letter: it does not suspend the act.",
  warning_deferral: "The prefect referred the act to the court (déféré): this does not suspend the act by itself.",
  warning_recourse: "A third party’s action is pending: it does not suspend the act by itself.",
  order_notSignatory: "This person is not, or no longer, a signatory of this contract.",
  order_done: "This step is already done.",
  order_refused: "This step was refused: replace the signatory or the version before going on.",
  order_expired: "This signatory’s time has run out: invite them again or replace them.",
  order_waiting: "It is not this signatory’s turn yet. The step under way is held by: {holder}.",
  vote_notACount: "Write a whole number of members or votes.",
  vote_noMembers: "Tell how many members are in office.",
  vote_tooManyMembers: "Present, represented and recused come to {counted} members, for {membersInOffice} in office.",
  vote_tooManyProxies: "A member present holds one proxy at most: more are represented than present.",
  vote_tooManyVotes: "{cast} votes and abstentions are counted, for {most} members who could vote.",
  vote_noQuorum:
    "The quorum is not reached: {present} present, for {membersInOffice} members in office; more than half are needed. If the meeting could not deliberate, choose “Meeting without quorum”.",
  vote_quorumReached: "The quorum is reached: {present} present, for {membersInOffice} members in office.",
  vote_nothingVoted: "Without a quorum nothing is put to the vote: write 0 for, 0 against and 0 abstentions.",
  meeting_noFirst: "No meeting without quorum is recorded: record it first.",
  meeting_otherBody: "The second meeting is one of the same assembly.",
  meeting_tooEarly: "The second meeting is held at least three days after the first: from {from}.",
  meeting_otherAgenda: "The second meeting has the same agenda: “{object}”.",
};
