import path from "node:path";
import { findRunning } from "./instance.mjs";
import { loadTypeScript, prepare, root } from "./prepare.mjs";

const mode = process.argv.includes("--production")
  ? "production"
  : process.argv.includes("--watch")
    ? "watch"
    : "demonstration";
process.env.NODE_ENV = mode === "watch" ? "development" : "production";

// Several processes of production may serve one database from one folder.
const mayShare = mode === "production" && process.env.DATABASE_URL;
const running = mayShare ? null : findRunning(path.resolve(root, process.env.TAMIS_DATA ?? ".data"));
if (running) {
  console.error(
    `Tamis tourne déjà : processus ${running.pid}, ${running.address}. Arrêtez-le d'abord (kill ${running.pid}).`,
  );
  process.exit(1);
}
await prepare({ build: mode !== "watch", say: (line) => console.log(line) });
const { start } = await loadTypeScript("./start.ts");
await start(mode);
