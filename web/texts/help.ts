import { html, type Safe } from '../html.ts';
import { pageHead } from '../parts/page-head.ts';
import type { WebDeps } from '../deps.ts';

export const help = ({ policy }: WebDeps): Safe => {
  const { answer, interim, supplement, acknowledge } = policy.deadlines;
  return html`${pageHead('Hilfe', 'So geht ein Anliegen von einer Stelle zur nächsten, ohne dass es liegen bleibt.')}
    <div class="ue-lese ue-text-seite">
      <h2 class="kern-heading-large">So läuft eine Überleitung</h2>
      <ol class="ue-punkte kern-list--number ue-stapel ue-stapel--eng">
        <li>
          <b>Senden.</b> Sie wählen Fall, Zielstelle, Anlass, Grundlage und Daten. Bis die andere Stelle öffnet, können
          Sie zurückziehen.
        </li>
        <li>
          <b>Antworten.</b> Die Zielstelle hat ${answer.workingDays} Arbeitstage: annehmen, zur Ergänzung zurückgeben,
          weiterleiten oder mit Grund ablehnen. Eine Annahme lässt sich ${policy.undoMinutes} Minuten lang rückgängig
          machen.
        </li>
        <li>
          <b>Bearbeiten.</b> Spätestens nach ${interim.workingDays} Arbeitstagen ein Zwischenstand oder das Ergebnis.
          Ruht die Sache, hält die Frist an.
        </li>
        <li>
          <b>Lesen.</b> Erst wenn die abgebende Stelle die Rückmeldung gelesen hat (Frist ${acknowledge.workingDays}
          Arbeitstage), ist die Überleitung zu.
        </li>
      </ol>
      <p>
        Für eine Ergänzung hat die abgebende Stelle ${supplement.workingDays} Arbeitstage; so lange steht die Frist der
        Zielstelle.
      </p>
      <h2 class="kern-heading-large">Frist und Wiedervorlage</h2>
      <p>
        Die <b>Frist</b> folgt aus der Regel. Vorher wird erinnert, danach erfährt es die KIM-Koordination. Gezählt
        werden Arbeitstage in Nordrhein-Westfalen (Mo–Fr ohne Feiertage). Ist die Stelle am letzten Tag nicht besetzt,
        gilt ihr nächster Anwesenheitstag. Die <b>Wiedervorlage</b> ist Ihr eigener Merker und verschiebt keine Frist.
      </p>
      <h2 class="kern-heading-large">Grundlage und Widerruf</h2>
      <p>
        Ohne Einwilligung oder genannte Vorschrift wird nichts übermittelt. Die Grundlage wird bei jedem Öffnen neu
        geprüft. Ein Widerruf wirkt sofort: Die Überleitung endet, die Angaben sind gesperrt, die Löschung wird
        bestätigt. Das Verfahren der Person läuft weiter.
      </p>
      <h2 class="kern-heading-large">Was eine Ausländerbehörde liest</h2>
      <p>
        Nur Auswahlwerte, nie Texte oder Beratungsnotizen (§§ 87, 88 AufenthG). Jedes Ende ohne Ergebnis liest sie
        gleich: „Nicht zustande gekommen“. Ob abgelehnt, nicht erschienen oder widerrufen wurde, erfährt sie nicht.
      </p>
      <h2 class="kern-heading-large" id="rollen">Wer was darf</h2>
      <ul class="ue-punkte">
        <li><b>Sachbearbeitung</b>: für die eigene Stelle senden, antworten und lesen.</li>
        <li>
          <b>Koordination</b>: Überfälliges sehen, erinnern, Fristen verlängern, an eine andere Stelle geben; nie Namen
          oder Inhalte.
        </li>
        <li><b>Datenschutz</b>: Einwilligungen, Widerrufe, Lesezugriffe und das Protokoll prüfen; nie Inhalte.</li>
      </ul>
    </div>`;
};
