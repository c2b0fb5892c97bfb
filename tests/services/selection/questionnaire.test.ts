import { writeFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, expect, test } from "vitest";
import { openFileStore } from "../../../app/adapters/file-store.ts";
import { filedAnswers } from "../../../app/domain/selection/answer-file.ts";
import type { Context } from "../../../app/services/context.ts";
import { advance } from "../../../app/services/selection/procedure/advance.ts";
import { importAnswers, planAnswers } from "../../../app/services/selection/questionnaire/import-answers.ts";
import { joinPiece } from "../../../app/services/selection/questionnaire/join-piece.ts";
import { openJoinedFile } from "../../../app/services/selection/questionnaire/open-joined-file.ts";
import { openQuestionnaires } from "../../../app/services/selection/questionnaire/open-questionnaires.ts";
import { saveAnswers } from "../../../app/services/selection/questionnaire/save-answers.ts";
import { stateOf, submitQuestionnaire } from "../../../app/services/selection/questionnaire/submit-questionnaire.ts";
import { takeInPiece } from "../../../app/services/selection/questionnaire/take-in-piece.ts";
import { withdrawPiece } from "../../../app/services/selection/questionnaire/withdraw-piece.ts";
import {
  answersForReview,
  candidacyFile,
  joinedPieceById,
  progressOf,
  questionnaireFile,
} from "../../../db/queries/questionnaire.ts";
import { candidatesOf } from "../../../db/queries/selection.ts";
import { context, testDatabase, viewer } from "../../database.ts";
import { type Played, playedCall } from "./played.ts";

const db = testDatabase();
const folder = "/tmp/tamis-questionnaire-test";
let played: Played;
let candidacyId: string;
let others: string[];

beforeAll(async () => {
  played = await playedCall(db, "P2", "open");
  candidacyId = played.as("respondent").viewer.candidacyId as string;
  const all = await played.as("finance").read((tx) => candidatesOf(tx, played.selectionId));
  others = all.map((one) => one.candidacyId).filter((id) => id !== candidacyId);
});

const read = (as: Context, round?: number) =>
  as.read(async (tx) => {
    const file = await questionnaireFile(tx, candidacyId, round);
    if (!file) throw new Error("no questionnaire");
    return file;
  });
const line = async (as: Context, code: string) => {
  const found = (await read(as)).sheet.find(({ criterion }) => criterion.code === code);
  if (!found) throw new Error(`no ${code}`);
  return found;
};
const save = (said: Record<string, string>) => saveAnswers(played.as("respondent"), { candidacyId, ...said });
const sent = async (more: { today?: string } = {}) => {
  const as = played.as("respondent", more);
  await submitQuestionnaire(as, { candidacyId, seen: stateOf(await read(as)) });
};
const received = async (bytes: string, name: string) => {
  const source = (async function* () {
    yield Buffer.from(bytes);
  })();
  return openFileStore(folder).receive(source, name, 1e6);
};
const pdf = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n";
const ask = (kind: string, candidacyIds: string[], dueOn = "2026-12-15") =>
  openQuestionnaires(played.as("finance"), { selectionId: played.selectionId, kind, dueOn, candidacyIds });

test("all candidates are asked at the same moment, once, with a day to come", async () => {
  await expect(ask("call", [candidacyId], "2026-11-23")).rejects.toMatchObject({
    fields: { dueOn: { key: "dueOnPast" } },
  });
  await expect(ask("yearly", [candidacyId])).rejects.toMatchObject({ sentence: { key: "roundTooSoon" } });
  expect(await ask("call", [candidacyId, ...others])).toEqual({ opened: others.length + 1 });
  await expect(ask("call", [candidacyId])).rejects.toMatchObject({ sentence: { key: "callAsked" } });
  const progress = await played.as("finance").read((tx) => progressOf(tx, played.selectionId));
  expect(new Set(progress.map(({ round }) => round?.openedAt)).size).toBe(1);
  expect(progress.every(({ answered }) => answered === 0)).toBe(true);
});

