import { execFileSync, spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { Trouble } from "../trouble.ts";

/** The system account PostgreSQL runs under; empty = ours. PostgreSQL refuses to run as root. */
export interface Account {
  uid?: number;
  gid?: number;
}

/** As root: the owner of the data when there is some, else the account `postgres`, made if need be, else `nobody`. */
export function chooseAccount(dataFolder: string): Account {
  if (process.getuid?.() !== 0) return {};
  const owner = statSync(dataFolder, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return find("postgres") ?? create("postgres") ?? find("nobody") ?? refuse();
}

function find(name: string): Account | null {
  try {
    const id = (flag: string) => Number(execFileSync("id", [flag, name], { encoding: "utf8", stdio: "pipe" }));
    return { uid: id("-u"), gid: id("-g") };
  } catch {
    return null;
  }
}

/** `useradd` on most systems, `adduser -S` on Alpine. */
function create(name: string): Account | null {
  const ways = [
    ["useradd", "--system", "--user-group", "--no-create-home", "--shell", "/bin/false", name],
    ["adduser", "-S", "-D", "-H", name],
  ];
  for (const [program = "", ...args] of ways) {
    if (spawnSync(program, args, { stdio: "ignore" }).status === 0) return find(name);
  }
  return null;
}

function refuse(): never {
  throw new Trouble(
    "PostgreSQL refuse de tourner sous root et aucun compte système n'a pu être créé : lancez sous un compte ordinaire, ou donnez DATABASE_URL.",
  );
}

/** Whether the account can go into these folders and run these programs. */
export function canReach(account: Account, paths: string[]): boolean {
  if (account.uid === undefined) return true;
  const tests = paths.map((_, index) => `test -r "$${index + 1}" && test -x "$${index + 1}"`).join(" && ");
  return spawnSync("/bin/sh", ["-c", tests, "sh", ...paths], { ...account, cwd: "/", stdio: "ignore" }).status === 0;
}
