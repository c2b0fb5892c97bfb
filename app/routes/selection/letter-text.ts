import type { LoaderFunctionArgs } from "@remix-run/node";
import { letterText } from "../../documents/group-letter.ts";
import { readLetter } from "./read-letter.ts";

/** The letter as a file of plain text. */
export async function loader(args: LoaderFunctionArgs) {
  const { letter } = await readLetter(args);
  return new Response(letterText(letter), {
    headers: {
      "Content-Type": "text/plain; charset=utf-8",
      "Content-Disposition": 'attachment; filename="lettre-au-groupe.txt"',
      "Cache-Control": "no-store",
    },
  });
}