test("answers are versions; who typed upon an older one sees both wordings, and everything else is saved", async () => {
  await save({ "base.INC-1": "0", "words.INC-1": "Première", "base.INC-2": "0", "choice.INC-2": "2" });
  expect((await line(played.as("respondent"), "INC-1")).version).toBe(1);
  // A second window still shows the empty form.
  const late = await save({
    "base.INC-1": "0",
    "words.INC-1": "Seconde",
    "base.INC-2": "0",
    "choice.INC-2": "3",
    "base.INC-3": "0",
    "choice.INC-3": "1",
  });
  expect(late.clashes).toMatchObject({
    "INC-1": { words: "Première", version: 1, own: true },
    "INC-2": { choice: "2" },
  });
  expect((await line(played.as("respondent"), "INC-1")).said.words).toBe("Première");
  expect((await line(played.as("respondent"), "INC-3")).said.choice).toBe("1");
  // Unchanged in the old window: the newer one stays.
  expect((await save({ "base.INC-1": "0" })).clashes).toEqual({});
  expect((await line(played.as("respondent"), "INC-1")).said.words).toBe("Première");
  // Settled knowingly; the wording replaced stays among the versions.
  await save({ "base.INC-1": "0", "words.INC-1": "Seconde", "settle.INC-1": "mine:1" });
  expect(await line(played.as("respondent"), "INC-1")).toMatchObject({ version: 2, said: { words: "Seconde" } });
  await save({ "base.INC-2": "0", "choice.INC-2": "3", "settle.INC-2": "theirs" });
  expect((await line(played.as("respondent"), "INC-2")).said.choice).toBe("2");
});

test("two people at once on one answer: one is saved, the other told, whatever the order", async () => {
  const both = await Promise.all(["A", "B"].map((words) => save({ "base.INC-4": "0", "words.INC-4": words })));
  expect(both.filter(({ clashes }) => clashes["INC-4"]).length).toBe(1);
  expect((await line(played.as("respondent"), "INC-4")).version).toBe(1);
});

test("what a criterion does not leave is refused in place", async () => {
  await expect(save({ "base.INC-1": "2", "choice.INC-1": "yes" })).rejects.toMatchObject({
    fields: { "choice.INC-1": { key: "invalid_value" } },
  });
  await expect(save({ "base.INC-1": "2", "words.INC-1": "x".repeat(10_001) })).rejects.toMatchObject({
    fields: { "words.INC-1": { key: "too_big" } },
  });
});

test("a piece is what its content says; it is withdrawn before sending, and read by the staff only afterwards", async () => {
  const respondent = played.as("respondent");
  const join = async (bytes: string, name: string, more = {}) => {
    const file = await received(bytes, name);
    return joinPiece(respondent, { candidacyId, code: "INC-1", file, ...more }).finally(() => file.discard());
  };
  await expect(join("<html>", "charte.pdf")).rejects.toMatchObject({ fields: { file: { key: "fileTypeRefused" } } });
  await expect(join("", "vide.pdf")).rejects.toMatchObject({ fields: { file: { key: "fileEmpty" } } });
  await expect(joinPiece(respondent, { candidacyId, code: "INC-1" })).rejects.toMatchObject({
    fields: { file: { key: "fileNeededHere" } },
  });
  await expect(join(pdf, "charte.pdf", { datedOn: "2099-01-01" })).rejects.toMatchObject({
    fields: { datedOn: { key: "dayToCome" } },
  });
  const { id } = await join(pdf, "charte.pdf");
  await withdrawPiece(respondent, { candidacyId, pieceId: id });
  await expect(withdrawPiece(respondent, { candidacyId, pieceId: id })).rejects.toMatchObject({ kind: "Conflict" });
  const kept = await join(pdf, "charte.pdf", { title: "Charte", datedOn: "2026-01-05" });
  const finance = played.as("finance");
  await expect(openJoinedFile(finance, folder, kept.id)).rejects.toMatchObject({ kind: "NotFound" });
  expect((await openJoinedFile(respondent, folder, kept.id)).name).toBe("charte.pdf");
  expect((await read(finance)).sheet.flatMap(({ pieces }) => pieces)).toEqual([]);
});

