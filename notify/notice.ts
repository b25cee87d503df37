/** What a content-free mail may know: that something waits, where to look, and nothing about the person. */
import type { HandoverId, OfficeId } from '../domain/journal/id.ts';

export const NOTICE_KINDS = ['arrival', 'answer', 'reminder', 'escalation', 'deletion', 'taken-back'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

export interface Notice {
  /** Deterministic: a repeated notice has the same Message-ID. */
  readonly id: string;
  readonly kind: NoticeKind;
  readonly handover: HandoverId;
  /** `Ü JJJJ-NNNNN`. */
  readonly number: string;
  readonly to: OfficeId;
}

/** `inbox`: no mail goes out (none configured, or refused for good); the handover is in the office's inbox all the same. */
export type Channel = 'mail' | 'inbox';

export interface Notifier {
  /** Rejects with MailUnavailable when trying again may help. */
  send(notice: Notice): Promise<Channel>;
  close(): Promise<void>;
}

export class MailUnavailable extends Error {
  constructor(options?: ErrorOptions) {
    super('mail server unavailable', options);
    this.name = 'MailUnavailable';
  }
}

/** No mail server configured. */
export const inboxOnly: Notifier = { send: () => Promise.resolve('inbox'), close: () => Promise.resolve() };
