import type { ActionFunctionArgs } from "@remix-run/node";
import { actOnly } from "../../http/act-only.ts";
import { entered } from "../../http/entered.ts";
import { submitAtDoor } from "../../http/form.ts";
import { wayBack } from "../../http/way-back.ts";
import { signInDemonstration } from "../../services/access/sign-in-demonstration.ts";

export const loader = actOnly("/connexion");

/** One click on an invented person. A refusal is told by the sign-in page's own form. */
export const action = (args: ActionFunctionArgs) =>
  submitAtDoor(args, signInDemonstration, (opened, values) =>
    entered(args.context.visit, opened, wayBack(values.back)),
  );

export { default } from "./refused.tsx";
