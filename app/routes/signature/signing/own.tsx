import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { doneAt } from "../../../http/done.ts";
import { portalOf } from "../../../http/portal.ts";
import { submitWithFile } from "../../../http/upload.ts";
import type { Messages } from "../../../locales/index.ts";
import { sentence } from "../../../locales/sentence.ts";
import { signOwn } from "../../../services/signature/signing/sign-own.ts";
import { Facts } from "../../../ui/facts.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { useText } from "../../../ui/text.tsx";
import { titleOf } from "../../../ui/title.ts";
import { OwnForms } from "./own-forms.tsx";
import { loadOwn, type OwnStep, ownPage } from "./own-view.ts";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.signing.own.title);

export const loader = (args: LoaderFunctionArgs) => loadOwn(args);

export const action = (args: ActionFunctionArgs) => {
  const { candidacyId, partyId } = args.params;
  const then = () => doneAt(ownPage({ candidacyId, partyId }), "signature");
  const service = (context: Parameters<typeof signOwn>[0], input: unknown) => signOwn(context, input, portalOf(args));
  return submitWithFile(args, "signature.sign", service, then, { candidacyId, partyId });
};

/** Whether it is the viewer's turn, and why not. */
function ownLead(steps: readonly OwnStep[], hasVersion: boolean, all: Messages): string {
  const text = all.signing.own;
  if (!hasVersion) return text.noVersion;
  const live = steps.filter(({ withdrawn }) => !withdrawn);
  const [first] = live;
  if (!first) return text.notNamed;
  const turn = live.find(({ record, blocked }) => record === null && blocked === null);
  if (turn) return text.turn[turn.duty];
  const waiting = live.find(({ record }) => record === null);
  if (waiting?.blocked) return sentence(all, waiting.blocked);
  const last = live.at(-1) ?? first;
  const outcome = last.record?.outcome;
  return outcome === "refused" ? text.refusedLead : outcome === "expired" ? text.expiredLead : text.done[last.duty];
}

export default function OwnSignature() {
  const { page, steps, version, isOpen, title, selection } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const all = useText();
  const text = all.signing;
  return (
    <Page title={text.own.title} lead={ownLead(steps, version !== null, all)} meta={selection}>
      {version && (
        <Section title={text.own.contract}>
          <Facts
            items={[
              { term: title, value: `${text.versionNumber(version.number)}, ${version.fileName}` },
              { term: text.hash, value: <code className="break-all">{version.sha256}</code> },
            ]}
          />
          <p className="mt-3" data-screen>
            <LinkButton to={`${page}/contrat`} download>
              {text.download}
            </LinkButton>
          </p>
        </Section>
      )}
      {version &&
        steps.map((step) => (
          <OwnForms key={step.id} step={step} sha256={version.sha256} isOpen={isOpen} refusal={refusal} />
        ))}
    </Page>
  );
}
