import { html, type Safe } from '../html.ts';
import { number } from '../words/number.ts';

export interface Filter {
  readonly href: string;
  readonly label: string;
  readonly count: number | null;
  readonly current: boolean;
  readonly urgent?: boolean;
}

/** Filters are links: the address is the saved view. */
export const filters = (label: string, list: readonly Filter[]): Safe =>
  html`<nav aria-label="${label}">
    <ul class="ue-ansichten">
      ${list.map(
        (filter) =>
          html`<li>
            <a
              class="ue-ansichten__link${filter.urgent && (filter.count ?? 0) > 0 && ' ue-ansichten__link--ueber'}"
              href="${filter.href}"
              ${filter.current && html`aria-current="page"`}
              >${filter.label}${filter.count !== null && html` <span class="ue-anzahl">${number(filter.count)}</span>`}</a
            >
          </li>`,
      )}
    </ul>
  </nav>`;
