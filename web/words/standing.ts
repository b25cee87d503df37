/** How the word for a standing looks. The word itself is configured; tone and icon only repeat it. */
import type { Standing } from '../../domain/handover/view-types.ts';
import type { Codes } from '../deps.ts';
import type { Safe } from '../html.ts';
import { labelOf } from './label.ts';
import { word, type Tone } from '../parts/word.ts';

const LOOKS: { readonly [standing in Standing]: readonly [Tone, string] } = {
  offered: ['plain', 'mail'],
  delivered: ['plain', 'mail'],
  accepted: ['good', 'check'],
  running: ['info', 'autorenew'],
  paused: ['plain', 'calendar-today'],
  returned: ['missing', 'draft'],
  unanswered: ['missing', 'warning'],
  declined: ['plain', 'close'],
  misdirected: ['plain', 'arrow-forward'],
  'outcome-reported': ['good', 'checklist'],
  acknowledged: ['good', 'check'],
  forwarded: ['plain', 'arrow-forward'],
  withdrawn: ['plain', 'close'],
  cancelled: ['plain', 'arrow-back'],
  'not-realised': ['plain', 'close'],
};

export function standingWord(codes: Codes, standing: Standing): Safe {
  const [tone, iconName] = LOOKS[standing];
  return word(labelOf(codes, 'standings', standing), tone, iconName);
}
