import { html, type Safe } from '../html.ts';
import { icon } from './icon.ts';

export type Tone = 'plain' | 'good' | 'missing' | 'info' | 'check' | 'unknown';
const CLASSES: { readonly [tone in Tone]: string } = {
  plain: '',
  good: ' ue-wort--gut',
  missing: ' ue-wort--fehlt',
  info: ' ue-wort--moeglich',
  check: ' ue-wort--pruefen',
  unknown: ' ue-wort--unbekannt',
};

/** A status word: icon and colour never say more than the text. */
export const word = (text: string, tone: Tone, iconName: string): Safe =>
  html`<span class="ue-wort${CLASSES[tone]}">${icon(iconName)}${text}</span>`;
