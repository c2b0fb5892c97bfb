import { X509Certificate } from "node:crypto";
import type { Instant } from "../../domain/day.ts";
import type { Message } from "../../domain/errors.ts";

export interface ChainFinding {
  chain: "trusted" | "unknown" | "broken" | "not_decided";
  reasons: Message[];
}

const longest = 8;

/**
 * Follows a signer's certificate up to one of the trusted roots (PEM). Each must have signed the one below, be an
 * authority, and be in its dates at the claimed time. Revocation lists are not read: a trusted chain says so.
 */
export function checkChain(
  signer: X509Certificate,
  given: X509Certificate[],
  { roots, claimedAt, now }: { roots: readonly string[]; claimedAt: Instant | null; now: Instant },
): ChainFinding {
  const trusted = roots.map((pem) => new X509Certificate(pem));
  const path = [signer];
  for (let top = signer; !trusted.some((root) => sameAs(root, top)); ) {
    const named = [...trusted, ...given].filter(
      (one) => one.subject === top.issuer && !path.some((x) => sameAs(x, one)),
    );
    const next = named.find((one) => isAbove(one, top));
    if (!next) {
      // A root of the right name whose key did not make this certificate: somebody borrowed the name.
      const borrowed = named.length > 0;
      return borrowed ? fault("broken", "chainNotSigned") : fault("unknown", "chainUnknown");
    }
    if (path.push(next) > longest) return fault("not_decided", "chainTooLong");
    top = next;
  }
  const at = claimedAt ?? now;
  if (path.some((one) => !isInDates(one, at))) return fault("broken", "chainOutOfDates");
  // The signer's own clock says it was in time; without a timestamp nobody else does.
  if (path.some((one) => !isInDates(one, now))) return fault("not_decided", "chainExpiredSince");
  return fault("trusted", "chainRevocationNotRead");
}

const fault = (chain: ChainFinding["chain"], key: string): ChainFinding => ({ chain, reasons: [{ key }] });
const sameAs = (one: X509Certificate, other: X509Certificate) => one.raw.equals(other.raw);

function isAbove(authority: X509Certificate, below: X509Certificate): boolean {
  try {
    return authority.ca && below.checkIssued(authority) && below.verify(authority.publicKey);
  } catch {
    return false;
  }
}

function isInDates(certificate: X509Certificate, at: Instant): boolean {
  const time = Date.parse(at);
  return Date.parse(certificate.validFrom) <= time && time <= Date.parse(certificate.validTo);
}
