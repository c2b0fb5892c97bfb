/** Where to go after signing in: a path of ours, or home. Anything that could leave the portal is home. */
export function wayBack(wanted: unknown): string {
  if (typeof wanted !== "string" || !/^\/(?![/\\])/.test(wanted) || wanted.length > 2000) return "/";
  if (/[\p{Cc}\\]/u.test(wanted)) return "/";
  const path = wanted.split("?")[0];
  return path === "/connexion" || path === "/deconnexion" ? "/" : wanted;
}
