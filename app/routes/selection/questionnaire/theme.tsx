import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { submit } from "../../../http/form.ts";
import { found } from "../../../http/visit.ts";
import { saveForm } from "../../../services/selection/questionnaire/save-answers.ts";
import { LinkButton } from "../../../ui/link-button.tsx";
import { Page } from "../../../ui/page.tsx";
import { useText } from "../../../ui/text.tsx";
import { titleOf } from "../../../ui/title.ts";
import { Answered } from "./answered.tsx";
import { destination } from "./destination.ts";
import { loadOwn } from "./load-own.ts";
import { Deadline } from "./overview-parts.tsx";
import { ownAddress } from "./own-addresses.ts";
import { lineView, roundView } from "./sheet-view.ts";
import { ThemeForm } from "./theme-form.tsx";

export const meta: MetaFunction = ({ matches, params }) =>
  titleOf(
    matches,
    (text) => (text.grid.themes as Record<string, string>)[params.theme ?? ""] ?? text.questionnaire.title,
  );

export const shouldRevalidate = () => true;

export async function loader(args: LoaderFunctionArgs) {
  const { file, reading, mayAnswer } = await loadOwn(args);
  const view = roundView(file, reading);
  const place = view.themes.findIndex(({ theme }) => theme === args.params.theme);
  const { theme } = found(view.themes[place]);
  const lines = file.sheet.filter(({ criterion }) => criterion.theme === theme);
  return {
    ...{ view, theme, place, mayAnswer },
    next: view.themes[place + 1]?.theme ?? null,
    lines: lines.map((line) => lineView(line, reading)),
  };
}

export const action = (args: ActionFunctionArgs) => {
  const { candidacyId = "", theme = "" } = args.params;
  return submit(
    args,
    "questionnaire.answer",
    async (context, input) => {
      await saveForm(context, input);
      return (input as { go?: unknown }).go;
    },
    (go) => destination(candidacyId, theme, go) ?? redirect(ownAddress(candidacyId)),
    { candidacyId },
  );
};

/** One theme of the questionnaire, roomy: each question with its answer and its pieces. */
export default function ThemePage() {
  const { view, theme, place, mayAnswer, next, lines } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const { key } = useLocation();
  const all = useText();
  const text = all.questionnaire;
  const { candidacyId, kind } = view;
  const query = view.round === view.rounds[0]?.round ? "" : `?tour=${view.round}`;
  const back = { to: `${ownAddress(candidacyId)}${query}`, label: text.kinds[kind] };
  const writes = mayAnswer && kind !== "checkup";
  return (
    <Page
      title={all.grid.themes[theme]}
      crumbs={[back]}
      meta={text.page.progress(view.answered, view.asked, place + 1, view.themes.length)}
    >
      {!writes && <Deadline view={view} />}
      {writes ? (
        <ThemeForm key={key} {...{ candidacyId, theme, next, lines, refusal }} />
      ) : (
        lines.map((line) => (
          <div key={line.code}>
            <Answered
              line={line}
              level={2}
              act={
                mayAnswer
                  ? ({ id }) => (
                      <LinkButton to={ownAddress(candidacyId, `pieces/${id}/retrait`)}>{text.page.withdraw}</LinkButton>
                    )
                  : undefined
              }
            />
            {mayAnswer && (
              <p className="mt-3 mb-6">
                <LinkButton to={ownAddress(candidacyId, `criteres/${line.code}/piece`)}>{text.page.join}</LinkButton>
              </p>
            )}
          </div>
        ))
      )}
    </Page>
  );
}
