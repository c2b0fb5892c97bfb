import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { submit } from "../../http/form.ts";
import { enablePerson } from "../../services/access/enable-person.ts";

export const action = (args: ActionFunctionArgs) =>
  submit(args, enablePerson, () => redirect("/administration?etat=retabli"), { personId: args.params.id });

export { default } from "./refused.tsx";
