import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, type MetaFunction, useLoaderData } from "@remix-run/react";
import { selectionsOf } from "../../../db/queries/selection.ts";
import { can } from "../../domain/access/matrix.ts";
import { signedIn } from "../../http/visit.ts";
import { ListPage } from "../../ui/list-page.tsx";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.selection.list.title);

export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args, "selection.read");
  return { rows: await context.read((tx) => selectionsOf(tx)), mayRecord: can(context.viewer, "selection.record") };
}

export default function Selections() {
  const { rows, mayRecord } = useLoaderData<typeof loader>();
  const all = useText().selection;
  const text = all.list;
  return (
    <ListPage
      text={text}
      rows={rows}
      record={mayRecord ? "/selections/nouvelle" : null}
      columns={[
        { key: "name", header: text.name, render: ({ id, name }) => <Link to={`/selections/${id}`}>{name}</Link> },
        {
          key: "programme",
          header: text.programme,
          render: ({ programmeId, programme }) => <Link to={`/projets/${programmeId}`}>{programme}</Link>,
        },
        { key: "state", header: text.state, render: ({ state }) => all.states[state] ?? state },
        {
          key: "perimeter",
          header: text.perimeter,
          render: ({ perimeter, state }) =>
            perimeter ? (state === "preparation" ? text.proposed : text.voted)(perimeter) : text.notProposed,
        },
        { key: "candidates", header: text.candidates, align: "end", render: ({ candidates }) => candidates },
      ]}
    />
  );
}
