import path from "node:path";
import type { Figure } from "./figure.ts";

/** Runs one bench in a process of its own and gives its figures to the parent. */
const module = (await import(path.join(import.meta.dirname, `${process.argv[2]}.ts`))) as {
  bench: () => Promise<Figure[]>;
};
const figures = await module.bench();
process.send?.(figures, () => process.exit(0));
