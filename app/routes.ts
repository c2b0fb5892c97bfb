import { index, type RouteConfig, route } from "@remix-run/route-config";

/** Every URL of the portal. */
export default [
  index("routes/home.tsx"),
  route("health", "routes/health.ts"),
  route("connexion", "routes/access/sign-in.tsx"),
  route("connexion/demonstration", "routes/access/sign-in-demonstration.tsx"),
  route("deconnexion", "routes/access/sign-out.ts"),
  route("mot-de-passe", "routes/access/ask-reset.tsx"),
  route("mot-de-passe/:token", "routes/access/set-password.tsx"),
  route("invitation/:token", "routes/access/accept-invitation.tsx"),
  route("compte", "routes/access/account.tsx"),
  route("compte/mot-de-passe", "routes/access/account-password.tsx"),
  route("compte/sessions", "routes/access/account-sessions.ts"),
  route("administration", "routes/access/administration.tsx"),
  route("administration/personnes/:id/suspension", "routes/access/disable-person.tsx"),
  route("administration/personnes/:id/retablissement", "routes/access/enable-person.tsx"),
  route("invitations", "routes/access/invitations.tsx"),
  route("invitations/:id/retrait", "routes/access/withdraw-invitation.tsx"),
  route("roles/:id/retrait", "routes/access/revoke-grant.tsx"),
  route("boite-aux-lettres", "routes/access/mailbox.tsx"),
  route("reprise/:id", "routes/access/resume.tsx"),
  route("role", "routes/access/role.ts"),
  route("langue", "routes/access/language.ts"),
] satisfies RouteConfig;
