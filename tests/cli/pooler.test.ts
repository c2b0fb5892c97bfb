import { expect, test } from "vitest";
import { readConfiguration } from "../../app/cli/environment.ts";
import { closeResources, openResources } from "../../app/http/main.ts";
import { testSecret } from "../cluster.ts";

test("what pages ask goes through the pooler; background work and migrations go straight to the database", async () => {
  const env = {
    ...{
      NODE_ENV: "production" as const,
      TAMIS_SECRET: testSecret,
      DATABASE_URL: "postgres://owner:x@base.example:5432/tamis",
    },
    TAMIS_POOLER_URL: "postgres://pooler.example:6432/tamis",
  };
  const configuration = readConfiguration(env, { production: true });
  expect(configuration.databaseUrl).toBe(env.DATABASE_URL);
  const resources = openResources(configuration);
  const goes = ({ $client: { options } }: typeof resources.app) => [options.host, options.port, options.user].flat();
  expect([goes(resources.app), goes(resources.auth), goes(resources.jobs)]).toEqual([
    ["pooler.example", 6432, "tamis_login"],
    ["pooler.example", 6432, "tamis_auth"],
    ["base.example", 5432, "tamis_jobs"],
  ]);
  await closeResources(resources);
});
