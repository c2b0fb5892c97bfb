import type { Message } from "../../domain/errors.ts";
import type { Entry, Section } from "./cross-reference.ts";
import { openPdf, type PdfFile, type PdfObject } from "./pdf-file.ts";
import { entriesOf, nameOf, PdfUnreadable, type PdfValue, wholeOf, written } from "./values.ts";

/** What later savings of a file did to what it shows: only a signature's own additions, changes, or undecided. */
export interface UpdateFinding {
  content: "same" | "differs" | "not_decided";
  reasons: Message[];
}

const mostObjects = 20_000;
const same: UpdateFinding = { content: "same", reasons: [] };
const notDecided = (key: string, values?: Message["values"]): UpdateFinding => ({
  content: "not_decided",
  reasons: [{ key, values }],
});

/**
 * Compares a file with the same file saved again after it: `later` begins with the bytes of `earlier`. A saving may
 * redefine any object, a page's text included, so equal first bytes prove nothing alone: every object that the later
 * savings declare is looked at. Added signatures, their fields and their certificates pass; nothing else does.
 */
export function compareUpdate(earlier: Buffer, later: Buffer, mentions = mentionsIn(later)): UpdateFinding {
  if (!later.subarray(0, earlier.length).equals(earlier)) {
    return { content: "differs", reasons: [{ key: "signedBytesDiffer" }] };
  }
  if (later.length === earlier.length) return same;
  try {
    return compareObjects(openPdf(earlier), openPdf(later), mentions);
  } catch (error) {
    // Broken on purpose or unusual: a reader that repairs might show anything.
    if (error instanceof PdfUnreadable || error instanceof RangeError) return notDecided("signedUpdateUnreadable");
    throw error;
  }
}

function compareObjects(earlier: PdfFile, later: PdfFile, mentions: Mentions): UpdateFinding {
  const added = addedSections(earlier, later);
  if (!added) return notDecided("signedUpdateUnreadable");
  const [before, after] = [earlier.sections[0]?.trailer, later.sections[0]?.trailer];
  if (before?.has("Encrypt") || after?.has("Encrypt")) return notDecided("signedEncrypted");
  const root = before?.get("Root");
  if (root?.type !== "ref") return notDecided("signedUpdateUnreadable");
  if (added.some(({ trailer }) => !sameValue(trailer.get("Root"), root))) {
    return { content: "differs", reasons: [{ key: "signedObjectsChanged" }] };
  }
  const known = { root: root.number, info: refOf(before?.get("Info")), mentions };
  const declared = new Map<number, Entry>();
  for (const section of added.toReversed()) for (const [number, entry] of section.entries) declared.set(number, entry);
  if (declared.size > mostObjects) return notDecided("signedUpdateUnreadable");
  let worst: UpdateFinding["content"] = "same";
  for (const [number, entry] of declared) {
    const found = judge(number, entry, { earlier, later, ...known });
    if (found === "differs") return { content: "differs", reasons: [{ key: "signedObjectsChanged" }] };
    if (found === "not_decided") worst = found;
  }
  return worst === "same" ? same : notDecided("signedObjectsUnknown");
}

/** The sections saved after the earlier file, each wholly in the added bytes; null when they do not lead back to it. */
function addedSections(earlier: PdfFile, later: PdfFile): Section[] | null {
  const last = earlier.sections[0]?.offset;
  const index = later.sections.findIndex(({ offset }) => offset === last);
  if (index < 1) return null;
  const added = later.sections.slice(0, index);
  const inside = ({ offset, trailer }: Section) =>
    offset >= earlier.bytes.length && (wholeOf(trailer.get("XRefStm")) ?? offset) >= earlier.bytes.length;
  return added.every(inside) ? added : null;
}

interface Files {
  earlier: PdfFile;
  later: PdfFile;
  root: number;
  info: number | null;
  mentions: Mentions;
}

function judge(number: number, entry: Entry, files: Files): UpdateFinding["content"] {
  const { earlier, later, mentions } = files;
  const old = earlier.object(number);
  if (entry.kind === "free") return old ? "not_decided" : "same";
  const holder = entry.kind === "in" ? later.entry(entry.stream) : entry;
  // New numbers that lead into old bytes, where a second meaning may have been prepared.
  if (holder?.kind !== "at" || holder.offset < earlier.bytes.length) return "not_decided";
  const next = later.object(number);
  if (!next) return "not_decided";
  // The old file may have left room for an object on purpose, to be filled in after it was read.
  if (!old) return (mentions.get(number) ?? Number.POSITIVE_INFINITY) < earlier.bytes.length ? "not_decided" : "same";
  return judgeRewritten(number, old, next, files);
}

