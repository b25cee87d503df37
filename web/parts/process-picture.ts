/** Server-drawn SVG of a model: no script, prints, and says in its description where the handover stands. */
import { html, type Part, type Safe } from '../html.ts';
import type { Diagram, Edge, Label, Shape } from '../process-picture.ts';

export interface Place {
  readonly now: string | null;
  readonly done: readonly string[];
}
const LINE_HEIGHT = 15;

export const processPicture = (diagram: Diagram, place: Place): Safe => {
  // A sub-process is the ground its lines are drawn on.
  const frames = diagram.shapes.filter(({ kind }) => kind === 'sub-process');
  const others = diagram.shapes.filter(({ kind }) => kind !== 'sub-process');
  const here = diagram.shapes.find(({ id }) => id === place.now)?.label;
  return html`<svg viewBox="0 0 ${diagram.width} ${diagram.height}" role="img" aria-labelledby="bp-titel bp-text">
    <title id="bp-titel">Ablaufbild der Überleitung</title>
    <desc id="bp-text">
      ${here === undefined ? 'Es ist kein Schritt offen.' : `Gerade offen: ${here}.`} Der Text unter dem Bild beschreibt
      alle Schritte.
    </desc>
    <defs>
      <marker id="spitze" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto">
        <path class="ue-bp-spitze" d="M0 0 10 5 0 10z"></path>
      </marker>
    </defs>
    ${diagram.lanes.map(
      ({ x, y, w, h, label }) =>
        html`<rect class="ue-bp-bahn" x="${x}" y="${y}" width="${w}" height="${h}"></rect
          ><text class="ue-bp-bahn-text" transform="translate(${x + 19} ${y + h / 2}) rotate(-90)">${label}</text>`,
    )}
    ${frames.map((one) => shape(one, place))} ${diagram.edges.map(edge)} ${others.map((one) => shape(one, place))}
  </svg>`;
};

function edge({ kind, points, text }: Edge): Part {
  const [start, ...rest] = points;
  if (start === undefined) return null;
  const path = `M${start.x} ${start.y}${rest.map(({ x, y }) => `L${x} ${y}`).join('')}`;
  return [
    kind === 'note-line'
      ? html`<path class="ue-bp-notizlinie" d="${path}"></path>`
      : html`<path class="ue-bp-fluss" d="${path}" marker-end="url(#spitze)"></path>`,
    text !== null && label(text, 'ue-bp-text ue-bp-text--leise'),
  ];
}

function shape(one: Shape, { now, done }: Place): Part {
  const state = one.id === now ? ' ue-bp-form--jetzt' : done.includes(one.id) ? ' ue-bp-form--fertig' : '';
  const isInside = one.kind.endsWith('task');
  return [
    form(one, `ue-bp-form${state}`),
    one.text !== null &&
      label(one.text, `ue-bp-text${one.id === now ? ' ue-bp-text--stark' : ''}${isInside ? '' : ' ue-bp-text--leise'}`),
  ];
}

function form({ kind, x, y, w, h }: Shape, cssClass: string): Part {
  const [cx, cy] = [x + w / 2, y + h / 2];
  const circle = (extra: Part): Safe =>
    html`<circle class="${cssClass}" cx="${cx}" cy="${cy}" r="${w / 2}" ${extra}></circle>`;
  switch (kind) {
    case 'note':
      return null;
    case 'start':
      return circle(null);
    case 'end':
      return html`<circle class="${cssClass} ue-bp-form--ende" cx="${cx}" cy="${cy}" r="${w / 2}"></circle>`;
    case 'message-start':
      return [
        circle(html`stroke-dasharray="4 3"`),
        html`<path class="ue-bp-fluss" d="M${cx - 8} ${cy - 5}h16v11h-16zl8 6 8-6"></path>`,
      ];
    case 'timer':
      return [circle(html`stroke-dasharray="4 3"`), html`<path class="ue-bp-fluss" d="M${cx} ${cy - 9}v9l6 4"></path>`];
    case 'exclusive-gateway':
      return html`<path class="${cssClass}" d="M${x} ${cy} ${cx} ${y} ${x + w} ${cy} ${cx} ${y + h}z"></path>`;
    case 'sub-process':
      return html`<rect
        class="${cssClass} ue-bp-form--teil"
        x="${x}"
        y="${y}"
        width="${w}"
        height="${h}"
        rx="10"
      ></rect>`;
    default:
      return html`<rect class="${cssClass}" x="${x}" y="${y}" width="${w}" height="${h}" rx="10"></rect>`;
  }
}

const label = ({ lines, at }: Label, cssClass: string): Safe =>
  html`<text class="${cssClass}" x="${at.x}" y="${at.y - ((lines.length - 1) * LINE_HEIGHT) / 2 + 5}">
    ${lines.map((line, index) => html`<tspan x="${at.x}" ${index > 0 && html`dy="${LINE_HEIGHT}"`}>${line}</tspan>`)}
  </text>`;
