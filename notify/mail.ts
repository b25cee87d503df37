import { createTransport } from 'nodemailer';
import type { OfficeId } from '../domain/journal/id.ts';
import { MailUnavailable, type Notice, type Notifier } from './notice.ts';
import { mailText } from './text.ts';

export interface MailOptions {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; otherwise STARTTLS where offered. */
  readonly secure: boolean;
  readonly auth: { readonly user: string; readonly pass: string } | null;
  readonly from: string;
  readonly mailboxOf: (office: OfficeId) => string | null;
  readonly pageOf: (notice: Notice) => string;
  /** A mailbox that refuses mail for good: operators should look at it. */
  readonly onRefused: (notice: Notice) => void;
}

const TIMEOUT = 15_000;

/** Content-free mail by SMTP. The Message-ID follows from the notice, so that a repeated mail is recognised as such. */
export function mailNotifier(options: MailOptions): Notifier {
  const { host, port, secure, auth, from } = options;
  const transport = createTransport({
    host,
    port,
    secure,
    ...(auth === null ? {} : { auth }),
    connectionTimeout: TIMEOUT,
    greetingTimeout: TIMEOUT,
    socketTimeout: TIMEOUT,
  });
  const domain = from.slice(from.lastIndexOf('@') + 1).replace('>', '');
  return {
    async send(notice) {
      const to = options.mailboxOf(notice.to);
      if (to === null) return 'inbox';
      try {
        await transport.sendMail({
          ...mailText(notice, options.pageOf),
          from,
          to,
          // One notice may go to several offices: a mail each.
          messageId: `<${notice.id}.${notice.to}@${domain}>`,
          headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        });
        return 'mail';
      } catch (cause) {
        if (!isRefused(cause)) throw new MailUnavailable({ cause });
        options.onRefused(notice);
        return 'inbox';
      }
    },
    close: () => Promise.resolve(transport.close()),
  };
}

/** The server knows the mailbox not or refuses the mail for good (SMTP 5xx); everything else, a wrong password included, may pass. */
function isRefused(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('code' in error) || !('responseCode' in error)) return false;
  const { code, responseCode } = error;
  return (code === 'EENVELOPE' || code === 'EMESSAGE') && typeof responseCode === 'number' && responseCode >= 500;
}
