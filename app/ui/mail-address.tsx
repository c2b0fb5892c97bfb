import { Fragment } from "react";

/** An e-mail address that breaks, where it must, before its « @ » or after a dot: never in the middle of a name. */
export function MailAddress({ address, className }: { address: string; className?: string }) {
  const parts = address.split(/(?=@)|(?<=\.)/);
  return (
    <span className={className}>
      {parts.map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one address, in their order
        <Fragment key={at}>
          {at > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </span>
  );
}
