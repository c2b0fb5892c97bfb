import type { X509Certificate } from "node:crypto";
import type { Instant } from "../domain/day.ts";
import type { Message } from "../domain/errors.ts";
import { checkChain } from "./pdf/chain.ts";
import { checkCms } from "./pdf/cms.ts";
import { compareUpdate, type Mentions, mentionsIn } from "./pdf/compare-update.ts";
import { findSignatures, type SignaturePlace } from "./pdf/signature-places.ts";

/** One signature of a file that came back. "Not decided" is never "invalid": a person has to look. */
export interface CheckedSignature {
  /** The signer as the certificate names it; null when no certificate came along. */
  signer: string | null;
  /** As the signature claims; no clock but the signer's vouches for it. */
  signedAt: Instant | null;
  /** Whether bytes were added after it. */
  covers: "whole_file" | "earlier_revision";
  /** What was added after it: further signatures and the like, or something that changes what is shown. */
  later: "nothing" | "additions" | "changes" | "not_decided";
  content: "is_locked_version" | "differs" | "not_decided";
  integrity: "intact" | "broken" | "not_decided";
  chain: "trusted" | "unknown" | "broken" | "not_decided";
  /** Sentences of `errors`, each once. */
  reasons: Message[];
}

export interface CheckedPdf {
  signatures: CheckedSignature[];
  /** Why there is none to speak of. */
  reasons: Message[];
}

export interface Trusted {
  /** Roots in PEM. */
  roots: readonly string[];
  now: Instant;
}

const largestFile = 64 * 1024 * 1024;
const detached = new Set(["adbe.pkcs7.detached", "ETSI.CAdES.detached"]);

/**
 * Checks a signed PDF against the version that was locked: for each signature, whether its content is the locked
 * version, who signed, when, whether it is intact and whether its certificate leads to a trusted root. Signatures the
 * locked version had already are not told again. Any bytes may be given; it never throws on them.
 */
export function checkSignedPdf(returned: Buffer, locked: Buffer, trusted: Trusted): CheckedPdf {
  if (returned.length > largestFile) return { signatures: [], reasons: [{ key: "signedFileTooLarge" }] };
  if (returned.subarray(0, 5).toString("latin1") !== "%PDF-")
    return { signatures: [], reasons: [{ key: "signedNotPdf" }] };
  const starts = returned.subarray(0, locked.length).equals(locked);
  const places = findSignatures(returned, starts ? locked.length : 0);
  if (!places) return { signatures: [], reasons: [{ key: "signedTooMany" }] };
  if (places.length === 0) return { signatures: [], reasons: [{ key: "signedWithoutSignature" }] };
  const files = { returned, locked, mentions: mentionsIn(returned) };
  return { signatures: places.map((place) => checkOne(place, files, trusted)), reasons: [] };
}

interface Files {
  returned: Buffer;
  locked: Buffer;
  mentions: Mentions;
}

function checkOne(place: SignaturePlace, files: Files, trusted: Trusted): CheckedSignature {
  const { returned, locked, mentions } = files;
  const covers = place.end === returned.length ? "whole_file" : "earlier_revision";
  const blank = { signer: null, signedAt: null, covers, later: "not_decided" } as const;
  if (!place.covered || !place.cms) {
    const verdicts = { content: "not_decided", integrity: "broken", chain: "not_decided" } as const;
    return { ...blank, ...verdicts, reasons: [{ key: "signatureRangeBroken" }] };
  }
  const revision = returned.subarray(0, place.end);
  const change = compareUpdate(locked, revision, mentions);
  const content = change.content === "same" ? "is_locked_version" : change.content;
  const after = laterOf(revision, files);
  const known = { ...blank, content, later: after.later } as const;
  const reasons = [...change.reasons, ...after.reasons];
  if (!place.subFilter || !detached.has(place.subFilter)) {
    const key = place.subFilter === "ETSI.RFC3161" ? "signatureIsTimestamp" : "signatureKindUnknown";
    return { ...known, integrity: "not_decided", chain: "not_decided", reasons: once([{ key }, ...reasons]) };
  }
  const cms = checkCms(place.cms, place.covered);
  const signedAt = cms.claimedAt ?? instantOf(place.told);
  const chain = cms.signer
    ? checkChain(cms.signer, cms.certificates, { roots: trusted.roots, claimedAt: signedAt, now: trusted.now })
    : ({ chain: "not_decided", reasons: [] } as const);
  return {
    ...known,
    signer: cms.signer && nameOf(cms.signer),
    signedAt,
    integrity: cms.integrity,
    chain: chain.chain,
    reasons: once([...cms.reasons, ...reasons, ...chain.reasons]),
  };
}

function laterOf(
  revision: Buffer,
  { returned, mentions }: Files,
): { later: CheckedSignature["later"]; reasons: Message[] } {
  if (revision.length === returned.length) return { later: "nothing", reasons: [] };
  const { content } = compareUpdate(revision, returned, mentions);
  if (content === "same") return { later: "additions", reasons: [{ key: "signedThenAdded" }] };
  return content === "differs"
    ? { later: "changes", reasons: [{ key: "signedThenChanged" }] }
    : { later: "not_decided", reasons: [{ key: "signedThenUnknown" }] };
}

const once = (reasons: Message[]) => [...new Map(reasons.map((reason) => [reason.key, reason])).values()];

/** The common name, or the whole subject on one line where there is none. */
function nameOf({ subject }: X509Certificate): string {
  const common = /^CN=(.+)$/m.exec(subject)?.[1];
  return (common ?? subject.replaceAll("\n", ", ")).slice(0, 300);
}

/** `D:20261123101500+01'00'` (ISO 32000-2, 7.9.4) as an instant; null when it is not whole. */
function instantOf(told: string | null): Instant | null {
  const found = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|([+-]\d\d)'?(\d\d)?'?)/.exec(told ?? "");
  if (!found) return null;
  const [, year, month, day, hour, minute, second, zone, quarter] = found;
  const time = Date.parse(
    `${year}-${month}-${day}T${hour}:${minute}:${second}${zone ? `${zone}:${quarter ?? "00"}` : "Z"}`,
  );
  return Number.isFinite(time) ? new Date(time).toISOString() : null;
}
