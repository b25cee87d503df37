/** The large view of the process: bpmn-js draws it, with its mark in sight; without a script the words remain. */
import { load } from '../handover/load.ts';
import { stepsInWords } from '../handover/process-section.ts';
import { html } from '../html.ts';
import { section } from '../parts/card.ts';
import { pageHead } from '../parts/page-head.ts';
import { EVERYBODY, type Site } from '../site.ts';

export function handoverProcess(site: Site): void {
  site.get('/ueberleitungen/:id/ablauf', EVERYBODY, async (visit) => {
    const loading = await load(visit);
    if (!loading.ok) return visit.refuse(loading.rejection);
    const { view } = loading.value;
    await visit.show({
      title: `Ablauf von ${view.number}`,
      path: [{ label: view.number, href: `/ueberleitungen/${view.id}` }],
      here: 'Ablauf',
      styles: ['/bpmn-js/assets/diagram-js.css', '/bpmn-js/assets/bpmn-js.css'],
      scripts: ['/bpmn-js/bpmn-navigated-viewer.production.min.js', '/static/diagram.js'],
      body: html`${pageHead('Ablauf einer Überleitung', 'Der umrandete Schritt ist gerade offen, die grün gefüllten sind erledigt. Verschieben mit der Maus, vergrößern mit Strg und Mausrad; auf dem Telefon steht der Ablauf unter dem Bild in Worten.')}
        <div
          class="ue-diagramm-gross"
          id="diagramm"
          role="group"
          aria-label="Ablaufbild, derselbe Inhalt steht darunter in Worten"
          data-now="${view.place.now ?? ''}"
          data-done="${view.place.done.join(' ')}"
          data-kern-theme="light"
        >
          <noscript
            ><p>
              Das große Bild braucht JavaScript. Der Ablauf steht darunter in Worten, das kleine Bild auf der Seite der
              Überleitung.
            </p></noscript
          >
        </div>
        <pre id="modell" hidden>${visit.deps.process.xml}</pre>
        ${section('worte', 'Der Ablauf in Worten', stepsInWords(visit, view))}`,
    });
  });
}
