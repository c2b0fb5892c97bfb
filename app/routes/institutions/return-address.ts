const id = "[0-9a-f-]{36}";
const verdictPage = new RegExp(`^/selections/${id}/candidatures/${id}(\\?perimetre=P[0-4])?$`);
const forms = "activites/nouvelle|declarations/nouvelle|liens/nouveau";
const formPage = new RegExp(`^/etablissements/${id}/(${forms})(\\?[\\w%.=&-]*)?$`);

/** The page a form leads back to (`?retour=`): a verdict, or the form of a fact that waits for a piece or a link. */
export function returnAddress(search: URLSearchParams): { to: string; isVerdict: boolean } | null {
  const asked = search.get("retour") ?? "";
  const isVerdict = verdictPage.test(asked);
  return isVerdict || formPage.test(asked) ? { to: asked, isVerdict } : null;
}

/** `to`, leading back to the page whose address is `back`. */
export const withReturn = (to: string, back: string): string => `${to}?retour=${encodeURIComponent(back)}`;
