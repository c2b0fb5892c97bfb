import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { demonstrationAccounts } from "../../../db/queries/demonstration.ts";
import { passOn } from "../../http/cookies.ts";
import { submitAtDoor } from "../../http/form.ts";
import { wayBack } from "../../http/way-back.ts";
import { keepCarried } from "../../services/access/kept-form.ts";
import { signIn } from "../../services/access/sign-in.ts";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { DemonstrationAccounts } from "./demonstration-accounts.tsx";
import { SignInForm } from "./sign-in-form.tsx";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.access.signIn.title);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { configuration, door, viewer } = context.visit;
  const search = new URL(request.url).searchParams;
  const back = wayBack(search.get("retour"));
  if (viewer && back !== "/") throw redirect(back);
  return {
    back,
    name: viewer?.name ?? null,
    accounts:
      configuration.mode === "demonstration" ? await door.write("sign-in", (tx) => demonstrationAccounts(tx)) : null,
  };
}

export const action = (args: ActionFunctionArgs) =>
  submitAtDoor(args, signIn, async ({ headers, token }, values) => {
    const kept = await keepCarried(args.context.visit.door, token, values.kept);
    return redirect(kept ? `/reprise/${kept}` : wayBack(values.back), { headers: passOn(headers) });
  });

export default function SignIn() {
  const text = useText().access;
  const { back, accounts, name } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const kept = refusal?.values.kept;
  return (
    <Page title={text.signIn.title} lead={text.signIn.lead}>
      {name && <Notice>{text.signIn.already(name)}</Notice>}
      {typeof kept === "string" && <Notice>{text.signIn.kept}</Notice>}
      <SignInForm back={back} kept={typeof kept === "string" ? kept : undefined} refusal={refusal} />
      {accounts && <DemonstrationAccounts accounts={accounts} back={back} />}
    </Page>
  );
}
