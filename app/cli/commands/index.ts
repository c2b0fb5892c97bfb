import type { Command } from "./command.ts";

/** The operator's commands. A file is read only when its command is asked for. */
export const commands: Record<string, () => Promise<Command>> = {
  backup: () => import("./backup.ts"),
  export: () => import("./export.ts"),
  "export-audit": () => import("./export-audit.ts"),
  import: () => import("./import.ts"),
  "forget-factors": () => import("./forget-factors.ts"),
  "invite-admin": () => import("./invite-admin.ts"),
  "replay-journal": () => import("./replay-journal.ts"),
  restore: () => import("./restore.ts"),
  "restore-drill": () => import("./restore-drill.ts"),
  rescreen: () => import("./rescreen.ts"),
  "seal-audit": () => import("./seal-audit.ts"),
  migrate: () => import("./migrate.ts"),
  "verify-archive": () => import("./verify-archive.ts"),
  "verify-audit": () => import("./verify-audit.ts"),
  sbom: () => import("./sbom.ts"),
  screen: () => import("./screen.ts"),
};
