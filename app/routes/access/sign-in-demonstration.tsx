import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { actOnly } from "../../http/act-only.ts";
import { passOn } from "../../http/cookies.ts";
import { submitAtDoor } from "../../http/form.ts";
import { wayBack } from "../../http/way-back.ts";
import { signInDemonstration } from "../../services/access/sign-in-demonstration.ts";

export const loader = actOnly("/connexion");

/** One click on an invented person. A refusal is told by the sign-in page's own form. */
export const action = (args: ActionFunctionArgs) =>
  submitAtDoor(args, signInDemonstration, ({ headers }, values) =>
    redirect(wayBack(values.back), { headers: passOn(headers) }),
  );

export { default } from "./refused.tsx";
