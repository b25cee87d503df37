import type { Part } from '../html.ts';
import type { Visit } from '../visit.ts';
import { MESSAGES } from '../words/message.ts';
import { alert } from './alert.ts';

/** After a redirect: what has happened; takes the focus. `more` belongs to this page. */
export function message(visit: Visit, more: Part = null): Part {
  const text = MESSAGES[visit.query.text('meldung')];
  return text === undefined ? null : alert('success', text, more, true);
}
