import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { activityById } from "../../../db/queries/activities.ts";
import { can } from "../../domain/access/matrix.ts";
import { submit } from "../../http/form.ts";
import { found } from "../../http/visit.ts";
import { screeningWords } from "../../locales/screening.ts";
import { supersedeActivity } from "../../services/screening/supersede-activity.ts";
import { Form } from "../../ui/form.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Section } from "../../ui/section.tsx";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { ActivityFacts } from "./activity-facts.tsx";
import { ActivityFields } from "./activity-fields.tsx";
import { backTo } from "./back-to.ts";
import { CorrectionFields } from "./correction-fields.tsx";
import { FactFields } from "./fact-fields.tsx";
import { FactPage } from "./fact-page.tsx";
import { loadPieces } from "./load-pieces.ts";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  titleOf(matches, ({ activities }) => activities.oneTitle, data?.name);

export async function loader(args: LoaderFunctionArgs) {
  const { context, base } = await loadPieces(args, "register.read");
  const activity = found(await context.read((tx) => activityById(tx, args.params.activityId ?? "")));
  found(activity.institutionId === base.id || null);
  const may = can(context.viewer, "activity.record") && activity.supersededAt === null;
  const { territory } = screeningWords[args.context.visit.locale];
  return { ...base, activity: { ...activity, where: activity.territories.map(territory) }, on: context.today, may };
}

export const action = (args: ActionFunctionArgs) =>
  submit(
    args,
    "activity.record",
    supersedeActivity,
    () => backTo(args.request, `/etablissements/${args.params.id}`, "corrige"),
    {
      activityId: args.params.activityId,
    },
  );

export default function Activity() {
  const page = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const { activities: words, ownership } = useText();
  return (
    <FactPage of={page} title={words.oneTitle} lead={page.name}>
      {page.activity.supersededAt && <Notice>{words.superseded}</Notice>}
      <ActivityFacts activity={page.activity} under={page.id} on={page.on} />
      {page.may && (
        <Section title={words.correctTitle}>
          <Form refusal={refusal}>
            <CorrectionFields legend={ownership.how} labels={words.hows}>
              <ActivityFields of={page.activity} />
              <FactFields under={page.id} pieces={page.pieces} of={page.activity} />
            </CorrectionFields>
          </Form>
        </Section>
      )}
    </FactPage>
  );
}