test("another candidate's respondent finds nothing; an investor of the institution reads and writes nothing", async () => {
  const { institutionId } = played.as("respondent").viewer;
  const other = context(db, viewer("respondent", { candidacyId: others[0] as string }));
  await expect(read(other)).rejects.toThrow("no questionnaire");
  await expect(saveAnswers(other, { candidacyId, "base.INC-1": "2" })).rejects.toMatchObject({ kind: "NotFound" });
  await expect(submitQuestionnaire(other, { candidacyId, seen: "" })).rejects.toMatchObject({ kind: "NotFound" });
  const investor = context(db, viewer("investor", { institutionId }));
  expect((await read(investor)).sheet.some(({ said }) => said.words === "Seconde")).toBe(true);
  await expect(saveAnswers(investor, { candidacyId })).rejects.toMatchObject({ kind: "Forbidden" });
});

test("sent once, as it was shown; late after its day; read by the staff from then on, closed for the candidate", async () => {
  const respondent = played.as("respondent");
  const seen = stateOf(await read(respondent));
  await save({ "base.CLI-1": "0", "choice.CLI-1": "4" });
  await expect(submitQuestionnaire(respondent, { candidacyId, seen })).rejects.toMatchObject({
    sentence: { key: "questionnaireChanged" },
  });
  expect(await played.as("finance").read((tx) => answersForReview(tx, candidacyId))).toBeNull();
  await sent();
  await expect(save({ "base.CLI-1": "1", "choice.CLI-1": "3" })).rejects.toMatchObject({
    sentence: { key: "questionnaireSent" },
  });
  const review = await played.as("finance").read((tx) => answersForReview(tx, candidacyId));
  expect(review?.sheet.find(({ criterion }) => criterion.code === "INC-1")).toMatchObject({
    said: { words: "Seconde" },
    pieces: [{ title: "Charte" }],
  });
});

test("a joined piece becomes a piece of the register, once, tied to what it was", async () => {
  const finance = played.as("finance");
  const [piece] = (await read(finance)).sheet.flatMap(({ pieces }) => pieces);
  const pieceId = piece?.id as string;
  const stated = { pieceId, kind: "policy", strength: "documented", title: "Charte", datedOn: "2026-01-05" };
  const { id } = await takeInPiece(finance, stated);
  await expect(takeInPiece(finance, stated)).rejects.toMatchObject({ sentence: { key: "pieceTakenIn" } });
  const [row] = await finance.read((tx) =>
    tx.execute(`select expires_on, joined_piece_id, document_sha256 from evidence where id = '${id}'`),
  );
  expect(row).toEqual({ expires_on: "2034-01-05", joined_piece_id: pieceId, document_sha256: piece?.documentSha256 });
});

test("a yearly round carries the answers over and marks what changed; a check-up takes pieces and no answer", async () => {
  await ask("yearly", [candidacyId]);
  const inc1 = await line(played.as("respondent"), "INC-1");
  expect(inc1).toMatchObject({ carried: true, version: 0, said: { words: "Seconde" } });
  await save({ "base.INC-1": "0", "words.INC-1": "Seconde", "base.CLI-1": "0", "choice.CLI-1": "3" });
  expect((await line(played.as("respondent"), "INC-1")).carried).toBe(true);
  expect(await line(played.as("respondent"), "CLI-1")).toMatchObject({ changed: true, previous: { choice: "4" } });
  await sent();
  const review = await played.as("finance").read((tx) => answersForReview(tx, candidacyId));
  expect(review?.round.round).toBe(2);
  expect(review?.sheet.filter(({ changed }) => changed).map(({ criterion }) => criterion.code)).toEqual(["CLI-1"]);
  expect(review?.sheet.find(({ criterion }) => criterion.code === "INC-1")?.said.words).toBe("Seconde");

  await ask("checkup", [candidacyId]);
  await expect(save({ "base.INC-1": "0", "words.INC-1": "x" })).rejects.toMatchObject({
    sentence: { key: "answersClosed" },
  });
  expect((await line(played.as("respondent"), "CLI-1")).said.choice).toBe("3");
  const file = await received(pdf, "bilan.pdf");
  const { id } = await joinPiece(played.as("respondent"), { candidacyId, code: "CLI-1", file });
  await sent();
  expect(await played.as("finance").read((tx) => joinedPieceById(tx, id))).toMatchObject({ title: "bilan.pdf" });
});

