import type { ConsentView } from '../../flow/port.ts';
import type { Safe } from '../html.ts';
import { word } from '../parts/word.ts';
import { bareDate } from './date.ts';

export function consentWord({ standing, validUntil }: Pick<ConsentView, 'standing' | 'validUntil'>): Safe {
  switch (standing) {
    case 'valid':
      return word(`gültig bis ${bareDate(validUntil)}`, 'good', 'check');
    case 'expired':
      return word(`abgelaufen am ${bareDate(validUntil)}`, 'plain', 'close');
    case 'withdrawn':
      return word('widerrufen', 'plain', 'close');
    case 'not-usable':
      return word('nicht mehr verwendbar', 'plain', 'close');
  }
}
