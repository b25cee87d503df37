/**
 * Who may call what, written by hand from decisions.md ("People and rights", "Handover"), never taken from the code. Columns:
 * a clerk of the sender, of the recipient, of any other office; coordination; data protection officer. Without sign-in: 401.
 */
export const ACTORS = ['sender', 'recipient', 'stranger', 'koordination', 'datenschutz'] as const;
export type Actor = (typeof ACTORS)[number];
export type Verdict = 'ok' | 403 | 404;

const row = (...verdicts: readonly [Verdict, Verdict, Verdict, Verdict, Verdict]) => verdicts;
const everybody = row('ok', 'ok', 'ok', 'ok', 'ok');
const clerks = row('ok', 'ok', 'ok', 403, 403);
const onlyItsOffice = row('ok', 404, 404, 403, 403);
const recipientOnly = row(403, 'ok', 404, 403, 403);
const senderOnly = row('ok', 403, 404, 403, 403);
const coordinationOnly = row(403, 403, 403, 'ok', 403);

export const RIGHTS: Readonly<Record<string, readonly [Verdict, Verdict, Verdict, Verdict, Verdict]>> = {
  me: everybody,
  offices: everybody,
  'move-clock': everybody,
  // cases: nobody but the office itself knows that they exist
  'open-case': clerks,
  'list-cases': clerks,
  'search-cases': clerks,
  'read-case': onlyItsOffice,
  'give-consent': onlyItsOffice,
  'offer-handover': onlyItsOffice,
  // consents: recorder, recipients and the data protection officer; withdrawing is as easy as giving
  'list-consents': row('ok', 'ok', 'ok', 403, 'ok'),
  'read-consent': row('ok', 'ok', 404, 403, 'ok'),
  'withdraw-consent': row('ok', 'ok', 404, 403, 'ok'),
  // handovers
  'list-handovers inbox': clerks,
  'list-handovers sent': clerks,
  'list-handovers overdue': row('ok', 'ok', 'ok', 'ok', 403),
  'list-handovers open': row('ok', 'ok', 'ok', 'ok', 403),
  'read-handover': row('ok', 'ok', 404, 'ok', 'ok'),
  'read-payload': row('ok', 'ok', 404, 403, 403),
  'read-journal': row('ok', 'ok', 404, 403, 'ok'),
  'set-follow-up': row('ok', 'ok', 404, 403, 403),
  'clear-follow-up': row('ok', 'ok', 404, 403, 403),
  accept: recipientOnly,
  undo: recipientOnly,
  decline: recipientOnly,
  return: recipientOnly,
  forward: recipientOnly,
  misdirect: recipientOnly,
  pause: recipientOnly,
  resume: recipientOnly,
  report: recipientOnly,
  outcome: recipientOnly,
  'confirm-deletion': recipientOnly,
  supplement: senderOnly,
  acknowledge: senderOnly,
  cancel: senderOnly,
  extend: row('ok', 403, 404, 'ok', 403),
  remind: coordinationOnly,
  reassign: coordinationOnly,
  // journal and read log
  'export-journal': row('ok', 'ok', 'ok', 403, 'ok'),
  'list-reads': row(403, 403, 403, 403, 'ok'),
};
/** Without sign-in, on purpose. */
export const PUBLIC = ['healthz', 'readyz', 'openapi'] as const;
