import type { Command } from "./command.ts";

/** The operator's commands. A file is read only when its command is asked for. */
export const commands: Record<string, () => Promise<Command>> = {
  "export-audit": () => import("./export-audit.ts"),
  import: () => import("./import.ts"),
  "invite-admin": () => import("./invite-admin.ts"),
  "replay-journal": () => import("./replay-journal.ts"),
  rescreen: () => import("./rescreen.ts"),
  "seal-audit": () => import("./seal-audit.ts"),
  migrate: () => import("./migrate.ts"),
  "verify-archive": () => import("./verify-archive.ts"),
  "verify-audit": () => import("./verify-audit.ts"),
  screen: () => import("./screen.ts"),
};