test("exported answers fill another questionnaire; nothing standing is replaced unless named", async () => {
  const written = {
    format: "tamis-answers",
    version: "1",
    answers: filedAnswers((await read(played.as("finance"), 2)).sheet),
  };
  const target = others[0] as string;
  const base = played.as("respondent");
  const own = await played.as("finance").read((tx) => candidacyFile(tx, target));
  const other = context(db, { ...base.viewer, candidacyId: target, institutionId: own?.institution.id ?? null });
  await saveAnswers(other, { candidacyId: target, "base.INC-2": "0", "choice.INC-2": "0" });
  const place = path.join("/tmp", "tamis-answers-test.json");
  await writeFile(place, JSON.stringify(written));
  const file = { path: place, bytes: 1, sha256: "", fileName: "reponses.json" };
  const plan = await planAnswers(other, { candidacyId: target, file });
  expect(plan.lines.find(({ filed }) => filed.code === "INC-2")?.effect).toBe("replace");
  expect(plan.lines.find(({ filed }) => filed.code === "INC-1")?.effect).toBe("fill");
  const seen = plan.lines.map(({ into, version }) => `${into?.criterion.code}:${version}`);
  expect(await importAnswers(other, { candidacyId: target, written: plan.written, seen })).toMatchObject({ left: 0 });
  const after = await other.read((tx) => questionnaireFile(tx, target));
  const said = (code: string) => after?.sheet.find(({ criterion }) => criterion.code === code)?.said;
  expect(said("INC-1")).toEqual({ choice: null, words: "Seconde" });
  expect(said("INC-2")).toEqual({ choice: "0", words: "" });
  await importAnswers(other, { candidacyId: target, written: plan.written, seen, also: "INC-2" });
  expect(
    (await other.read((tx) => questionnaireFile(tx, target)))?.sheet.find(({ criterion }) => criterion.code === "INC-2")
      ?.said.choice,
  ).toBe("2");
});

test("the call that closes closes its questionnaires: what was not sent is read, not written, and bars no later round", async () => {
  const finance = played.as("finance");
  const rounds = (await finance.read((tx) => progressOf(tx, played.selectionId))).map(({ round }) => round);
  const unsent = others.find((id) =>
    rounds.some((one) => one?.candidacyId === id && one.submittedAt === null),
  ) as string;
  const base = played.as("respondent");
  const own = await finance.read((tx) => candidacyFile(tx, unsent));
  const theirs = context(db, { ...base.viewer, candidacyId: unsent, institutionId: own?.institution.id ?? null });
  const draft = { candidacyId: unsent, "base.INC-3": "0", "words.INC-3": "Une ligne." };
  await saveAnswers(theirs, draft);
  await advance(finance, { selectionId: played.selectionId, act: "screen" });
  const closed = { sentence: { key: "callClosed" } };
  await expect(saveAnswers(theirs, { ...draft, "words.INC-3": "Deux." })).rejects.toMatchObject(closed);
  const file = await theirs.read((tx) => questionnaireFile(tx, unsent));
  if (!file) throw new Error("no questionnaire");
  const seen = stateOf(file);
  await expect(submitQuestionnaire(theirs, { candidacyId: unsent, seen })).rejects.toMatchObject(closed);
  await expect(ask("call", others.slice(-1))).rejects.toMatchObject({ sentence: { key: "notNow_questionnaire" } });
  await ask("yearly", [unsent]);
  await saveAnswers(theirs, draft);
  expect((await theirs.read((tx) => questionnaireFile(tx, unsent)))?.round).toMatchObject({ kind: "yearly", round: 2 });
});
