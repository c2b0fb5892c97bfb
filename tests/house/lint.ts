import path from "node:path";
import { findViolations } from "./layers.ts";

const violations = findViolations(path.resolve(process.argv[2] ?? path.join(import.meta.dirname, "../..")));
for (const violation of violations) console.error(violation);
process.exitCode = violations.length ? 1 : 0;
