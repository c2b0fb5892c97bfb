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
  route("role", "routes/access/role.ts"),
  route("langue", "routes/access/language.ts"),
] satisfies RouteConfig;
