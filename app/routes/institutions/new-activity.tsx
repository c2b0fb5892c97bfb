import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { submit } from "../../http/form.ts";
import { recordActivity } from "../../services/screening/record-activity.ts";
import { Button } from "../../ui/button.tsx";
import { Form } from "../../ui/form.tsx";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { ActivityFields } from "./activity-fields.tsx";
import { askedOffer } from "./asked-offer.ts";
import { backTo } from "./back-to.ts";
import { FactFields } from "./fact-fields.tsx";
import { FactPage } from "./fact-page.tsx";
import { loadPieces } from "./load-pieces.ts";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  titleOf(matches, ({ activities }) => activities.newTitle, data?.name);

export async function loader(args: LoaderFunctionArgs) {
  const { base } = await loadPieces(args, "activity.record");
  return { ...base, asked: askedOffer(new URL(args.request.url).searchParams) };
}

export const action = (args: ActionFunctionArgs) =>
  submit(
    args,
    "activity.record",
    recordActivity,
    () => backTo(args.request, `/etablissements/${args.params.id}`, "enregistre"),
    {
      institutionId: args.params.id,
    },
  );

export default function NewActivity() {
  const page = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const text = useText();
  return (
    <FactPage of={page} title={text.activities.newTitle}>
      <Form refusal={refusal}>
        <ActivityFields asked={page.asked} />
        <FactFields under={page.id} pieces={page.pieces} />
        <div>
          <Button>{text.institutions.save}</Button>
        </div>
      </Form>
    </FactPage>
  );
}
