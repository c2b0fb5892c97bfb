#!/usr/bin/env node
// Verifies what the audit log of Tamis gives out, without Tamis, without a network: Node 18 or later and this file.
// Written from RFC 6962 (trees of hashes), RFC 9162 (how proofs are read) and RFC 8785 (canonical JSON). How to use it: verify.md.
import { createHash } from "node:crypto";
import { createReadStream, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const sha256 = (...parts) => {
  const sum = createHash("sha256");
  for (const part of parts) sum.update(part);
  return sum.digest("hex");
};
const isHash = (told) => typeof told === "string" && /^[0-9a-f]{64}$/.test(told);
const isCount = (told) => Number.isSafeInteger(told) && told >= 0;
const raw = (hash) => Buffer.from(hash, "hex");
const parent = (left, right) => sha256(Buffer.of(1), raw(left), raw(right));

/** Canonical JSON: names sorted by UTF-16 code units, no space, numbers and words as ECMAScript writes them. */
export function canonicalJson(value) {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const members = Object.keys(value).sort();
  return `{${members.map((name) => `${JSON.stringify(name)}:${canonicalJson(value[name])}`).join(",")}}`;
}

/** The hash of an entry: SHA-256 of its canonical JSON. */
export const entryHash = (entry) => sha256(canonicalJson(entry));

/** An entry is the leaf whose data are the 32 bytes of its hash. */
export const leafOf = (hash) => sha256(Buffer.of(0), raw(hash));

/** RFC 9162 §2.1.3.2. */
export function verifyInclusion({ index, size, leaf, proof, root }) {
  if (!isCount(index) || !isCount(size) || index >= size || !Array.isArray(proof)) return false;
  if (![leaf, root, ...proof].every(isHash)) return false;
  let fn = BigInt(index);
  let sn = BigInt(size) - 1n;
  let r = leaf;
  for (const p of proof) {
    if (sn === 0n) return false;
    if (fn & 1n || fn === sn) {
      r = parent(p, r);
      while (!(fn & 1n) && fn !== 0n) {
        fn >>= 1n;
        sn >>= 1n;
      }
    } else r = parent(r, p);
    fn >>= 1n;
    sn >>= 1n;
  }
  return sn === 0n && r === root;
}

/** RFC 9162 §2.1.4.2. */
export function verifyConsistency({ first, second, firstRoot, secondRoot, proof }) {
  if (!isCount(first) || !isCount(second) || first === 0 || first > second || !Array.isArray(proof)) return false;
  if (first === second) return proof.length === 0 && firstRoot === secondRoot;
  if (proof.length === 0 || ![firstRoot, secondRoot, ...proof].every(isHash)) return false;
  let fn = BigInt(first) - 1n;
  let sn = BigInt(second) - 1n;
  const path = [...proof];
  // A first tree whose size is a power of two is itself the first node.
  if ((BigInt(first) & fn) === 0n) path.unshift(firstRoot);
  while (fn & 1n) {
    fn >>= 1n;
    sn >>= 1n;
  }
  let fr = path[0];
  let sr = path[0];
  for (const c of path.slice(1)) {
    if (sn === 0n) return false;
    if (fn & 1n || fn === sn) {
      fr = parent(c, fr);
      sr = parent(c, sr);
      while (!(fn & 1n) && fn !== 0n) {
        fn >>= 1n;
        sn >>= 1n;
      }
    } else sr = parent(sr, c);
    fn >>= 1n;
    sn >>= 1n;
  }
  return sn === 0n && fr === firstRoot && sr === secondRoot;
}

/** A tree that is read once, leaf by leaf: it keeps one root for each bit of its size. */
function openTree() {
  const roots = [];
  let size = 0;
  return {
    size: () => size,
    add(leaf) {
      let hash = leaf;
      for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2) hash = parent(roots.pop(), hash);
      roots.push(hash);
      size++;
    },
    root() {
      if (size === 0) return sha256("");
      return roots.slice(0, -1).reduceRight((right, left) => parent(left, right), roots[roots.length - 1]);
    },
  };
}

