import { redirect } from "@remix-run/node";

const verdictPage = /^\/selections\/[0-9a-f-]{36}\/candidatures\/[0-9a-f-]{36}(\?perimetre=P[0-4])?$/;

/** After a fact is recorded: the verdict page that asked for it (`?retour=`), else `usual`. */
export function backTo(request: Request, usual: string): Response {
  const asked = new URL(request.url).searchParams.get("retour") ?? "";
  return redirect(verdictPage.test(asked) ? asked : usual);
}
