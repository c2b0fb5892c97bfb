import type { LoaderFunctionArgs } from "@remix-run/node";
import { committeeRecord } from "../../../../db/queries/committee-record.ts";
import { can, type Verb } from "../../../domain/access/matrix.ts";
import { reviewersOf } from "../../../domain/selection/committee-standing.ts";
import { takes } from "../../../domain/selection/procedure.ts";
import { aggregate, spread } from "../../../domain/selection/scores.ts";
import { headOf, loadFile } from "../file/load-file.ts";
import { figure } from "./figures.ts";

/** Every score of a candidate once they are open, criterion by criterion, amendments and discussions with them. */
export async function loadScores(args: LoaderFunctionArgs, verb: Verb = "selection.read") {
  const { context, ...file } = await loadFile(args, verb);
  const { locale } = args.context.visit;
  const record = await context.read((tx) => committeeRecord(tx, file.selection.id));
  const { candidacyId } = file.candidate;
  const reviewers = record ? reviewersOf(record, candidacyId, null) : null;
  const name = (id: string) => record?.people.find((one) => one.id === id)?.name ?? "";
  const told = (personId: string, code: string) =>
    record?.sheets
      .find((one) => one.candidacyId === candidacyId && one.personId === personId)
      ?.scores.filter((score) => score.code === code)
      .sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1)) ?? [];
  const threshold = record?.grid.spreadThreshold ?? 0;
  const criteria =
    record && reviewers?.open
      ? record.grid.criteria.map(({ code, question, weight }) => {
          const given = reviewers.sheets.map(({ personId }) => ({ name: name(personId), said: told(personId, code) }));
          const values = given.flatMap(({ said }) => said.filter((one) => !one.supersededAt).map(({ value }) => value));
          const value = aggregate(values, record.grid.aggregation);
          const notes = record.notes.filter((note) => note.candidacyId === candidacyId && note.code === code);
          return {
            ...{ code, weight, question: question[locale], given, spread: spread(values) },
            value: value && figure(value, locale),
            notes: notes.map(({ words, notedBy }) => ({ words, by: name(notedBy) })),
            isOpen: spread(values) > threshold && notes.length === 0,
          };
        })
      : [];
  return {
    ...headOf(file),
    ...{ criteria, threshold, submitted: reviewers?.submitted ?? 0, sitting: reviewers?.sitting ?? 0 },
    mayNote: takes(file.selection.state, "scoring") && can(context.viewer, "discussion.note"),
  };
}
