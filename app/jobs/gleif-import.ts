import { dayAt } from "../domain/day.ts";
import { takeUpImports } from "../services/imports/take-up-imports.ts";
import type { Job } from "./loop.ts";

/** Runs the imports that wait, and takes up what a dead process left; when the portal stops, the rest waits again. */
export const gleifImport: Job = {
  name: "gleif-import",
  everySeconds: 2,
  run({ jobs, configuration }, signal) {
    const today = dayAt(new Date().toISOString(), configuration.timeZone);
    return takeUpImports({ jobs, actor: "system:gleif-import", today, signal });
  },
};
