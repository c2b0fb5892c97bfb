import { importNow } from "../../app/services/imports/import-now.ts";
import { openDatabase } from "../../db/client.ts";
import { loginUrl } from "../../db/migrate.ts";
import { testSecret } from "../cluster.ts";

/** One import in a process of its own: prints seconds, the summary and the resident memory over time. */
const [url = "", entities = "", relationships = ""] = process.argv.slice(2);
const jobs = openDatabase(loginUrl(url, "jobs", testSecret), { max: 4 });
const memory: number[] = [];
const watch = setInterval(() => memory.push(process.memoryUsage.rss()), 100);
const phases: { at: number; what: string }[] = [];
const began = performance.now();
const row = await importNow(
  {
    jobs,
    actor: "cli:import",
    today: "2026-11-23",
    told(progress) {
      const what = `${progress.phase} ${progress.file}`;
      if (phases.at(-1)?.what !== what) phases.push({ at: Math.round(performance.now() - began), what });
    },
  },
  { entities, relationships, dryRun: false, complete: false },
);
clearInterval(watch);
const seconds = (performance.now() - began) / 1000;
const peak = process.resourceUsage().maxRSS * 1024;
console.log(JSON.stringify({ seconds, peak, memory, phases, state: row.state, summary: row.summary }));
process.exit(0);
