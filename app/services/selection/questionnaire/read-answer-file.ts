import { z } from "zod";
import { invalid } from "../../../domain/errors.ts";
import { readable } from "../../../domain/readable-words.ts";
import { type AnswerFile, answerFormat, answerFormatVersion } from "../../../domain/selection/answer-file.ts";
import { longestWords, plain } from "../../../domain/selection/answers.ts";
import { choices } from "../../../domain/selection/choices.ts";

const text = (most: number) => z.string().max(most).transform(readable);
const bilingual = z.object({ fr: text(2000), en: text(2000) });
const schema = z.object({
  format: z.literal(answerFormat),
  version: z.literal(answerFormatVersion),
  institution: text(500).default(""),
  selection: text(500).default(""),
  grid: text(100).default(""),
  writtenAt: text(40).default(""),
  answers: z
    .array(
      z.object({
        code: text(20),
        question: bilingual,
        choice: z.enum(choices).nullable(),
        words: text(longestWords).transform(plain),
        step: bilingual.nullable().default(null),
        pieces: z
          .array(z.object({ title: text(300), fileName: text(300), sha256: text(64) }))
          .max(300)
          .default([]),
      }),
    )
    .max(500),
});

/** Reads a file of answers. What is no such file, or is of another version, is refused beside the field. */
export function readAnswerFile(written: string): AnswerFile {
  let parsed: unknown;
  try {
    parsed = JSON.parse(written);
  } catch {
    throw invalid({ file: { key: "answerFileUnreadable" } });
  }
  const version = z.looseObject({ format: z.literal(answerFormat), version: z.string() }).safeParse(parsed);
  if (!version.success) throw invalid({ file: { key: "answerFileUnknown" } });
  if (version.data.version !== answerFormatVersion) throw invalid({ file: { key: "answerFileVersion" } });
  const read = schema.safeParse(parsed);
  if (!read.success) {
    const place = read.error.issues[0]?.path.join(".") ?? "";
    throw invalid({ file: { key: "answerFileBroken", values: { place } } });
  }
  return read.data;
}
