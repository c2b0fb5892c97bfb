import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { notice } from "../../../db/schema/index.ts";
import { parse } from "../authorise.ts";
import type { Context } from "../context.ts";
import { uuid } from "../fields.ts";

const schema = z.object({ noticeId: uuid.optional() });

/** Marks one of one's own notices as read, or all of them. Twice changes nothing. */
export async function markRead(context: Context, input: unknown): Promise<void> {
  const { noticeId } = parse(schema, input);
  await context.write("notice.read", (tx) =>
    tx
      .update(notice)
      .set({ readAt: context.now })
      .where(and(isNull(notice.readAt), noticeId ? eq(notice.id, noticeId) : undefined)),
  );
}
