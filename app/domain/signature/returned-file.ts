import type { Instant } from "../day.ts";
import type { Message } from "../errors.ts";
import type { SignatureLevel } from "./words.ts";

/** What the check of a signed PDF says of one signature in it (app/adapters/pdf-signature.ts). */
export interface ReturnedSignature {
  signer: string | null;
  signedAt: Instant | null;
  later: "nothing" | "additions" | "changes" | "not_decided";
  content: "is_locked_version" | "differs" | "not_decided";
  integrity: "intact" | "broken" | "not_decided";
  chain: "trusted" | "unknown" | "broken" | "not_decided";
  reasons: readonly Message[];
}

/** What is kept of the check beside the signature. */
export interface FileChecks {
  /** `not_decided`: a person has to look; never the same as `invalid`. */
  finding: "valid" | "not_decided" | "invalid";
  /** The signature that is this signatory's, as far as its certificate tells. */
  signer: string | null;
  signedAt: Instant | null;
  /** How many signatures the file carries. */
  count: number;
  content: ReturnedSignature["content"];
  integrity: ReturnedSignature["integrity"];
  chain: ReturnedSignature["chain"];
  reasons: Message[];
}

/**
 * Whether a file that came back may count as a signatory's signature. One signature in it that is broken, or put on
 * other content, makes it invalid; what could not be decided, an authority nobody here knows, or a certificate in another
 * name leave it to a person.
 */
export function judgeReturned(
  { signatures, reasons }: { signatures: readonly ReturnedSignature[]; reasons: readonly Message[] },
  signatory: string,
): FileChecks {
  const own = signatures.find(({ signer }) => isNamed(signer, signatory));
  const told = own ?? signatures.at(-1);
  const { content = "not_decided", integrity = "not_decided", chain = "not_decided" } = told ?? {};
  const isInvalid = signatures.length === 0 || signatures.some(isBroken);
  const stranger: Message[] =
    told && !own ? [{ key: "signing_otherSigner", values: { signer: told.signer ?? "—" } }] : [];
  const isSure = own !== undefined && signatures.every(isProven);
  const broken = signatures.filter(isBroken);
  const all = [...reasons, ...[...broken, ...signatures].flatMap((one) => one.reasons), ...stranger];
  return {
    finding: isInvalid ? "invalid" : isSure ? "valid" : "not_decided",
    ...{ signer: told?.signer ?? null, signedAt: told?.signedAt ?? null, count: signatures.length },
    ...{ content, integrity, chain },
    reasons: [...new Map(all.map((reason) => [reason.key, reason])).values()],
  };
}

const isBroken = ({ content, integrity, chain, later }: ReturnedSignature): boolean =>
  content === "differs" || integrity === "broken" || chain === "broken" || later === "changes";

const isProven = ({ content, integrity, chain, later }: ReturnedSignature): boolean =>
  content === "is_locked_version" && integrity === "intact" && chain === "trusted" && later !== "not_decided";

/** The level the portal itself may claim; a qualified signature is only what a person says it is. */
export const provenLevel = ({ finding }: FileChecks): SignatureLevel => (finding === "valid" ? "advanced" : "simple");

/** True when every word of the shorter name is in the other: certificates write « DUPONT Marie ». */
function isNamed(signer: string | null, signatory: string): boolean {
  if (signer === null) return false;
  const [a, b] = [wordsOf(signer), wordsOf(signatory)].sort((x, y) => x.length - y.length) as [string[], string[]];
  return a.length > 0 && a.every((word) => b.includes(word));
}

const wordsOf = (name: string): string[] =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
