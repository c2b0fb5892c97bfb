import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { actOnly } from "../../http/act-only.ts";
import { submit } from "../../http/form.ts";
import { cancelImport } from "../../services/imports/cancel-import.ts";

/** Asks a running import to stop; one already over simply shows its result. */
export async function action(args: ActionFunctionArgs) {
  const page = `/imports/${args.params.id}`;
  const answer = await submit(args, "import.run", cancelImport, () => redirect(page), { id: args.params.id });
  return answer instanceof Response ? answer : redirect(page);
}

export const loader = actOnly(({ params }) => `/imports/${params.id}`);

export { default } from "../access/refused.tsx";
