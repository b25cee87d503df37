import { html, type Safe } from '../html.ts';

/** Decoration only: the word beside it says the same. */
export const icon = (name: string, size: 'small' | 'default' = 'small'): Safe =>
  html`<span class="kern-icon kern-icon--${name} kern-icon--${size}" aria-hidden="true"></span>`;

/** The relay baton of the brand; also marks who has it. */
export const baton = (cssClass: string): Safe =>
  html`<svg class="${cssClass}" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <g transform="rotate(-38 16 16)">
      <rect class="ue-marke__stab" x="1" y="11.5" width="30" height="9" rx="4.5"></rect>
      <rect class="ue-marke__ring" x="9.5" y="11.5" width="2.5" height="9"></rect>
      <rect class="ue-marke__ring" x="20" y="11.5" width="2.5" height="9"></rect>
    </g>
  </svg>`;
