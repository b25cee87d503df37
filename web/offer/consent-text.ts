/** The consent text people sign now. Our setting until the customer supplies its own forms; recorded with every consent. */
import { PlainDate } from '../../domain/journal/id.ts';

export const CONSENT_TEXT = '3.1';
export const CONSENT_MONTHS = 6;

/** Same day six months on; the last day of the month where that day does not exist. */
export function validUntil(signedOn: PlainDate): PlainDate {
  const [year = 0, month = 1, day = 1] = signedOn.split('-').map(Number);
  const end = new Date(Date.UTC(year, month - 1 + CONSENT_MONTHS, 1));
  const last = new Date(Date.UTC(end.getUTCFullYear(), end.getUTCMonth() + 1, 0)).getUTCDate();
  end.setUTCDate(Math.min(day, last));
  return PlainDate.parse(end.toISOString().slice(0, 10));
}
