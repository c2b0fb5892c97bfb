import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { afterAll, expect, test } from "vitest";
import { writeArchive } from "../../app/adapters/archive-file.ts";
import { verifyArchive } from "../../app/adapters/verify-archive.ts";
import { run } from "../../app/cli/commands/verify-archive.ts";
import { entriesOf } from "../zip-entries.ts";
import { makeZip } from "./make-docx.ts";

const folder = mkdtempSync(path.join(tmpdir(), "tamis-archive-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let count = 0;
const place = () => path.join(folder, `${++count}.zip`);
const stored = (bytes: Buffer) => {
  const file = place();
  writeFileSync(file, bytes);
  return file;
};

const parts = () => [
  {
    name: "pieces/acte.txt",
    mediaType: "text/plain",
    content: () => Readable.from([Buffer.from("délibé"), Buffer.from("ration")]),
  },
  { name: "contrat.pdf", mediaType: "application/pdf", content: Buffer.from("%PDF-1.7 contrat") },
];
async function written(list = parts()) {
  const file = place();
  await writeArchive(file, list);
  return { file, bytes: readFileSync(file) };
}
const verify = async (files: Record<string, string | Buffer>) => verifyArchive(stored(await makeZip(files)));
const content = async () => Object.fromEntries(await entriesOf((await written()).bytes));
const refusal = (key: string) =>
  expect.objectContaining({ kind: "Precondition", sentence: expect.objectContaining({ key }) });

async function command(...args: string[]) {
  const said: string[] = [];
  const say = (line: string) => said.push(line);
  const code = await run(args, { out: say, err: say } as never);
  return { code, said: said.join("\n") };
}

test("the same content gives the same bytes, in whatever order it came; the manifest names each", async () => {
  const { bytes } = await written();
  expect((await written(parts().reverse())).bytes.equals(bytes)).toBe(true);
  const entries = await entriesOf(bytes);
  expect([...entries.keys()]).toEqual(["contrat.pdf", "pieces/acte.txt", "manifest.json"]);
  expect(JSON.parse(entries.get("manifest.json") ?? "")).toMatchObject({
    format: 1,
    files: [
      { name: "contrat.pdf", bytes: 16, mediaType: "application/pdf" },
      { name: "pieces/acte.txt", bytes: 14, mediaType: "text/plain" },
    ],
  });
});

test("an archive as written is whole, also by the command", async () => {
  const { file } = await written();
  expect(await verifyArchive(file)).toMatchObject({ files: 2, missing: [], added: [], changed: [] });
  expect(await command(file)).toMatchObject({ code: 0, said: expect.stringContaining("L'archive est entière.") });
  expect(await command()).toMatchObject({ code: 2 });
});

test("what is missing, added or changed is named", async () => {
  const { "contrat.pdf": _, ...rest } = await content();
  const file = stored(await makeZip({ ...rest, "pieces/acte.txt": "déliberation", "autre.txt": "" }));
  expect(await verifyArchive(file)).toMatchObject({
    ...{ missing: ["contrat.pdf"], added: ["autre.txt"], changed: ["pieces/acte.txt"] },
  });
  const { code, said } = await command(file);
  expect(code).toBe(1);
  expect(said).toContain("Manque : contrat.pdf\nModifié : pieces/acte.txt\nAjouté : autre.txt");
  expect(said).toContain("3 différences.");
});

test("a damaged byte is a changed file; a cut archive is unreadable", async () => {
  const { bytes } = await written();
  const damaged = Buffer.from(bytes);
  damaged[bytes.indexOf("contrat.pdf") + 14] = 0xff;
  expect((await verifyArchive(stored(damaged))).changed).toEqual(["contrat.pdf"]);
  await expect(verifyArchive(stored(bytes.subarray(0, 100)))).rejects.toEqual(refusal("archiveUnreadable"));
  await expect(verifyArchive(path.join(folder, "none.zip"))).rejects.toEqual(refusal("archiveUnreadable"));
});

test("no manifest, one that is no JSON, one written in another way", async () => {
  const { "manifest.json": manifest = "", ...rest } = await content();
  await expect(verify(rest)).rejects.toEqual(refusal("archiveManifestMissing"));
  await expect(verify({ ...rest, "manifest.json": "{" })).rejects.toEqual(refusal("archiveManifestUnreadable"));
  await expect(verify({ ...rest, "manifest.json": ` ${manifest}` })).rejects.toEqual(
    refusal("archiveManifestUnreadable"),
  );
});

/** The same archive with a name written over by one as long. */
const renamed = (bytes: Buffer, from: string, to: string) =>
  Buffer.from(bytes.toString("latin1").replaceAll(from, to), "latin1");

test("paths that lead out, names twice, links, encryption and bombs are refused, with the name", async () => {
  const { bytes } = await written();
  await expect(verifyArchive(stored(renamed(bytes, "contrat.pdf", "../trat.pdf")))).rejects.toEqual(
    refusal("archiveNameUnsafe"),
  );
  await expect(verifyArchive(stored(renamed(bytes, "contrat.pdf", "/ontrat.pdf")))).rejects.toEqual(
    refusal("archiveNameUnsafe"),
  );
  const twins = await makeZip({ "a.txt": "1", "b.txt": "2" });
  await expect(verifyArchive(stored(renamed(twins, "b.txt", "A.txt")))).rejects.toEqual(refusal("archiveNameTwice"));
  const central = bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  const link = Buffer.from(bytes);
  link.writeUInt32LE(0o120777 * 65536, central + 38);
  await expect(verifyArchive(stored(link))).rejects.toEqual(refusal("archiveLink"));
  const locked = Buffer.from(bytes);
  locked.writeUInt16LE(locked.readUInt16LE(central + 8) | 1, central + 8);
  await expect(verifyArchive(stored(locked))).rejects.toEqual(refusal("archiveEncrypted"));
  const bomb = Buffer.from(bytes);
  bomb.writeUInt32LE(0xfffffff0, central + 24);
  await expect(verifyArchive(stored(bomb))).rejects.toEqual(refusal("archiveTooLarge"));
  const { code, said } = await command(stored(link));
  expect({ code, said }).toEqual({
    code: 1,
    said: 'Cette archive contient un lien ou un fichier spécial : "contrat.pdf".',
  });
});

test("an archive is not written over another, nor with names that could not be unpacked", async () => {
  const { file } = await written();
  await expect(writeArchive(file, parts())).rejects.toThrow("EEXIST");
  const one = { mediaType: "text/plain", content: Buffer.from("") };
  for (const name of ["../a", "/a", "a//b", "a\\b", "C:a", "manifest.json", "a ", ""]) {
    await expect(writeArchive(place(), [{ ...one, name }])).rejects.toThrow(TypeError);
  }
  await expect(
    writeArchive(place(), [
      { ...one, name: "a" },
      { ...one, name: "A" },
    ]),
  ).rejects.toThrow(TypeError);
});

test("a source that breaks breaks the archive", async () => {
  const broken = () =>
    new Readable({
      read() {
        this.destroy(new Error("disk"));
      },
    });
  await expect(writeArchive(place(), [{ name: "a", mediaType: "text/plain", content: broken }])).rejects.toThrow(
    "disk",
  );
});
