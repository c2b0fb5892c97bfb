import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { doneAt } from "../../../http/done.ts";
import { submit } from "../../../http/form.ts";
import { approveDerogation } from "../../../services/selection/derogation/decide.ts";
import { titleOf } from "../../../ui/title.ts";
import { DerogationDecision } from "./derogation-decision.tsx";
import { loadDerogation } from "./load-derogation.ts";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.hearing.derogation.approve);

export const loader = (args: LoaderFunctionArgs) => loadDerogation(args);

export const action = (args: ActionFunctionArgs) => {
  const { id, candidacyId, derogationId } = args.params;
  const then = () => doneAt(`/selections/${id}/candidatures/${candidacyId}/derogation`, "approuvee");
  return submit(args, "derogation.approve", approveDerogation, then, { candidacyId, derogationId });
};

export default function Approve() {
  return (
    <DerogationDecision
      of={useLoaderData<typeof loader>()}
      decision="approve"
      refusal={useActionData<typeof action>()}
    />
  );
}
