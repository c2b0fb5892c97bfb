import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { termsSentences } from "../../domain/repayment/sentences.ts";
import { saySentence } from "../../locales/say-terms.ts";
import { day } from "../../ui/format.ts";
import { style } from "../../ui/style.ts";
import { useLocale, useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { sayingOf } from "./explained.ts";
import { loadHeld, placeOf } from "./load-position.ts";
import { PlacePage } from "./place-page.tsx";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.positions.conditions.title);

export async function loader(args: LoaderFunctionArgs) {
  const asked = await loadHeld(args);
  const { terms } = asked.held;
  const saying = sayingOf(asked.held, args.context.visit.locale);
  const sentences = terms ? termsSentences(terms) : [];
  return {
    place: placeOf(asked),
    version: terms && { number: terms.version, from: terms.effectiveFrom },
    sentences: sentences.map((one) => ({ depth: one.depth, words: saySentence(one, saying) })),
  };
}

const depths = ["mt-3", "ml-5 mt-1", "ml-10 mt-1", "ml-16 mt-1"];

/** The terms of the contract in plain words, as frozen. */
export default function Conditions() {
  const { place, version, sentences } = useLoaderData<typeof loader>();
  const text = useText().positions.conditions;
  const locale = useLocale();
  return (
    <PlacePage
      place={place}
      asksDay
      title={text.title}
      lead={version ? text.lead(version.number, day(version.from, locale)) : text.none}
    >
      <ul className="max-w-[46em]">
        {sentences.map(({ depth, words }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: sentences keep their order
          <li key={i} className={style(depths[Math.min(depth, 3)], depth === 0 && "font-semibold")}>
            {words}
          </li>
        ))}
      </ul>
    </PlacePage>
  );
}
