import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ownChoices } from "../../../../db/queries/notices.ts";
import { channelOf, isLegalNotice } from "../../../domain/notices/channels.ts";
import { noticeChannels, noticeKinds } from "../../../domain/notices/words.ts";
import { doneAt } from "../../../http/done.ts";
import { submitSigned } from "../../../http/form.ts";
import { signedIn } from "../../../http/visit.ts";
import { chooseChannels } from "../../../services/notices/choose-channels.ts";
import { Button } from "../../../ui/button.tsx";
import { choices } from "../../../ui/choices.ts";
import { Form } from "../../../ui/form.tsx";
import { Page } from "../../../ui/page.tsx";
import { Select } from "../../../ui/select.tsx";
import { useText } from "../../../ui/text.tsx";
import { titleOf } from "../../../ui/title.ts";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.notices.choices.title);

export async function loader(args: LoaderFunctionArgs) {
  const chosen = await signedIn(args).read((tx) => ownChoices(tx));
  return {
    kinds: noticeKinds.map((kind) => ({
      ...{ kind, isLegal: isLegalNotice(kind), channel: channelOf(kind, chosen.get(kind) ?? null) },
    })),
  };
}

export const action = (args: ActionFunctionArgs) =>
  submitSigned(args, chooseChannels, () => doneAt("/compte/avis", "choix"));

/** When a letter comes with a notice; those of the procedure always come. */
export default function NoticeChoices() {
  const { kinds } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const all = useText();
  const text = all.notices.choices;
  const offered = (isLegal: boolean) => noticeChannels.filter((channel) => !isLegal || channel !== "never");
  return (
    <Page title={text.title} lead={text.lead} crumbs={[{ to: "/compte", label: all.access.account.title }]}>
      <Form refusal={refusal}>
        {kinds.map(({ kind, isLegal, channel }) => (
          <Select
            key={kind}
            name={`channel.${kind}`}
            label={all.notices.kinds[kind]}
            hint={isLegal ? text.legal : undefined}
            defaultValue={channel}
            options={choices(offered(isLegal), text.channels)}
          />
        ))}
        <div>
          <Button>{text.save}</Button>
        </div>
      </Form>
    </Page>
  );
}