function judgeRewritten(number: number, old: PdfObject, next: PdfObject, files: Files): UpdateFinding["content"] {
  if (sameValue(old.value, next.value) && sameBytes(old.stream, next.stream)) return "same";
  if (old.stream || next.stream) return isMetadata(number, old, next, files) ? "same" : "differs";
  if (old.value.type === "array" && next.value.type === "array") {
    return addsOnlySignatures(old.value.items, next.value.items, files.later) ? "same" : "not_decided";
  }
  const [before, after] = [entriesOf(old.value), entriesOf(next.value)];
  if (!before || !after) return "not_decided";
  const changed = changedKeys(before, after);
  const within = (...keys: string[]) => changed.every((key) => keys.includes(key));
  if (number === files.root) return within(...catalogKeys) ? "same" : "differs";
  if (nameOf(before.get("Type")) === "Page") {
    if (!within("Annots", "LastModified")) return "differs";
    return annotationsKept(before, after, files) ? "same" : "not_decided";
  }
  if (isSignatureField(before) && isSignatureField(after)) return "same";
  if (number === files.info && [...before.keys(), ...after.keys()].every((key) => infoKeys.has(key))) return "same";
  const form = refOf(entriesOf(files.earlier.object(files.root)?.value)?.get("AcroForm"));
  return number === form && within("Fields", "SigFlags", "DR", "DA") ? "same" : "not_decided";
}

/** What a signature adds to the root of a file: its field, its certificates, the version they need. */
const catalogKeys = ["AcroForm", "DSS", "Extensions", "Perms", "Version", "Metadata"];
const infoKeys = new Set("Title Author Subject Keywords Creator Producer CreationDate ModDate Trapped".split(" "));

function changedKeys(before: Map<string, PdfValue>, after: Map<string, PdfValue>): string[] {
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].filter((key) => !sameValue(before.get(key), after.get(key)));
}

function annotationsKept(before: Map<string, PdfValue>, after: Map<string, PdfValue>, files: Files): boolean {
  const [old, next] = [listOf(before.get("Annots"), files.earlier), listOf(after.get("Annots"), files.later)];
  return old !== null && next !== null && addsOnlySignatures(old, next, files.later);
}

function addsOnlySignatures(old: PdfValue[], next: PdfValue[], later: PdfFile): boolean {
  if (next.length < old.length || !old.every((item, i) => sameValue(item, next[i]))) return false;
  return next.slice(old.length).every((item) => {
    const object = item.type === "ref" ? later.object(item.number) : null;
    const field = entriesOf(object?.value);
    return field !== null && object?.stream === null && isSignatureField(field);
  });
}

const isSignatureField = (entries: Map<string, PdfValue>) =>
  nameOf(entries.get("FT")) === "Sig" && [null, "Widget"].includes(nameOf(entries.get("Subtype")));

/** The description of the file in XML, which no page shows. */
function isMetadata(number: number, old: PdfObject, next: PdfObject, { earlier, root }: Files): boolean {
  const told = refOf(entriesOf(earlier.object(root)?.value)?.get("Metadata"));
  return number === told && [old, next].every(({ value }) => nameOf(entriesOf(value)?.get("Type")) === "Metadata");
}

function listOf(value: PdfValue | undefined, file: PdfFile): PdfValue[] | null {
  if (value === undefined) return [];
  const found = value.type === "ref" ? file.object(value.number)?.value : value;
  return found?.type === "array" ? found.items : null;
}

/** Where a file first speaks of each object in plain bytes, be it there or not. */
export type Mentions = ReadonlyMap<number, number>;

/** One pass over the whole file, to be shared by all comparisons of its savings. */
export function mentionsIn(bytes: Buffer): Mentions {
  const first = new Map<number, number>();
  for (const found of bytes.toString("latin1").matchAll(/(\d{1,10})[\0\t\n\f\r ]{1,4}\d{1,5}[\0\t\n\f\r ]{1,4}R/g)) {
    const number = Number(found[1]);
    if (!first.has(number)) first.set(number, found.index);
  }
  return first;
}

const refOf = (value: PdfValue | undefined) => (value?.type === "ref" ? value.number : null);
const sameBytes = (one: Buffer | null, other: Buffer | null) =>
  one === null || other === null ? one === other : one.equals(other);
const sameValue = (one: PdfValue | undefined, other: PdfValue | undefined) =>
  one === undefined || other === undefined ? one === other : written(one) === written(other);
