/** GET /ueberleitungen/{id}. `?antwort=ablehnen` opens one form. */
import { noProblems } from '../forms/problems.ts';
import { load } from '../handover/load.ts';
import { handoverPage } from '../handover/page.ts';
import { EVERYBODY, type Site } from '../site.ts';

export function handoverPages(site: Site): void {
  site.get('/ueberleitungen/:id', EVERYBODY, async (visit) => {
    const loading = await load(visit);
    if (!loading.ok) return visit.refuse(loading.rejection);
    const attempt = { open: visit.query.text('antwort'), form: visit.form, problems: noProblems };
    return visit.show(handoverPage(visit, loading.value, attempt));
  });
}
