import { html } from '../html.ts';
import { pageHead } from '../parts/page-head.ts';

export const accessibility = html`${pageHead('Barrierefreiheit', 'Alle Seiten sind ohne Maus, ohne JavaScript und mit Vorleseprogramm gedacht.')}
  <div class="ue-lese ue-text-seite">
    <h2 class="kern-heading-large">Stand der Vereinbarkeit</h2>
    <p>
      Maßstab sind § 10 BGG NRW, die BITVNRW und die EN 301 549. Gebaut und automatisch geprüft wird gegen WCAG 2.2,
      Stufe AA. Die automatische Prüfung findet nur einen Teil der Hindernisse. Eine Prüfung durch Menschen mit
      Vorleseprogrammen und ein BIK-BITV-Test stehen noch aus; deshalb behaupten wir keine vollständige Vereinbarkeit.
    </p>
    <h2 class="kern-heading-large">Was bekannt ist</h2>
    <ul class="ue-punkte">
      <li>
        Das große Ablaufbild ist mit Vorleseprogrammen nicht sinnvoll zu lesen. Derselbe Inhalt steht auf jeder Seite in
        Worten.
      </li>
      <li>Gebärdensprache und Leichte Sprache fehlen noch.</li>
    </ul>
    <h2 class="kern-heading-large">Hindernis melden</h2>
    <p>
      Dies ist ein Vorführsystem ohne Betreiber. Im Echtbetrieb stehen hier die Anschrift der Kommune für Meldungen und
      der Weg zur Ombudsstelle für barrierefreie Informationstechnik des Landes Nordrhein-Westfalen (§ 10d BGG NRW).
    </p>
  </div>`;
