import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { Figure } from "./figure.ts";

interface Part {
  module: string;
  imports: string[];
}

/** The heaviest page: what the build's manifest makes a browser load for the frame and one route. */
export function scriptWeight(): Figure {
  const client = path.resolve(import.meta.dirname, "../../build/client");
  const assets = readdirSync(path.join(client, "assets"));
  const file = assets.find((each) => each.startsWith("manifest-")) ?? "";
  const text = readFileSync(path.join(client, "assets", file), "utf8");
  const manifest = JSON.parse(text.slice(text.indexOf("{"), text.lastIndexOf("}") + 1)) as {
    entry: Part;
    routes: Record<string, Part>;
  };
  const weigh = (url: string) => gzipSync(readFileSync(path.join(client, url))).length;
  const pages = Object.entries(manifest.routes).map(([route, part]) => {
    const parts = [manifest.entry, manifest.routes.root, part].filter((each): each is Part => each !== undefined);
    const urls = new Set([`/assets/${file}`, ...parts.flatMap((each) => [each.module, ...each.imports])]);
    return { route, bytes: [...urls].reduce((sum, url) => sum + weigh(url), 0) };
  });
  const heaviest = pages.sort((a, b) => b.bytes - a.bytes)[0] ?? { route: "", bytes: 0 };
  const measured = Math.round(heaviest.bytes / 1000);
  return {
    name: "script of the heaviest page, gzip",
    measured,
    limit: 130,
    unit: "kB",
    better: "lower",
    note: heaviest.route,
  };
}
