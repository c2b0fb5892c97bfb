import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { can } from "../../domain/access/matrix.ts";
import { actOnly } from "../../http/act-only.ts";
import { submit } from "../../http/form.ts";
import { revokeInvitation } from "../../services/access/revoke-invitation.ts";

const withdrawers = ["invitation.staff", "invitation.outside"] as const;

const listOf = ({ context }: LoaderFunctionArgs) =>
  can(context.visit.viewer, "person.manage") ? "/administration" : "/invitations";

/** The act has no page of its own. */
export const loader = actOnly(listOf);

export const action = (args: ActionFunctionArgs) => {
  const then = () => redirect(`${listOf(args)}?etat=retiree`);
  return submit(args, withdrawers, revokeInvitation, then, { invitationId: args.params.id });
};

export { default } from "./refused.tsx";
