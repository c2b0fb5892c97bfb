import { createHash } from "node:crypto";
import { chownSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Trouble } from "../trouble.ts";
import { type Account, canReach, chooseAccount } from "./account.ts";
import { type Binaries, copyBinaries, findBinaries } from "./binaries.ts";

/** Where PostgreSQL runs from, where its files are, and under which account. */
export interface Place {
  binaries: Binaries;
  folder: string;
  account: Account;
}

/** Any account may go in here, which is not so of root's home. */
const reachableParent = "/var/lib/tamis";

/**
 * The place asked for; as root, when PostgreSQL's account cannot go there (a 0700 directory on the way), a
 * reachable one, kept in a `…-place` file beside the folder so that the next start finds the same data.
 */
export function choosePlace(asked: string, say: (line: string) => void): Place {
  const pointer = `${asked}-place`;
  const elsewhere = existsSync(pointer) ? readFileSync(pointer, "utf8").trim() : null;
  let binaries = findBinaries();
  const folder = elsewhere && existsSync(elsewhere) ? elsewhere : asked;
  const account = chooseAccount(folder);
  makeFolder(folder, account);
  if (!canReach(account, [binaries.folder, binaries.postgres, binaries.initdb])) {
    binaries = copyBinaries(binaries, reachableParent);
  }
  if (canReach(account, [folder])) return { binaries, folder, account };

  const other = path.join(reachableParent, createHash("sha256").update(asked).digest("hex").slice(0, 16));
  const otherAccount = chooseAccount(other);
  makeFolder(other, otherAccount);
  if (!canReach(otherAccount, [other])) {
    throw new Trouble(`Le compte de PostgreSQL ne peut pas entrer dans ${other} : donnez DATABASE_URL.`);
  }
  writeFileSync(pointer, `${other}\n`);
  say(`Le compte système de PostgreSQL ne peut pas entrer dans ${asked} : la base est dans ${other}.`);
  return { binaries, folder: other, account: otherAccount };
}

function makeFolder(folder: string, account: Account): void {
  if (existsSync(path.join(folder, "PG_VERSION"))) return;
  try {
    mkdirSync(folder, { recursive: true, mode: account.uid === undefined ? 0o700 : 0o755 });
    if (account.uid !== undefined) chownSync(folder, account.uid, account.gid as number);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOSPC") throw new Trouble(`Disque plein : la base ne peut pas être créée dans ${folder}.`);
    throw new Trouble(
      `Impossible d'écrire dans ${folder} (${code}) : changez les droits, ou donnez un autre dossier par TAMIS_DATA.`,
    );
  }
}
