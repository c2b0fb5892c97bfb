import path from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    root: path.resolve(import.meta.dirname, ".."),
    include: ["tests/{adapters,domain,services,routes,cli,house,ui}/**/*.test.ts"],
    globalSetup: ["tests/cluster.ts"],
    // A net for what hangs, never a measure.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    pool: "forks",
    maxWorkers: 2,
  },
});
