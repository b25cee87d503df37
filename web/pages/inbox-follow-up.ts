/** Sets or removes the follow-up of several rows; every failure is named. */
import { HandoverId } from '../../domain/journal/id.ts';
import { readFollowUp } from '../forms/follow-up.ts';
import { Problems } from '../forms/problems.ts';
import { CLERKS, type Site } from '../site.ts';
import type { Visit } from '../visit.ts';
import { ROWS, showInbox, viewOf } from './inbox.ts';

export function inboxFollowUp(site: Site): void {
  site.post('/posteingang/wiedervorlage', CLERKS, async (visit) => {
    const problems = new Problems();
    const isRemoval = visit.form.text('tat') === 'entfernen';
    const day = isRemoval ? null : readFollowUp(visit, problems);
    const chosen = visit.form
      .all('auswahl')
      .slice(0, ROWS)
      .flatMap((text) => HandoverId.safeParse(text).data ?? []);
    if (chosen.length === 0) problems.add('wiedervorlage', 'Wählen Sie zuerst mindestens einen Vorgang aus.');
    if (!problems.any) await setAll(visit, chosen, day, problems);
    if (problems.any) return showInbox(visit, problems);
    visit.go(
      `/posteingang?ansicht=${viewOf(visit.query.text('ansicht')).name}`,
      isRemoval ? 'wiedervorlage-entfernt' : 'wiedervorlage-gesetzt',
    );
  });
}

async function setAll(
  visit: Visit,
  chosen: readonly HandoverId[],
  day: ReturnType<typeof readFollowUp>,
  problems: Problems,
): Promise<void> {
  for (const id of chosen) {
    const answer = await visit.deps.flow.setFollowUp(visit.who, id, day, `${visit.key}.${id}`);
    if (!answer.ok) problems.add(`z-${id}`, `Nicht gespeichert: ${answer.rejection.detail}`);
  }
}
