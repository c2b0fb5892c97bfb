import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { doneAt } from "../../../http/done.ts";
import { submit } from "../../../http/form.ts";
import { revokeDerogation } from "../../../services/selection/derogation/decide.ts";
import { titleOf } from "../../../ui/title.ts";
import { DerogationDecision } from "./derogation-decision.tsx";
import { loadDerogation } from "./load-derogation.ts";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.hearing.derogation.revoke);

export const loader = (args: LoaderFunctionArgs) => loadDerogation(args);

export const action = (args: ActionFunctionArgs) => {
  const { id, candidacyId, derogationId } = args.params;
  const then = () => doneAt(`/selections/${id}/candidatures/${candidacyId}/derogation`, "revoquee");
  return submit(args, "derogation.approve", revokeDerogation, then, { candidacyId, derogationId });
};

export default function Revoke() {
  return (
    <DerogationDecision
      of={useLoaderData<typeof loader>()}
      decision="revoke"
      refusal={useActionData<typeof action>()}
    />
  );
}
