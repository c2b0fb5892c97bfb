import type { Command } from "./command.ts";

/** The operator's commands. A file is read only when its command is asked for. */
export const commands: Record<string, () => Promise<Command>> = {
  import: () => import("./import.ts"),
  "forget-factors": () => import("./forget-factors.ts"),
  "invite-admin": () => import("./invite-admin.ts"),
  "replay-journal": () => import("./replay-journal.ts"),
  rescreen: () => import("./rescreen.ts"),
  migrate: () => import("./migrate.ts"),
  "verify-archive": () => import("./verify-archive.ts"),
  "verify-audit": () => import("./verify-audit.ts"),
  screen: () => import("./screen.ts"),
};
