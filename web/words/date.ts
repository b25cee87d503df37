/** Dates as clerks write them: `Mo, 30.11.2026`, with time `Mo, 30.11.2026, 10:12 Uhr`; always the day and hour in Germany. */
import { PlainDate, type Instant } from '../../domain/journal/id.ts';

const WEEKDAYS = ['So', 'Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa'] as const;
const clock = new Intl.DateTimeFormat('de-DE', {
  timeZone: 'Europe/Berlin',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: 'numeric',
  minute: '2-digit',
});

const weekday = (day: string): string => WEEKDAYS[new Date(`${day}T12:00:00Z`).getUTCDay()] ?? '';

/** For documents: `16.11.2026`. */
export const bareDate = (day: PlainDate): string => `${day.slice(8, 10)}.${day.slice(5, 7)}.${day.slice(0, 4)}`;
export const date = (day: PlainDate): string => `${weekday(day)}, ${bareDate(day)}`;

export const dayOf = (at: Instant): PlainDate => {
  const part = partsOf(at);
  return PlainDate.parse(`${part('year')}-${part('month')}-${part('day')}`);
};
export const time = (at: Instant): string => {
  const part = partsOf(at);
  return `${Number(part('hour'))}:${part('minute')} Uhr`;
};
export const dateTime = (at: Instant): string => `${date(dayOf(at))}, ${time(at)}`;
/** In a sentence: `am Mo, 16.11.2026 um 10:12 Uhr`. */
export const onDateAtTime = (at: Instant): string => `am ${date(dayOf(at))} um ${time(at)}`;

/** `30.11.2026`, `3.1.2026` or `2026-11-30`; `null` for everything else and for days that do not exist. */
export function readDate(text: string): PlainDate | null {
  const german = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text.trim());
  const [, day = '', month = '', year = ''] = german ?? [];
  const iso = german ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text.trim();
  return PlainDate.safeParse(iso).data ?? null;
}

function partsOf(at: Instant) {
  const parts = clock.formatToParts(new Date(at));
  return (type: Intl.DateTimeFormatPartTypes): string => parts.find((part) => part.type === type)?.value ?? '';
}
