import { readFile, writeFile } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { openFileStore } from "../../../app/adapters/file-store.ts";
import type { Rule } from "../../../app/domain/screening/facts.ts";
import type { FindingContent } from "../../../app/domain/selection/finding-content.ts";
import { assessedCriteria } from "../../../app/domain/selection/overall.ts";
import { recordEvidence } from "../../../app/services/documents/record-evidence.ts";
import { recordInstitution } from "../../../app/services/institutions/record-institution.ts";
import { recordLink } from "../../../app/services/ownership/record-link.ts";
import { approveDerogation, revokeDerogation } from "../../../app/services/selection/derogation/decide.ts";
import { requestDerogation } from "../../../app/services/selection/derogation/request.ts";
import { assess } from "../../../app/services/selection/hearing/assess.ts";
import { recordVerdict } from "../../../app/services/selection/hearing/record-verdict.ts";
import { replyFinding } from "../../../app/services/selection/hearing/reply-finding.ts";
import { sendFinding } from "../../../app/services/selection/hearing/send-finding.ts";
import { advance } from "../../../app/services/selection/procedure/advance.ts";
import { readFiles } from "../../../app/services/selection/procedure/read-files.ts";
import { overdue } from "../../../app/services/selection/screening/overdue.ts";
import { runScreening } from "../../../app/services/selection/screening/run-screening.ts";
import { findingsOf } from "../../../db/queries/candidate-files.ts";
import { gridVersion } from "../../../db/queries/grid.ts";
import { selectionById } from "../../../db/queries/selection.ts";
import { finding, joinedPiece, outgoingMail, recordedVerdict, reply } from "../../../db/schema/index.ts";
import { context, testDatabase, viewer } from "../../database.ts";
import { found } from "./assessed.ts";
import { type Played, playedCall } from "./played.ts";

const db = testDatabase();
const place = { origin: "http://portail.test" };
let call: Played;
let codes: string[] = [];
let rule: Rule;
const excluded = "Banque de l’Estuaire";
const cleared = "Fonds Rivage Solidaire";

const fileOf = async (name: string, today = "2026-11-24") => {
  const { candidacyId } = call.candidate(name);
  const { files } = await call.as("finance").read((tx) => readFiles(tx, call.selectionId, today));
  const file = files.find((one) => one.candidacyId === candidacyId);
  if (!file) throw new Error("no file");
  return file;
};
/** Recorded once a candidate, so that the same is found twice. */
const bases = new Map<string, ReturnType<typeof found>>();
const clear = async (name: string, more: object = {}) => {
  const { candidacyId, institutionId } = call.candidate(name);
  const basis = bases.get(name) ?? found(call.as("finance"), { institutionId, codes, value: "cleared" });
  bases.set(name, basis);
  return assess(call.as("finance"), { candidacyId, ...(await basis), ...more });
};
const send = (name: string) => sendFinding(call.as("finance"), call.candidate(name), place);
const record = (name: string, verdict: string, today?: string) =>
  recordVerdict(call.as("finance", { today }), { ...call.candidate(name), verdict });
const refused = (key: string) => ({ sentence: { key } });

beforeAll(async () => {
  call = await playedCall(db, "P2", "reply");
  const version = await call.as("finance").read((tx) => gridVersion(tx, call.selectionId));
  rule = (await call.as("finance").read((tx) => selectionById(tx, call.selectionId)))?.rule as Rule;
  codes = assessedCriteria((version as NonNullable<typeof version>).content).map(({ code }) => code);
});

