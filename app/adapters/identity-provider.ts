import * as oidc from "openid-client";
import type { IdentityProvider } from "../domain/configuration.ts";

/** What the answer of a provider must bear; kept where the browser cannot read it. */
export interface Expected {
  state: string;
  nonce: string;
  verifier: string;
}

/** Whom a provider vouches for. */
export interface Identity {
  subject: string;
  email: string | null;
  isEmailVerified: boolean;
}

const scope = "openid email";
const answerSeconds = 10;

/**
 * The provider as it describes itself now. Asked anew each time, so that a new signing key counts at once. Its answers
 * are believed only signed with the key it shows, by the one algorithm it is registered with.
 */
function discover({ issuer, clientId, clientSecret, userinfoAlg }: IdentityProvider): Promise<oidc.Configuration> {
  const metadata = {
    id_token_signed_response_alg: "RS256",
    ...(userinfoAlg && { userinfo_signed_response_alg: userinfoAlg }),
  };
  // Without https a provider is believed on this very machine only (app/cli/sign-in-environment.ts).
  const plain = new URL(issuer).protocol === "http:" ? [oidc.allowInsecureRequests] : [];
  return oidc.discovery(new URL(issuer), clientId, metadata, oidc.ClientSecretBasic(clientSecret), {
    execute: [...plain, oidc.enableNonRepudiationChecks],
    timeout: answerSeconds,
  });
}

/** Where to send somebody to sign in, and what the answer must bear. Rejects when the provider does not answer. */
export async function askProvider(provider: IdentityProvider, returnTo: string) {
  const server = await discover(provider);
  const expected: Expected = {
    state: oidc.randomState(),
    nonce: oidc.randomNonce(),
    verifier: oidc.randomPKCECodeVerifier(),
  };
  const address = oidc.buildAuthorizationUrl(server, {
    redirect_uri: returnTo,
    scope,
    state: expected.state,
    nonce: expected.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(expected.verifier),
    code_challenge_method: "S256",
  });
  return { address: address.toString(), expected };
}

/** Whom the answer names, once everything about it is checked. Rejects whatever is wrong with it. */
export async function readAnswer(provider: IdentityProvider, answer: URL, expected: Expected): Promise<Identity> {
  const server = await discover(provider);
  const tokens = await oidc.authorizationCodeGrant(server, answer, {
    expectedState: expected.state,
    expectedNonce: expected.nonce,
    pkceCodeVerifier: expected.verifier,
    idTokenExpected: true,
  });
  const subject = tokens.claims()?.sub;
  if (!subject) throw new Error("the ID token names nobody");
  const told = { ...tokens.claims(), ...(await oidc.fetchUserInfo(server, tokens.access_token, subject)) };
  return {
    subject,
    email: typeof told.email === "string" ? told.email : null,
    isEmailVerified: told.email_verified === true || (provider.vouches && told.email_verified !== false),
  };
}
