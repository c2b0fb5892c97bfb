import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { demonstrationAccounts } from "../../../db/queries/demonstration.ts";
import { entered } from "../../http/entered.ts";
import { submitAtDoor } from "../../http/form.ts";
import { wayBack } from "../../http/way-back.ts";
import { passkeyQuestion } from "../../services/access/challenge.ts";
import { keepCarried } from "../../services/access/kept-form.ts";
import { signIn } from "../../services/access/sign-in.ts";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { DemonstrationAccounts } from "./demonstration-accounts.tsx";
import { PasskeyForm } from "./passkey-form.tsx";
import { ProviderSignIn } from "./provider-sign-in.tsx";
import { SignInForm } from "./sign-in-form.tsx";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.access.signIn.title);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { configuration, door, viewer } = context.visit;
  const search = new URL(request.url).searchParams;
  const back = wayBack(search.get("retour"));
  if (viewer && back !== "/") throw redirect(back);
  return {
    passkey: passkeyQuestion(door, "sign-in"),
    provider: configuration.identity?.name ?? null,
    back,
    name: viewer?.name ?? null,
    accounts:
      configuration.mode === "demonstration" ? await door.write("sign-in", (tx) => demonstrationAccounts(tx)) : null,
  };
}

export const action = (args: ActionFunctionArgs) =>
  submitAtDoor(args, signIn, async (opened, values) => {
    const { visit } = args.context;
    const kept = await keepCarried(visit.door, opened.token, values.kept);
    return entered(visit, opened, kept ? `/reprise/${kept}` : wayBack(values.back));
  });

export default function SignIn() {
  const text = useText().access;
  const { back, accounts, name, passkey, provider } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const kept = refusal?.values.kept;
  return (
    <Page title={text.signIn.title} lead={text.signIn.lead}>
      {name && <Notice>{text.signIn.already(name)}</Notice>}
      {typeof kept === "string" && <Notice>{text.signIn.kept}</Notice>}
      <SignInForm back={back} kept={typeof kept === "string" ? kept : undefined} refusal={refusal} />
      <PasskeyForm question={passkey} back={back} />
      {provider && <ProviderSignIn name={provider} back={back} />}
      {accounts && <DemonstrationAccounts accounts={accounts} back={back} />}
    </Page>
  );
}
