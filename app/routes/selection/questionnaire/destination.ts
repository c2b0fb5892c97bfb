import { redirect } from "@remix-run/node";
import { isId } from "../../../domain/id.ts";
import { themes } from "../../../domain/selection/grid.ts";
import { doneAt } from "../../../http/done.ts";
import { ownAddress, themeAddress } from "./own-addresses.ts";

/** Where a form of answers leads once it is saved, by the button pressed: every button saves first. */
export function destination(candidacyId: string, theme: string, go: unknown): Response | null {
  const [what, which = ""] = String(go ?? "").split(":");
  if (what === "piece" && /^[A-Z]{2,4}-\d{1,3}$/.test(which))
    return redirect(ownAddress(candidacyId, `criteres/${which}/piece`));
  if (what === "retrait" && isId(which)) return redirect(ownAddress(candidacyId, `pieces/${which}/retrait`));
  if (what === "theme" && (themes as readonly string[]).includes(which))
    return doneAt(themeAddress(candidacyId, which), "reponses");
  if (what === "fin") return doneAt(ownAddress(candidacyId), "reponses");
  return (themes as readonly string[]).includes(theme) ? doneAt(themeAddress(candidacyId, theme), "reponses") : null;
}
