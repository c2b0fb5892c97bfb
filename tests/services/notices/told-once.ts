import { writeLetters } from "../../../app/services/notices/write-letters.ts";
import { writeNotices } from "../../../app/services/notices/write-notices.ts";
import { openDatabase } from "../../../db/client.ts";

/** The job in a process of its own, to be killed: `node told-once.ts <jobs url> <now> <notices or letters>`. */
const [, , url = "", now = "", part = ""] = process.argv;
const machine = {
  ...{ jobs: openDatabase(url, { name: "tamis-killed-job" }), actor: "system:write-notices" as const },
  ...{
    now,
    today: now.slice(0, 10),
    timeZone: "Europe/Paris",
    zone: "metropole" as const,
    origin: "https://tamis.exemple.test",
  },
};
await (part === "notices" ? writeNotices(machine) : writeLetters(machine));
process.exit(0);