describe("the other exclusions and conditions", () => {
  it("leave a candidate undetermined until each is found met, with a reason", async () => {
    expect(codes).toEqual(["EXC-2", "EXC-3", "EXC-4", "ELI-1", "ELI-2", "ELI-3", "ELI-4"]);
    expect((await fileOf(cleared)).state.overall).toMatchObject({ value: "undetermined", credit: "cleared" });
    await expect(
      assess(call.as("finance"), { ...call.candidate(cleared), "value.EXC-2": "cleared" }),
    ).rejects.toMatchObject({ fields: { "reason.EXC-2": { key: "reasonNeeded" } } });
    expect(await clear(cleared)).toBe(7);
    expect(await clear(cleared)).toBe(0);
    expect((await fileOf(cleared)).state.overall?.value).toBe("cleared");
  });

  it("are established, met or not, on a piece in force of the kinds and strength that the grid asks", async () => {
    const { candidacyId, institutionId } = call.candidate("Fondation Clairval");
    const finance = call.as("finance");
    const told = (value: string, ...pieces: string[]) =>
      assess(finance, { candidacyId, "value.ELI-1": value, "reason.ELI-1": "Vu.", "pieces.ELI-1": pieces });
    const piece = async (more: object) => {
      const of = { institutionId, kind: "register_extract", strength: "documented", title: "Extrait", ...more };
      return (await recordEvidence(finance, { ...of, datedOn: "2026-10-01", url: "https://exemple.test/x" })).id;
    };
    const refusal = (key: string) => ({ fields: { "pieces.ELI-1": { key } } });
    for (const value of ["cleared", "excluded"])
      await expect(told(value)).rejects.toMatchObject(refusal("pieceNeeded"));
    await expect(told("cleared", await piece({ kind: "press" }))).rejects.toMatchObject(refusal("pieceUnfit"));
    await expect(told("cleared", await piece({ strength: "declared" }))).rejects.toMatchObject(refusal("pieceUnfit"));
    const lapsed = await piece({ expiresOn: "2026-11-24" });
    await expect(told("cleared", lapsed)).rejects.toMatchObject(refusal("pieceNotLive"));
    expect(await told("undetermined")).toBe(1);
    expect(await told("excluded", await piece({}))).toBe(1);
    expect(await told("undetermined")).toBe(1);
  });

  it("exclude whatever the screening says, and are undetermined again once their piece expires", async () => {
    const { institutionId } = call.candidate(cleared);
    const piece = {
      kind: "register_extract",
      strength: "documented",
      title: "Extrait",
      datedOn: "2026-10-01",
      expiresOn: "2027-01-15",
    };
    const { id } = await recordEvidence(call.as("finance"), { ...piece, institutionId, url: "https://exemple.test/x" });
    await clear(cleared, { "pieces.ELI-1": [id], "value.EXC-4": "excluded" });
    expect((await fileOf(cleared)).state.overall?.value).toBe("excluded");
    await clear(cleared, { "pieces.ELI-1": [id] });
    expect((await fileOf(cleared)).state.overall?.value).toBe("cleared");
    const later = (await fileOf(cleared, "2027-01-15")).state.overall;
    expect(later).toMatchObject({ value: "undetermined", credit: "cleared" });
    expect(later?.standings.find(({ code }) => code === "ELI-1")).toMatchObject({ because: "lapsed" });
    const foreign = {
      ...call.candidate(excluded),
      "value.ELI-1": "cleared",
      "reason.ELI-1": "x",
      "pieces.ELI-1": [id],
    };
    await expect(assess(call.as("finance"), foreign)).rejects.toMatchObject({
      fields: { "pieces.ELI-1": { key: "pieceNotLive" } },
    });
  });
});

