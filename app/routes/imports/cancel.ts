import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { actOnly } from "../../http/act-only.ts";
import { submit } from "../../http/form.ts";
import { cancelImport } from "../../services/imports/cancel-import.ts";

const pageOf = ({ params }: ActionFunctionArgs) => `/imports/${encodeURIComponent(params.id ?? "")}`;

/** Asks a running import to stop; one already over simply shows its result. */
export async function action(args: ActionFunctionArgs) {
  const page = pageOf(args);
  const answer = await submit(args, "import.run", cancelImport, () => redirect(page), { id: args.params.id });
  return answer instanceof Response ? answer : redirect(page);
}

export const loader = actOnly(pageOf);

export { default } from "../access/refused.tsx";
