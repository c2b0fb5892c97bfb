import type { Day } from "../../domain/day.ts";

/** What is handed over for signature. */
export interface Envelope {
  file: Buffer;
  fileName: string;
  signatories: { name: string; email: string }[];
  /** The portal's own, stable: sending twice under one reference makes one envelope. */
  reference: string;
  expiresOn: Day;
}

/**
 * Whoever collects electronic signatures. Failures are `Precondition` errors with a sentence; `providerAway` alone is
 * worth trying again.
 */
export interface SignatureProvider {
  name: string;
  /** Hands a file over; the provider's id of it. */
  send(envelope: Envelope): Promise<{ externalId: string }>;
  /** The signed PDF; `signedFileNotReady` while somebody has not signed. */
  fetchSigned(externalId: string): Promise<Buffer>;
  /** Ends it; ending what has ended is no failure. */
  cancel(externalId: string): Promise<void>;
}