describe("the right of reply", () => {
  it("records a cleared verdict at once and has nothing to send", async () => {
    await expect(send(cleared)).rejects.toMatchObject(refused("findingNothing"));
    await expect(record(cleared, "excluded")).rejects.toMatchObject(refused("verdictChanged"));
    expect(await record(cleared, "cleared")).toBe("cleared");
    expect((await fileOf(cleared)).state).toMatchObject({ reexamine: false, toHear: false });
  });

  it("records no exclusion before the candidate could answer", async () => {
    await clear(excluded);
    await expect(record(excluded, "excluded")).rejects.toMatchObject(refused("findingNeeded"));
    expect(await send(excluded)).toEqual({ number: 1, recipients: 1 });
    await expect(send(excluded)).rejects.toMatchObject(refused("findingSentAlready"));
    const [{ finding: sent } = {} as never] = await call
      .as("finance")
      .read((tx) => findingsOf(tx, call.candidate(excluded)));
    // Ten working days after Tuesday 24 November 2026, today excluded.
    expect(sent).toMatchObject({ verdict: "excluded", workingDays: 10, replyBy: "2026-12-08" });
    const content = sent.content as FindingContent;
    expect(content.credit?.fr.lead).toContain("Crédirapide");
    expect(content.credit?.en.lead).toContain("Crédirapide");
    expect(content.credit?.fr.changes.length).toBeGreaterThan(0);
    expect(content.criteria).toEqual([]);
    await expect(record(excluded, "excluded", "2026-12-08")).rejects.toMatchObject(refused("replyAwaited"));
    const letters = await db.owner.select().from(outgoingMail);
    const mine = letters.filter(({ key }) => key.startsWith("finding:"));
    expect(mine.map(({ recipient }) => recipient)).toEqual(["repondant@demo.tamis.example"]);
    expect(mine[0]?.body).toContain("mardi 8 décembre 2026");
    expect(mine[0]?.body).toContain(`/dossiers/${call.candidate(excluded).candidacyId}/constats/1`);
  });

  it("takes an answer with its file, and a late one marked so", async () => {
    const store = openFileStore("/tmp/tamis-played-test");
    await writeFile("/tmp/tamis-played-answer.pdf", "%PDF-1.7\n%test\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");
    const bytes = await readFile("/tmp/tamis-played-answer.pdf");
    const file = await store.receive(
      (async function* () {
        yield bytes;
      })(),
      "réponse.pdf",
      1e6,
    );
    const about = { ...call.candidate(excluded), number: "1" };
    expect(
      await replyFinding(call.as("respondent"), { ...about, words: "Nous vendons Crédirapide.", title: "Acte", file }),
    ).toEqual({
      late: false,
    });
    await expect(record(excluded, "excluded")).rejects.toMatchObject(refused("replyAwaited"));
    const again = { ...about, words: "Complément.", complete: "oui" };
    expect(await replyFinding(call.as("respondent", { today: "2026-12-09" }), again)).toEqual({ late: true });
    const told = await call.as("finance").read(async (tx) => ({
      replies: await tx.select({ words: reply.words, late: reply.late }).from(reply).orderBy(reply.repliedAt),
      pieces: await tx.select({ title: joinedPiece.title, fileName: joinedPiece.fileName }).from(joinedPiece),
    }));
    expect(told).toEqual({
      replies: [
        { words: "Nous vendons Crédirapide.", late: false },
        { words: "Complément.", late: true },
      ],
      pieces: [{ title: "Acte", fileName: "réponse.pdf" }],
    });
    await expect(replyFinding(call.as("investor"), again)).rejects.toMatchObject({ kind: "Forbidden" });
  });

  it("lets nobody of another candidate read or answer it", async () => {
    const other = call.candidate(cleared);
    const stranger = context(db, viewer("respondent", { candidacyId: other.candidacyId }));
    expect(await stranger.read((tx) => tx.select().from(finding))).toEqual([]);
    expect(await stranger.read((tx) => tx.select().from(reply))).toEqual([]);
    expect(await stranger.read((tx) => tx.select().from(joinedPiece))).toEqual([]);
    const denied = stranger.read((tx) => tx.select().from(recordedVerdict));
    await expect(denied).rejects.toMatchObject({ cause: { code: "42501" } });
    await expect(
      replyFinding(stranger, { ...call.candidate(excluded), number: "1", words: "x" }),
    ).rejects.toMatchObject({ kind: "NotFound" });
  });

  it("records what was sent once answered, and asks again for what differs", async () => {
    // Another of its sisters turns out unknown: a new ground, which the candidate could not answer.
    const { institutionId } = call.candidate(excluded);
    await clear(excluded, { "value.ELI-2": "undetermined" });
    await expect(record(excluded, "excluded")).rejects.toMatchObject(refused("findingToResend"));
    await clear(excluded);
    expect(await record(excluded, "excluded")).toBe("excluded");
    expect((await fileOf(excluded)).state.reexamine).toBe(false);
    // It buys a lender of which nothing is known: what is recorded holds no longer.
    const finance = call.as("finance");
    const bought = await recordInstitution(finance, { name: "Prêteur", category: "financing_company", country: "FR" });
    const piece = { kind: "accounts", strength: "documented", title: "Comptes", datedOn: "2026-11-01" };
    const url = "https://exemple.test/comptes";
    const { id: evidenceId } = await recordEvidence(finance, { ...piece, url, institutionId });
    const held = { kind: "capital", holderId: institutionId, heldId: bought.id, share: "100", evidenceId };
    await recordLink(call.as("finance"), held);
    const late = call.as("finance");
    const due = (await late.read((tx) => overdue(tx, { id: call.selectionId, rule }, late))).map(
      (one) => one.candidacyId,
    );
    expect(due).toContain(call.candidate(excluded).candidacyId);
    await runScreening(late, { selectionId: call.selectionId });
    expect((await fileOf(excluded)).state.reexamine).toBe(true);
    await expect(advance(call.as("finance"), { selectionId: call.selectionId, act: "convene" })).rejects.toMatchObject({
      kind: "Precondition",
    });
    await expect(record(excluded, "excluded")).rejects.toMatchObject(refused("findingToResend"));
    expect(await send(excluded)).toEqual({ number: 2, recipients: 1 });
    await replyFinding(call.as("respondent"), { ...call.candidate(excluded), number: "2", words: "Attendez." });
    await expect(record(excluded, "excluded")).rejects.toMatchObject(refused("replyAwaited"));
    const whole = { number: "2", words: "Rien à ajouter.", complete: "oui" };
    await replyFinding(call.as("respondent"), { ...call.candidate(excluded), ...whole });
    await record(excluded, "excluded");
    expect((await fileOf(excluded)).state.reexamine).toBe(false);
    const kept = await call.as("auditor").read((tx) => tx.select().from(recordedVerdict));
    expect(kept.filter(({ candidacyId }) => candidacyId === call.candidate(excluded).candidacyId)).toHaveLength(2);
  });
});

