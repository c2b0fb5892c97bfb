import {
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";

/** Where answers must come from, and the questions they may answer. */
interface Asked {
  origin: string;
  isOurs(challenge: string): Promise<boolean>;
}

export interface NewPasskey {
  credentialId: string;
  /** COSE, in base64url. */
  publicKey: string;
  counter: number;
  transports: string[];
  isSynced: boolean;
}

export interface KnownPasskey {
  credentialId: string;
  publicKey: string;
  counter: number;
}

/** The domain passkeys are bound to. */
export const passkeyDomain = (origin: string): string => new URL(origin).hostname;

const expectedOf = ({ origin, isOurs }: Asked) => ({
  ...{ expectedOrigin: origin, expectedRPID: passkeyDomain(origin), expectedChallenge: isOurs },
  // Presence and the device's own PIN, finger or face: two factors in one.
  requireUserVerification: true,
});

/** The key a browser has just made; null when anything about it is wrong. */
export async function readNewPasskey(answer: string, asked: Asked): Promise<NewPasskey | null> {
  try {
    const response = JSON.parse(answer) as RegistrationResponseJSON;
    const { verified, registrationInfo } = await verifyRegistrationResponse({ response, ...expectedOf(asked) });
    if (!verified) return null;
    const { credential, credentialBackedUp } = registrationInfo;
    return {
      credentialId: credential.id,
      publicKey: Buffer.from(credential.publicKey).toString("base64url"),
      counter: credential.counter,
      transports: (credential.transports ?? []).slice(0, 8),
      isSynced: credentialBackedUp,
    };
  } catch {
    return null;
  }
}

/** Which key an answer says it comes from; null when it is none. */
export function credentialOf(answer: string): string | null {
  try {
    const { id } = JSON.parse(answer) as { id?: unknown };
    return typeof id === "string" ? id : null;
  } catch {
    return null;
  }
}

/** The key's new counter when it signed our question; null when anything about it is wrong. */
export async function readSignature(answer: string, key: KnownPasskey, asked: Asked): Promise<number | null> {
  const { credentialId, publicKey, counter } = key;
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: JSON.parse(answer) as AuthenticationResponseJSON,
      credential: { id: credentialId, publicKey: new Uint8Array(Buffer.from(publicKey, "base64url")), counter },
      ...expectedOf(asked),
    });
    return verified ? authenticationInfo.newCounter : null;
  } catch {
    return null;
  }
}
