import { html, type Safe } from '../html.ts';
import { icon } from './icon.ts';

export type ButtonKind = 'primary' | 'secondary' | 'tertiary';
export interface ButtonLook {
  readonly kind?: ButtonKind;
  readonly icon?: string;
  readonly small?: boolean;
  /** Said but not shown, e.g. which row the button belongs to. */
  readonly about?: string;
}

const cssClass = (look: ButtonLook): string =>
  `kern-btn kern-btn--${look.kind ?? 'secondary'}${look.small ? ' kern-btn--x-small' : ''}`;
const inside = (label: string, look: ButtonLook): Safe =>
  html`${look.icon !== undefined && icon(look.icon)}<span class="kern-label"
      >${label}${look.about !== undefined && html`<span class="ue-sr"> ${look.about}</span>`}</span
    >`;

/** Verb and object: `Überleitung senden`, never `OK`. */
export const submit = (
  label: string,
  look: ButtonLook & { readonly name?: string; readonly value?: string; readonly to?: string } = {},
): Safe =>
  html`<button
    type="submit"
    class="${cssClass(look)}"
    ${look.name !== undefined && html`name="${look.name}" value="${look.value ?? ''}"`}
    ${look.to !== undefined && html`formaction="${look.to}"`}
  >
    ${inside(label, look)}
  </button>`;

export const linkButton = (label: string, href: string, look: ButtonLook = {}): Safe =>
  html`<a class="${cssClass(look)}" href="${href}">${inside(label, look)}</a>`;
