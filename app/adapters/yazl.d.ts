declare module "yazl" {
  import type { Readable } from "node:stream";
  export interface EntryOptions {
    mtime?: Date;
    mode?: number;
    compress?: boolean;
    forceDosTimestamp?: boolean;
  }
  export class ZipFile {
    outputStream: Readable;
    addBuffer(bytes: Buffer, name: string, options?: EntryOptions): void;
    addReadStreamLazy(
      name: string,
      options: EntryOptions,
      open: (done: (error: Error | null, stream: Readable) => void) => void,
    ): void;
    on(event: "error", listener: (error: Error) => void): void;
    end(): void;
  }
}
