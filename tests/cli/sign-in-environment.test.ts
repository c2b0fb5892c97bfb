import { expect, test } from "vitest";
import { signInConfiguration } from "../../app/cli/sign-in-environment.ts";

const read = (env: Record<string, string>) => signInConfiguration(env as NodeJS.ProcessEnv);

test("nothing told: sessions of two hours and twelve, no role that must, no provider", () => {
  expect(read({})).toEqual({
    secondFactorRoles: [],
    sessions: { idleMinutes: 120, longestMinutes: 720 },
    identity: null,
  });
});

test("what is told is read", () => {
  const env = {
    ...{ TAMIS_SECOND_FACTOR_ROLES: "finance, legal admin", TAMIS_SESSION_IDLE_MINUTES: "30" },
    ...{ TAMIS_OIDC_ISSUER: "https://identite.test", TAMIS_OIDC_CLIENT_ID: "a", TAMIS_OIDC_CLIENT_SECRET: "b" },
  };
  const { secondFactorRoles, sessions, identity } = read(env);
  expect([secondFactorRoles, sessions.idleMinutes]).toEqual([["finance", "legal", "admin"], 30]);
  expect(identity).toMatchObject({ issuer: "https://identite.test", name: "ProConnect", vouches: false });
});

test.each([
  ["a role that does not exist", { TAMIS_SECOND_FACTOR_ROLES: "finances" }, "« finances »"],
  ["no number", { TAMIS_SESSION_MINUTES: "douze" }, "TAMIS_SESSION_MINUTES"],
  ["idle longer than all", { TAMIS_SESSION_IDLE_MINUTES: "800" }, "dépasse"],
  ["no https", { TAMIS_OIDC_ISSUER: "http://identite.test" }, "https://"],
  ["no secret", { TAMIS_OIDC_ISSUER: "https://identite.test", TAMIS_OIDC_CLIENT_ID: "a" }, "les trois"],
  [
    "an unknown word",
    {
      ...{ TAMIS_OIDC_ISSUER: "https://identite.test", TAMIS_OIDC_CLIENT_ID: "a", TAMIS_OIDC_CLIENT_SECRET: "b" },
      TAMIS_OIDC_EMAILS_VERIFIED: "yes",
    },
    "« oui »",
  ],
])("%s is refused in one sentence", (_name, env, words) => {
  expect(() => read(env)).toThrow(words);
});