describe("a derogation", () => {
  const asked = {
    reason: "Projet sans autre financeur.",
    deliberation: "2026-118 du 14 décembre 2026",
    expiresOn: "2027-06-30",
  };

  it("needs a verdict that is not cleared, two people, and an end to come", async () => {
    const finance = call.as("finance");
    await expect(requestDerogation(finance, { ...call.candidate(cleared), ...asked })).rejects.toMatchObject(
      refused("derogationWithoutVerdict"),
    );
    await expect(
      requestDerogation(finance, { ...call.candidate(excluded), ...asked, expiresOn: "2026-11-24" }),
    ).rejects.toMatchObject({
      fields: { expiresOn: { key: "derogationPast" } },
    });
    const derogationId = await requestDerogation(finance, { ...call.candidate(excluded), ...asked });
    await expect(requestDerogation(finance, { ...call.candidate(excluded), ...asked })).rejects.toMatchObject(
      refused("derogationOpen"),
    );
    expect(await fileOf(excluded)).toMatchObject({ derogated: false, derogationAsked: true });
    const told = { ...call.candidate(excluded), derogationId };
    await expect(approveDerogation(finance, told)).rejects.toMatchObject({ kind: "Forbidden" });
    const same = context(db, { ...finance.viewer, role: "legal" });
    await expect(approveDerogation(same, told)).rejects.toMatchObject(refused("derogationSamePerson"));
    await approveDerogation(call.as("legal"), told);
    await expect(approveDerogation(call.as("legal"), told)).rejects.toMatchObject(refused("alreadyDone"));
    const file = await fileOf(excluded);
    expect(file).toMatchObject({ derogated: true, recorded: { verdict: "excluded" } });
    expect((await fileOf(excluded, "2027-06-30")).derogated).toBe(false);
    await revokeDerogation(call.as("legal"), told);
    expect((await fileOf(excluded)).derogated).toBe(false);
    await expect(revokeDerogation(call.as("legal"), told)).rejects.toMatchObject(refused("alreadyDone"));
  });
});