const words = {
  fr: {
    usage: "Usage : node verify.mjs FICHIER [--root EMPREINTE]… [--lang fr|en]",
    unreadable: (why) => `Ce fichier ne se lit pas : ${why}`,
    unknown: "Ce fichier n’est ni une preuve, ni un journal de Tamis.",
    valid: "VALIDE.",
    wrong: "NON VALIDE.",
    entry: (e, h) => `L’écriture n° ${e.id} du ${e.at} est la feuille annoncée du sceau n° ${h.number}.`,
    entryWrong: "L’écriture, son rang, le chemin et l’empreinte du sceau ne vont pas ensemble.",
    sealedValue: (field, ok) =>
      `Valeur ouverte « ${field} » : ${ok ? "c’est bien celle qui fut scellée" : "ce n’est PAS celle qui fut scellée"}.`,
    continues: (a, b) =>
      `Le sceau n° ${b.number} (${b.size} écritures) prolonge le n° ${a.number} (${a.size}) sans y rien changer.`,
    continuesWrong: "Le second sceau ne prolonge pas le premier.",
    head: (h) => `Sceau n° ${h.number}, ${h.sealedAt}, ${h.size} écritures, empreinte ${h.root}`,
    headAlone: "Un sceau seul ne se vérifie pas : gardez-le, et comparez-le plus tard.",
    compare:
      "Comparez l’empreinte du sceau à celle que vous tenez d’ailleurs (document imprimé, lettre), ou donnez-la par --root.",
    rootFound: (root) => `L’empreinte donnée y est : ${root}`,
    rootMissing: (root) => `L’empreinte donnée n’y est PAS : ${root}`,
    line: (n, why) => `Ligne ${n} : ${why}`,
    whyHead: "le sceau n’est pas celui des écritures qui le précèdent",
    whyOrder: "un sceau manque, est en double ou n’est pas à sa place",
    whyTime: "la date d’un sceau ne suit pas celles des écritures et du sceau d’avant",
    whyEntry: "écriture illisible, en double ou sans numéro",
    whyEnd: "la fin annoncée n’est pas celle-ci : le fichier est coupé",
    log: (entries, heads) => `${entries} écritures sous ${heads} sceaux, toutes recalculées.`,
  },
  en: {
    usage: "Usage: node verify.mjs FILE [--root HASH]… [--lang fr|en]",
    unreadable: (why) => `This file cannot be read: ${why}`,
    unknown: "This file is neither a proof nor a log of Tamis.",
    valid: "VALID.",
    wrong: "NOT VALID.",
    entry: (e, h) => `Entry ${e.id} of ${e.at} is the leaf it says it is of seal ${h.number}.`,
    entryWrong: "The entry, its place, the path and the hash of the seal do not go together.",
    sealedValue: (field, ok) =>
      `Opened value “${field}”: it is ${ok ? "the one that was sealed" : "NOT the one that was sealed"}.`,
    continues: (a, b) =>
      `Seal ${b.number} (${b.size} entries) continues seal ${a.number} (${a.size}) and changes nothing of it.`,
    continuesWrong: "The second seal does not continue the first.",
    head: (h) => `Seal ${h.number}, ${h.sealedAt}, ${h.size} entries, hash ${h.root}`,
    headAlone: "A seal alone proves nothing yet: keep it, and compare it later.",
    compare:
      "Compare the hash of the seal with the one you hold from elsewhere (a printed document, a letter), or give it with --root.",
    rootFound: (root) => `The hash you gave is there: ${root}`,
    rootMissing: (root) => `The hash you gave is NOT there: ${root}`,
    line: (n, why) => `Line ${n}: ${why}`,
    whyHead: "the seal is not that of the entries before it",
    whyOrder: "a seal is missing, doubled or out of place",
    whyTime: "the time of a seal does not follow those of its entries and of the seal before",
    whyEntry: "an entry is unreadable, doubled or without a number",
    whyEnd: "this is not the end it announces: the file is cut off",
    log: (entries, heads) => `${entries} entries under ${heads} seals, every one computed again.`,
  },
};

/** Each answer: whether all is well, what to say, the roots that are known good by it. */
function checkEntry({ entry, opened = [], index, head, proof }, text) {
  const isIn = verifyInclusion({ index, size: head?.size, leaf: leafOf(entryHash(entry)), proof, root: head?.root });
  const said = [isIn ? text.entry(entry, head) : text.entryWrong];
  let good = isIn;
  for (const { part, field, salt, value } of opened) {
    const row = JSON.parse(entry[part === "old" ? "old" : "new"] ?? "{}");
    const isSame = isHash(salt) && row[field]?.sealed === sha256(`${salt}:${value}`);
    said.push(text.sealedValue(`${field} = ${value}`, isSame));
    good &&= isSame;
  }
  return { good, said: [...said, text.head(head ?? {})], roots: [head?.root] };
}

function checkConsistency({ first, second, proof }, text) {
  const told = { first: first?.size, second: second?.size, firstRoot: first?.root, secondRoot: second?.root, proof };
  const inOrder = first?.number <= second?.number && first?.sealedAt <= second?.sealedAt;
  const good = verifyConsistency(told) && inOrder;
  const said = [good ? text.continues(first, second) : text.continuesWrong];
  return { good, said: [...said, text.head(first ?? {}), text.head(second ?? {})], roots: [first?.root, second?.root] };
}

