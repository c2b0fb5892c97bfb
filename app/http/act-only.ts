import { type LoaderFunctionArgs, redirect } from "@remix-run/node";

/**
 * The loader of an address that only acts: somebody who opens it is led to the page of the act. After a refused act
 * the framework runs it too, on the way to the page that tells the refusal: then it must lead nowhere.
 */
export const actOnly = (to: string | ((args: LoaderFunctionArgs) => string)) => (args: LoaderFunctionArgs) => {
  const { method, by } = args.context.visit.asks;
  const page = typeof to === "string" ? to : to(args);
  if (by === "document" && (method === "GET" || method === "HEAD")) throw redirect(page);
  return { page };
};
