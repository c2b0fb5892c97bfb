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
    // The portal is tested as it is served, not with React's checks for developers.
    env: { NODE_ENV: "production" },
    pool: "forks",
    maxWorkers: 2,
  },
});
