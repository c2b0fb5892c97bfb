import { loadTypeScript, prepare } from "./prepare.mjs";

await prepare({ build: false, say: (line) => console.error(line) });
const { tamis } = await loadTypeScript("./tamis.ts");
process.exitCode = await tamis(process.argv.slice(2));
