/** Pages anybody may read, signed in or not: help, accessibility, data protection. */
import type { Site } from '../site.ts';
import { accessibility } from '../texts/accessibility.ts';
import { help } from '../texts/help.ts';
import { privacy } from '../texts/privacy.ts';

export function textPages(site: Site): void {
  site.open('/hilfe', 'Hilfe', help(site.deps));
  site.open('/barrierefreiheit', 'Barrierefreiheit', accessibility);
  site.open('/datenschutz-hinweise', 'Datenschutz', privacy(site.deps));
}
