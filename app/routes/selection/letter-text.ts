import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { readLetter } from "./read-letter.ts";

/** The letter as a file of plain text; the page says why when there is none to send. */
export async function loader(args: LoaderFunctionArgs) {
  const { written, own, query } = await readLetter(args).catch((refused) => {
    // Words stand on a page, not in a file.
    if (refused instanceof Response && refused.status === 422) throw redirect(pageOf(args.request));
    throw refused;
  });
  if (!written) return redirect(`${own}/lettre${query}`);
  return new Response(written.plain, {
    headers: {
      "Content-Type": "text/plain; charset=utf-8",
      "Content-Disposition": 'attachment; filename="lettre-au-groupe.txt"',
      "Cache-Control": "no-store",
    },
  });
}

function pageOf(request: Request): string {
  const { pathname, search } = new URL(request.url);
  return pathname.replace(/\.txt$/, "") + search;
}