/** One line an entry, one a seal after the entries it holds. Seals older than the tree are chained: they hold their own list. */
async function checkLog(file, text) {
  const tree = openTree();
  const seen = new Set();
  const roots = [];
  let [number, head, sealedAt, latest] = [0, "0".repeat(64), "", ""];
  let batch = [];
  let [count, ended, last] = [0, false, null];
  const wrong = (why) => ({ good: false, said: [text.line(count, why)], roots: [] });
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    count++;
    if (count === 1 || line === "") continue;
    let told;
    try {
      told = JSON.parse(line);
    } catch {
      return wrong(text.whyEntry);
    }
    if (ended) return wrong(text.whyEnd);
    const { entry, seal, head: top, end } = told;
    if (entry !== undefined) {
      if (!isCount(entry?.id) || seen.has(entry.id)) return wrong(text.whyEntry);
      seen.add(entry.id);
      const hash = entryHash(entry);
      batch.push([entry.id, hash]);
      tree.add(leafOf(hash));
      if (entry.at > latest) latest = entry.at;
    } else if (seal !== undefined || top !== undefined) {
      const one = seal ?? top;
      if (one?.number !== number + 1 || one.previousHead !== head || batch.length === 0) return wrong(text.whyOrder);
      if (!(one.sealedAt >= sealedAt) || one.sealedAt < latest) return wrong(text.whyTime);
      const chained = () =>
        sha256(canonicalJson({ number: one.number, sealedAt: one.sealedAt, entries: batch, previousHead: head }));
      const isTrue = seal ? seal.head === chained() : top.root === tree.root() && top.size === tree.size();
      if (!isTrue) return wrong(text.whyHead);
      [number, head, sealedAt, batch] = [one.number, seal ? seal.head : top.root, one.sealedAt, []];
      if (top) last = top;
      roots.push(head);
    } else if (end !== undefined) {
      if (end.entries !== tree.size() || end.seals !== number) return wrong(text.whyEnd);
      ended = true;
    } else return wrong(text.unknown);
  }
  if (!ended || batch.length > 0) return wrong(text.whyEnd);
  return { good: true, said: [text.log(tree.size(), number), ...(last ? [text.head(last)] : [])], roots };
}

/** A proof stands alone in its file, or in the text of a letter. */
function readProof(file) {
  const text = readFileSync(file, "utf8").replace(/^\uFEFF/, "");
  try {
    return JSON.parse(text);
  } catch {
    return JSON.parse(text.slice(text.indexOf("{"), text.lastIndexOf("}") + 1));
  }
}

async function firstLine(file) {
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY });
  for await (const line of lines) return line;
  return "";
}

async function check(file, text) {
  if (/^\{"format":"tamis-log-1"[,}]/.test(await firstLine(file))) return checkLog(file, text);
  const told = readProof(file);
  if (told?.format === "tamis-entry-proof-1") return checkEntry(told, text);
  if (told?.format === "tamis-consistency-1") return checkConsistency(told, text);
  if (told?.format === "tamis-head-1")
    return { good: true, alone: true, said: [text.head(told.head), text.headAlone], roots: [told.head?.root] };
  return { good: false, said: [text.unknown], roots: [] };
}

async function main(args) {
  const options = { "--root": [], "--lang": [] };
  const files = [];
  for (let i = 0; i < args.length; i++) {
    if (args[i] in options) options[args[i]].push(args[++i] ?? "");
    else files.push(args[i]);
  }
  const language = options["--lang"][0] ?? (/^en/i.test(process.env.LC_ALL || process.env.LANG || "") ? "en" : "fr");
  const text = words[language] ?? words.fr;
  const kept = options["--root"].map((root) => root.toLowerCase().replace(/\s/g, ""));
  if (files.length !== 1 || files[0].startsWith("--") || !kept.every(isHash)) {
    console.error(text.usage);
    return 2;
  }
  const { good, alone, said, roots } = await check(files[0], text);
  for (const line of said) console.log(line);
  const missing = kept.filter((root) => !roots.includes(root));
  for (const root of kept) console.log(missing.includes(root) ? text.rootMissing(root) : text.rootFound(root));
  if (kept.length === 0 && good && !alone) console.log(text.compare);
  const isValid = good && missing.length === 0;
  if (!alone) console.log(isValid ? text.valid : text.wrong);
  return isValid ? 0 : 1;
}

if (process.argv[1] && fileURLToPath(import.meta.url) === (await import("node:fs")).realpathSync(process.argv[1])) {
  process.exitCode = await main(process.argv.slice(2)).catch((error) => {
    console.error(words.fr.unreadable(error instanceof Error ? error.message : error));
    return 2;
  });
}
