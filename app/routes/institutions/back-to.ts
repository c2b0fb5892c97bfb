import { doneAt } from "../../http/done.ts";
import type { Done } from "../../locales/done.ts";
import { returnAddress } from "./return-address.ts";

/** After a fact is recorded: the page that asked for it (`?retour=`), else `usual`; it says what was done. */
export function backTo(request: Request, usual: string, done: Done): Response {
  return doneAt(returnAddress(new URL(request.url).searchParams)?.to ?? usual, done);
}
