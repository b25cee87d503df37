/** Own follow-up of one handover: set or removed. */
import { readFollowUp } from '../forms/follow-up.ts';
import { Problems } from '../forms/problems.ts';
import { load } from '../handover/load.ts';
import { handoverPage } from '../handover/page.ts';
import { CLERKS, type Site } from '../site.ts';

export function handoverFollowUp(site: Site): void {
  site.post('/ueberleitungen/:id/wiedervorlage', CLERKS, async (visit) => {
    const loading = await load(visit);
    if (!loading.ok) return visit.refuse(loading.rejection);
    const problems = new Problems();
    const isRemoval = visit.form.text('tat') === 'entfernen';
    const day = isRemoval ? null : readFollowUp(visit, problems);
    if (problems.any)
      return visit.show(handoverPage(visit, loading.value, { open: '', form: visit.form, problems }), 422);
    const { id } = loading.value.view;
    const answer = await visit.deps.flow.setFollowUp(visit.who, id, day, visit.key);
    if (!answer.ok) return visit.refuse(answer.rejection);
    visit.go(`/ueberleitungen/${id}`, isRemoval ? 'wiedervorlage-entfernt' : 'wiedervorlage-gesetzt');
  });
}
