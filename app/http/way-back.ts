import { readable } from "../domain/readable-words.ts";

/** Where to go after signing in: a path of ours, or home. Anything that could leave the portal is home. */
export function wayBack(wanted: unknown): string {
  if (typeof wanted !== "string" || !/^\/(?![/\\])/.test(wanted) || wanted.length > 2000) return "/";
  if (/[\p{Cc}\\]/u.test(wanted)) return "/";
  const path = wanted.split("?")[0];
  if (path === "/connexion" || path === "/deconnexion") return "/";
  // A header carries ASCII only.
  return readable(wanted).replace(/[^\x21-\x7e]+/g, encodeURIComponent);
}
