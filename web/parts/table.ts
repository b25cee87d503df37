/** Tables keep their roles in the markup, because on the phone CSS makes cards of their rows. */
import { html, type Part, type Safe } from '../html.ts';

export interface Column {
  readonly title: string;
  /** The heading is only said, not shown (check boxes, actions). */
  readonly silent?: boolean;
  readonly cssClass?: string;
}
export interface Group {
  readonly title?: string;
  readonly cssClass?: string;
  readonly rows: readonly Safe[];
}

export const table = (
  caption: string,
  columns: readonly Column[],
  groups: readonly Group[],
  cssClass = 'ue-stapelt',
): Safe =>
  html`<table role="table" class="kern-table ue-tabelle ${cssClass}">
    <caption class="kern-sr-only">
      ${caption}
    </caption>
    <thead role="rowgroup" class="kern-table__head">
      <tr role="row" class="kern-table__row">
        ${columns.map(
          (column) =>
            html`<th role="columnheader" scope="col" class="kern-table__header ${column.cssClass}">
              ${column.silent ? html`<span class="kern-sr-only">${column.title}</span>` : column.title}
            </th>`,
        )}
      </tr>
    </thead>
    ${groups.map(
      (group) =>
        html`<tbody
          role="rowgroup"
          class="kern-table__body${group.title !== undefined && ` ue-gruppe ${group.cssClass ?? ''}`}"
        >
          ${
            group.title !== undefined &&
            html`<tr role="row" class="kern-table__row">
              <th
                role="rowheader"
                scope="rowgroup"
                colspan="${columns.length}"
                class="kern-table__header ue-gruppe__kopf"
              >
                ${group.title}
              </th>
            </tr>`
          }
          ${group.rows}
        </tbody>`,
    )}
  </table>`;

export const row = (...cells: readonly Part[]): Safe =>
  html`<tr role="row" class="kern-table__row">
    ${cells}
  </tr>`;
export const rowHead = (content: Part): Safe =>
  html`<th role="rowheader" scope="row" class="kern-table__header">${content}</th>`;
/** `title` stands before the content on the phone, where there is no heading row. */
export const cell = (content: Part, title?: string, cssClass = ''): Safe =>
  html`<td role="cell" class="kern-table__cell${cssClass}" ${title !== undefined && html` data-titel="${title}"`}>
    ${content}
  </td>`;
