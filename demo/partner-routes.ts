/** Handovers that do not go to a case management. Who: `src`; how many: synthetic (the report's figure 10 is a picture). */
import { OfficeId } from '../domain/journal/id.ts';
import type { Write } from './course.ts';
import { opened, overdueAnswer, paused, resultUnread, running, started, unopened } from './open-courses.ts';

export interface PartnerRoute {
  readonly from: OfficeId;
  readonly to: OfficeId;
  readonly open: readonly Write[];
  /** Share of the handovers that are over. */
  readonly weight: number;
  readonly src: string;
}

const route = (from: string, to: string, weight: number, src: string, ...open: readonly Write[]): PartnerRoute => ({
  from: OfficeId.parse(from),
  to: OfficeId.parse(to),
  open,
  weight,
  src,
});

export const PARTNER_ROUTES: readonly PartnerRoute[] = [
  route('abh-rsk', 'mbe', 6, '002:2030-2034', running, opened),
  route('abh-rsk', 'integration-point', 6, '002:2030-2034', running),
  // Siegburg, Eitorf and Ruppichteroth have no case management: the fallback is our assumption.
  route('abh-rsk', 'caritas', 10, '002:416-421', unopened, opened, started, running, running, paused),
  route('abh-rsk', 'interkult-hennef', 5, '002:1318-1322', started, running),
  route('ebh-rsk', 'caritas', 4, '002:416-421', unopened, running, overdueAnswer),
  route('sozialamt-rsk', 'jobcenter-rsk', 8, '002:1597-1602', unopened, opened, started, running),
  route('cm-windeck', 'jobcenter-rsk', 6, '002:1597-1602', unopened, started, resultUnread),
  route('abh-rsk', 'sozialamt-rsk', 4, '002:3391-3410', unopened, opened, running),
  route('cm-swisttal', 'sozialamt-rsk', 4, '002:1603-1609', unopened, opened, started),
  route('jobcenter-rsk', 'abh-rsk', 6, '002:1002-1006', unopened, opened, started, running),
  route('jobcenter-rsk', 'abh-troisdorf', 4, '002:1002-1006', unopened, opened, started),
  route('cm-troisdorf', 'ebh-troisdorf', 4, '002:6963-6971', unopened, opened, started),
  route('cm-bornheim', 'gesundheitsamt-rsk', 3, '002:1752-1757', started, resultUnread),
  route('cm-alfter', 'schulamt-rsk', 3, '002:1752-1757', running),
  route('cm-niederkassel', 'jmd', 3, '002:1752-1757', running, resultUnread),
];
