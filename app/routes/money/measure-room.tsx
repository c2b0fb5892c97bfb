import type { LoaderFunctionArgs } from "@remix-run/node";
import type { ReactNode } from "react";
import type { Verb } from "../../domain/access/matrix.ts";
import { signedIn } from "../../http/visit.ts";
import { type ResultsRead, readResults } from "../../services/outcomes/read-results.ts";
import type { Crumb } from "../../ui/crumbs.tsx";
import { Page } from "../../ui/page.tsx";
import { useText } from "../../ui/text.tsx";

/** The contract a page is about, and from which side it is read. */
export interface Room {
  id: string;
  title: string;
  side: "staff" | "evaluator" | "investor";
}

export const roomAddress = (contractId: string, part = ""): string => `/contrats/${contractId}${part && `/${part}`}`;

const sideOf = (role: string): Room["side"] =>
  role === "evaluator" ? "evaluator" : role === "investor" ? "investor" : "staff";

/** A contract's results as they stand today, for a page of its room. */
export async function loadResults(args: LoaderFunctionArgs, verb: Verb = "result.read") {
  const context = signedIn(args, verb);
  const read: ResultsRead = await context.read((tx) =>
    readResults(tx, args.params.contractId ?? "", { on: context.today, zone: context.zone }),
  );
  const room: Room = { ...read.contract, side: sideOf(context.viewer.role) };
  // The rooms of the contract beside the page are the staff's own.
  const contract = room.side === "staff" ? { id: room.id, name: room.title } : undefined;
  return { context, read, room, contract };
}

/** The way to a page of the room, from where its reader comes. */
export function useRoomCrumbs({ id, title, side }: Room, under: readonly Crumb[] = []): Crumb[] {
  const { outcomes } = useText();
  const first = {
    staff: [
      { to: "/contrats", label: outcomes.contracts },
      { to: roomAddress(id), label: title },
    ],
    evaluator: [
      { to: "/mesures", label: outcomes.home.title },
      { to: roomAddress(id, "resultats"), label: title },
    ],
    investor: [{ to: `/ma-position/${id}`, label: title }],
  };
  return [...first[side], ...under];
}

/** A page of the room of a contract. */
export function RoomPage(props: {
  room: Room;
  title: ReactNode;
  under?: readonly Crumb[];
  lead?: ReactNode;
  meta?: ReactNode;
  actions?: ReactNode;
  children?: ReactNode;
}) {
  const { room, under, ...page } = props;
  return <Page crumbs={useRoomCrumbs(room, under)} {...page} />;
}
