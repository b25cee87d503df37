import { html, type Safe } from '../html.ts';
import { pageHead } from '../parts/page-head.ts';
import type { WebDeps } from '../deps.ts';

export const privacy = ({ demo }: WebDeps): Safe =>
  html`${pageHead('Datenschutz', 'Nichts Persönliches geht ohne Grundlage weiter, und nichts bleibt lesbar, wenn sie wegfällt.')}
    <div class="ue-lese ue-text-seite">
      ${demo && html`<p class="ue-hinweis ue-hinweis--warnung"><b>Vorführsystem:</b> Tragen Sie keine echten Personen ein. Alle Fälle hier sind erfunden.</p>`}
      <h2 class="kern-heading-large">Was gespeichert wird</h2>
      <ul class="ue-punkte">
        <li>
          Angaben zur Person verschlüsselt, getrennt nach Fall, Stelle und Überleitung. Gelöscht wird, indem der
          Schlüssel vernichtet wird.
        </li>
        <li>
          Das Übergabeprotokoll: wer wann welchen Schritt getan hat, mit Grundlage und Arten von Daten, ohne Namen und
          Texte.
        </li>
        <li>Wer übermittelte Angaben geöffnet hat. Das sieht nur der Datenschutz.</li>
      </ul>
      <h2 class="kern-heading-large">Cookie</h2>
      <p>
        Ein Cookie hält Ihre Anmeldung bis zu zehn Stunden. Es enthält keine Falldaten. Weitere Cookies, Zähler oder
        Inhalte fremder Seiten gibt es nicht.
      </p>
      <h2 class="kern-heading-large">Was ausgewertet wird</h2>
      <p>
        Überfällige Überleitungen zwischen Stellen, damit die Koordination helfen kann. Keine Zahlen über einzelne
        Beschäftigte, keine Rangliste von Stellen.
      </p>
    </div>`;
