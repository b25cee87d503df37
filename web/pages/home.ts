/** `/` leads where people of this role begin. */
import { homeOf } from '../parts/layout.ts';
import { EVERYBODY, type Site } from '../site.ts';

export function homePage(site: Site): void {
  site.get('/', EVERYBODY, (visit) => {
    visit.response.redirect(303, homeOf(visit.who.role));
  });
}
