import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import { describe, expect, it } from "vitest";
import { conflict, DomainError, forbidden, invalid, notFound, precondition, tooMuch } from "../../app/domain/errors.ts";
import { withFailures } from "../../app/http/failures.ts";
import { log } from "../../app/http/log.ts";

log.level = "silent";

const away = Object.assign(new Error("connect"), { code: "ECONNREFUSED" });
const thrown: [string, Error, number][] = [
  ["Invalid", invalid({}), 422],
  ["Forbidden", forbidden(), 403],
  ["NotFound", notFound(), 404],
  ["Conflict", conflict({ key: "invalid" }), 409],
  ["Precondition", precondition({ key: "invalid" }), 412],
  ["TooMuch", tooMuch({ key: "invalid" }), 429],
  ["a database that is away", new Error("query failed", { cause: away }), 503],
  ["a programmer's mistake", new Error("secret detail of the program"), 500],
];

/** A build of two routes, a page and a file, whose loaders and actions throw what they are told to. */
function portal(error: unknown) {
  const fail = () => {
    throw error;
  };
  const route = (id: string, module: object) => ({ id, path: id, module });
  const build = {
    entry: {
      module: {
        default: (_: Request, status: number, headers: Headers, context: { staticHandlerContext: object }) =>
          new Response(JSON.stringify(context.staticHandlerContext), { status, headers }),
        streamTimeout: 1000,
      },
    },
    routes: {
      page: route("page", { loader: fail, action: fail, default: () => null }),
      file: route("file", { loader: fail, action: fail }),
    },
    assets: { routes: {}, entry: { imports: [], module: "" }, url: "", version: "1" },
    future: { v3_singleFetch: true },
    publicPath: "/",
    basename: "/",
    assetsBuildDirectory: "",
    isSpaMode: false,
    mode: "production",
  } as unknown as ServerBuild;
  const handle = createRequestHandler(withFailures(build), "production");
  return (path: string, init?: RequestInit) =>
    handle(new Request(`http://portal${path}`, init), { visit: { requestId: "request-7" } } as never);
}

describe.each(thrown)("%s thrown in a route", (_, error, status) => {
  const post = { method: "POST", body: new URLSearchParams({ a: "1" }) };
  it.each([
    ["a page", "/page", undefined],
    ["a page's data", "/page.data", undefined],
    ["a page's form", "/page", post],
    ["a page's form by script", "/page.data", post],
    ["a file", "/file", undefined],
    ["a file's form", "/file", post],
  ])(`answers ${status} for %s, with the request's number and nothing of the program`, async (_name, path, init) => {
    const response = await portal(error)(path, init);
    const body = await response.text();
    expect(response.status).toBe(status);
    expect(body).toContain("request-7");
    expect(body).not.toMatch(/secret detail|at .*\.ts:/);
    if (error instanceof DomainError) expect(body).toContain(error.sentence.key);
  });
});

it("leaves answers and redirects as they are", async () => {
  const redirect = new Response(null, { status: 302, headers: { Location: "/connexion" } });
  const response = await portal(redirect)("/page");
  expect(response.status).toBe(302);
  expect(response.headers.get("Location")).toBe("/connexion");
});
