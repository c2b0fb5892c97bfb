import type { ActionFunctionArgs } from "@remix-run/node";
import { actOnly } from "../../http/act-only.ts";
import { entered } from "../../http/entered.ts";
import { submitAtDoor } from "../../http/form.ts";
import { wayBack } from "../../http/way-back.ts";
import { signInByPasskey } from "../../services/access/passkey-sign-in.ts";

export const loader = actOnly("/connexion");

/** The passkey's answer, from the sign-in page or the one that asks for a code. */
export const action = (args: ActionFunctionArgs) =>
  submitAtDoor(args, signInByPasskey, (opened, values) => entered(args.context.visit, opened, wayBack(values.back)));

export { default } from "./refused.tsx";
