import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { actOnly } from "../../http/act-only.ts";
import { submit } from "../../http/form.ts";
import { enablePerson } from "../../services/access/enable-person.ts";

/** The act has no page of its own. */
export const loader = actOnly("/administration");

export const action = (args: ActionFunctionArgs) =>
  submit(args, "person.manage", enablePerson, () => redirect("/administration?etat=retabli"), {
    personId: args.params.id,
  });

export { default } from "./refused.tsx";
