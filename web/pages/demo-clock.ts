/** The demo's clock goes forward only, a working day at a time: deadlines, reminders and handing to the coordination happen before one's eyes. */
import { html } from '../html.ts';
import { submit } from '../parts/button.ts';
import { message } from '../parts/message.ts';
import { pageHead } from '../parts/page-head.ts';
import { EVERYBODY, type Site } from '../site.ts';
import { date, dateTime } from '../words/date.ts';

const TWO_HOURS = 2 * 60 * 60 * 1000;

export function demoClock(site: Site): void {
  const { demo, moveClock, flow, policy } = site.deps;
  if (!demo || moveClock === null) return;
  const next = () => policy.calendar.addWorkingDays(flow.today(), 1);

  site.get('/vorfuehrung/uhr', EVERYBODY, (visit) =>
    visit.show({
      title: 'Uhr vorstellen',
      body: html`${message(visit)}
        ${pageHead('Uhr vorstellen', html`Im Vorführsystem ist es jetzt <b>${dateTime(flow.now())}</b>.`)}
        <p class="ue-lese">
          Die Uhr geht nur vorwärts und gilt für alle, die dieses Vorführsystem gerade ansehen. Erinnerungen, Fristen
          und das Einschalten der Koordination geschehen danach von selbst, meist innerhalb weniger Sekunden.
        </p>
        <form method="post" action="/vorfuehrung/uhr" class="ue-knoepfe ue-knoepfe--voll ue-abschnitt">
          ${visit.guards()} ${submit(`Auf ${date(next())}, 8:00 Uhr stellen`, { kind: 'primary' })}
        </form>`,
    }),
  );

  site.post('/vorfuehrung/uhr', EVERYBODY, async (visit) => {
    await moveClock(Date.parse(policy.calendar.wakeTime(next())) + TWO_HOURS); // the clockwork wakes at 6:00
    visit.go('/vorfuehrung/uhr', 'uhr-vorgestellt');
  });
}
