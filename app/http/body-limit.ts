import type { NextFunction, Request, Response } from "express";
import type { Configuration } from "../domain/configuration.ts";
import { sessionToken } from "./cookies.ts";
import { plainPage } from "./plain-page.ts";

const wordsBytes = 1024 * 1024;

/**
 * Refuses words that are too long, or do not tell their length, before anything reads them. A form with files is
 * left to what receives it, each with its own limit and streaming; strangers send none.
 */
export const bodyLimit =
  (configuration: Configuration) =>
  (req: Request, res: Response, next: NextFunction): void => {
    const length = req.headers["content-length"];
    const endless = req.headers["transfer-encoding"] !== undefined;
    const files =
      req.is("multipart/form-data") && length !== undefined && sessionToken(req.headers.cookie, configuration) !== null;
    if (!endless && (files || Number(length ?? 0) <= wordsBytes)) {
      next();
      return;
    }
    res.set("Connection", "close");
    plainPage(req, res, endless ? 411 : 413, ({ tooLong }) => tooLong);
  };
