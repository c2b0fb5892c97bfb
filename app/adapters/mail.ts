import { createTransport } from "nodemailer";

export interface Message {
  /** Stable for one letter, so that a server that saw it twice can tell. */
  id: string;
  from: string;
  to: string;
  subject: string;
  text: string;
}

export interface Post {
  /** Hands one message to the server; rejects when the server does not take it. */
  send(message: Message): Promise<void>;
  close(): void;
}

/** A connection to the mail server of `smtp://user:password@host:port` (or `smtps://`). */
export function openPost(smtpUrl: string): Post {
  const url = new URL(smtpUrl);
  const transport = createTransport({
    host: url.hostname,
    port: Number(url.port || (url.protocol === "smtps:" ? 465 : 587)),
    secure: url.protocol === "smtps:",
    auth: url.username ? { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } : undefined,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ id, from, to, subject, text }) {
      await transport.sendMail({ messageId: `<${id}@tamis>`, from, to: { name: "", address: to }, subject, text });
    },
    close: () => transport.close(),
  };
}
