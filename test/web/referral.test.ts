/** The main job, by forms alone: what a browser without scripts does. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { OfficeId } from '../../domain/journal/id.ts';
import { readForm, textOf } from './read-form.ts';
import { Clerk, openWebHouse, refer, type WebHouse } from './web-house.ts';

let house: WebHouse;
let abh: Clerk;
let cm: Clerk;
beforeEach(async () => {
  house = await openWebHouse();
  abh = await Clerk.signedIn(house, 'demo-abh-siegburg');
  cm = await Clerk.signedIn(house, 'demo-cm-windeck');
});
afterEach(() => house.close());

const reading = async (clerk: Clerk, path: string): Promise<string> => textOf((await clerk.open(path)).text);

test('referred, accepted, reported, read', async () => {
  const path = await refer(abh);
  await house.settled();
  expect(await reading(abh, `${path}?meldung=gesendet`)).toMatch(
    /Die Überleitung ist gesendet\. Nummer Ü 2026-00001 an das Case Management Windeck\..*zurückziehen/,
  );

  expect(await reading(cm, '/posteingang')).toMatch(
    /1 Vorgang liegt bei Ihrer Stelle.*Annahme entscheiden Ü 2026-00001 · A\. K\..*Mo, 07\.12\.2026 noch 10 Arbeitstage/,
  );
  const before = await reading(cm, path);
  expect(before).toContain('„Erreichbar ab 14 Uhr.“');
  expect(before).not.toContain('Karimi'); // the full name only inside an accepted handover
  expect(before).toContain('Person A. K.');
  await cm.submitAndFollow('antwort/annehmen');
  expect(textOf(cm.page)).toMatch(/Sie haben die Überleitung angenommen\./);
  expect(textOf(cm.page)).toMatch(/Name Karimi/);
  await house.settled();

  await cm.open(path);
  expect(
    (
      await cm.submit('antwort/ergebnis', {
        tat: 'pruefen',
        'ergebnis-art': 'result',
        'ergebnis-deutsch-a2': 'provided',
      })
    ).status,
  ).toBe(200);
  expect(textOf(cm.page)).toMatch(
    /Das werden die Beteiligten lesen.*Ausländerbehörde Siegburg Ergebnis: Erledigt.*Deutsch A2, mündlich: erbracht/,
  );
  await cm.submitAndFollow('antwort/ergebnis', { tat: 'senden' });
  expect(textOf(cm.page)).toContain('Das Ergebnis ist gesendet.');
  await house.settled();

  expect(await reading(abh, '/posteingang')).toMatch(/Rückmeldung lesen Ü 2026-00001/);
  expect(await reading(abh, path)).toMatch(/hat am Mo, 23\.11\.2026 um 9:00 Uhr das Ergebnis gemeldet: Erledigt/);
  await abh.submitAndFollow('antwort/gelesen');
  expect(textOf(abh.page)).toMatch(/Zur Kenntnis genommen.*Die Überleitung ist abgeschlossen\./);
  expect(await reading(abh, '/posteingang')).toContain('Bei Ihrer Stelle liegt kein offener Vorgang.');
});

test('a case with a valid consent: prefilled, one page, one click', async () => {
  await refer(abh);
  await abh.open('/faelle');
  const link = /\/ueberleitungen\/neu\?fall=c_[a-z2-7]{26}/.exec(abh.page)?.[0] ?? '';
  await abh.open(link);
  expect(textOf(abh.page)).toMatch(
    /An Case Management Windeck.*Grundlage Einwilligung vom 23\.11\.2026.*Antwort bis Mo, 07\.12\.2026 \(10 Arbeitstage\)/,
  );
  const sent = await abh.submit('tat', { 'punkt-nachweise-25b': ['deutsch-a2'], tat: 'senden' });
  expect(sent.status).toBe(303);
});

test('the same form twice is one handover', async () => {
  await refer(abh);
  await abh.open('/faelle');
  await abh.open(/\/ueberleitungen\/neu\?fall=c_[a-z2-7]{26}/.exec(abh.page)?.[0] ?? '');
  const page = abh.page;
  const first = await abh.submit('tat', { 'punkt-nachweise-25b': ['deutsch-a2'], tat: 'senden' });
  const { action, fields } = readForm(page, 'tat');
  fields.append('punkt-nachweise-25b', 'deutsch-a2');
  fields.append('tat', 'senden');
  const second = await abh.agent.post(action).type('form').send(fields.toString());
  expect([first.status, second.status]).toEqual([303, 303]);
  expect(second.headers['location']).toBe(first.headers['location']);
  const counts = await house.flow.counts({ user: 'test', office: OfficeId.parse('abh-rsk'), role: 'sachbearbeitung' });
  expect(counts.sent.all).toBe(2);
});

test('something changed after the summary: the summary again, nothing sent', async () => {
  await refer(abh);
  await abh.open('/faelle');
  await abh.open(/\/ueberleitungen\/neu\?fall=c_[a-z2-7]{26}/.exec(abh.page)?.[0] ?? '');
  const fields = { 'punkt-nachweise-25b': ['deutsch-a2'], frist: 'dringend' };
  const first = await abh.submit('tat', { ...fields, tat: 'senden' });
  expect(first.status).toBe(422);
  expect(textOf(first.text)).toMatch(
    /Noch nicht gesendet: Die Zusammenfassung hat sich geändert.*Antwort bis Mo, 30\.11\.2026 \(5 Arbeitstage\)/,
  );
  expect((await abh.submit('tat', { tat: 'senden' })).status).toBe(303);
});

test('Enter in a field shows the preview and sends nothing', async () => {
  await abh.open('/ueberleitungen/neu');
  const first = /<button[^>]*type="submit"[^>]*>/.exec(
    /<form class="ue-formular[\s\S]*<\/form>/.exec(abh.page)?.[0] ?? '',
  )?.[0];
  expect(first).toMatch(/value="vorschau"/);
});

test('withdrawn: the recipient cannot open the payload, the journal stays; the ABH reads "nicht zustande gekommen"', async () => {
  const path = await refer(abh);
  await house.settled();
  await cm.open(path);
  await cm.submitAndFollow('antwort/annehmen');
  expect(await reading(cm, path)).toContain('Karimi');
  await abh.open(path);
  const withdrawal = /\/einwilligungen\/e_[a-z2-7]{26}\/widerruf/.exec(abh.page)?.[0] ?? '';
  expect(await reading(abh, withdrawal)).toMatch(/wirkt sofort und lässt sich nicht rückgängig machen/);
  await abh.submitAndFollow('/widerruf');
  const after = await reading(cm, path);
  expect(after).not.toMatch(/Karimi|Rathausstr|Erreichbar|A\. K\./);
  expect(after).toMatch(/Die Angaben sind gesperrt\..*Das Protokoll bleibt/);
  expect(after).toContain('Angenommen');
  await house.settled();
  expect(await reading(cm, '/posteingang')).toContain('Löschung bestätigen');
  await cm.open(path);
  await cm.submitAndFollow('antwort/loeschung-bestaetigen');
  expect(textOf(cm.page)).toContain('Die Löschung ist bestätigt.');
  expect(await reading(abh, path)).toMatch(/Diese Überleitung ist nicht zustande gekommen\./);
});

test('declined: the preview says what the ABH will read, and it reads just that', async () => {
  const path = await refer(abh);
  await cm.open(path);
  expect(textOf(cm.page)).toContain('Ausländerbehörde Siegburg liest nur die Auswahl, keinen Text');
  await cm.submit('antwort/ablehnen', { tat: 'pruefen', 'ablehnen-grund': 'person-wants-not' });
  expect(textOf(cm.page)).toMatch(/Ausländerbehörde Siegburg Nicht zustande gekommen ?, ohne Grund und ohne Text/);
  await cm.submitAndFollow('antwort/ablehnen', { tat: 'senden' });
  const seen = await reading(abh, path);
  expect(seen).toMatch(/nicht zustande gekommen/);
  expect(seen).not.toMatch(/Abgelehnt|möchte die Beratung nicht/);
});

test('returned, supplemented; changed in the preview without losing anything', async () => {
  const path = await refer(abh);
  await cm.open(path);
  await cm.submit('antwort/ergaenzung', { tat: 'pruefen', 'ergaenzung-grund': 'document-missing' });
  expect((await cm.submit('antwort/ergaenzung', { tat: 'aendern' })).status).toBe(200);
  expect(cm.page).toMatch(/id="ergaenzung-grund-document-missing"[^>]*checked/);
  await cm.submit('antwort/ergaenzung', { tat: 'pruefen' });
  await cm.submitAndFollow('antwort/ergaenzung', { tat: 'senden' });
  expect(textOf(cm.page)).toContain('Zur Ergänzung zurück');
  expect(await reading(abh, '/posteingang')).toContain('Angaben ergänzen');
  await abh.open(path);
  expect((await abh.submit('antwort/ergaenzen', { tat: 'pruefen', 'ergaenzen-text': '' })).status).toBe(422);
  await abh.submit('antwort/ergaenzen', { tat: 'pruefen', 'ergaenzen-text': 'Pass liegt bei.' });
  await abh.submitAndFollow('antwort/ergaenzen', { tat: 'senden' });
  expect(textOf(abh.page)).toContain('Die Ergänzung ist gesendet.');
  expect(await reading(cm, path)).toContain('„Pass liegt bei.“');
});

test('taken back before it was opened', async () => {
  const path = await refer(abh);
  await abh.open(path);
  await abh.submitAndFollow('antwort/zurueckziehen');
  expect(textOf(abh.page)).toMatch(/Die Überleitung ist zurückgezogen\./);
  expect(await reading(cm, '/posteingang')).toContain('kein offener Vorgang');
});

test('accepted by mistake: undone within ten minutes', async () => {
  const path = await refer(abh);
  await cm.open(path);
  await cm.submitAndFollow('antwort/annehmen');
  expect(textOf(cm.page)).toMatch(/bis 9:10 Uhr rückgängig machen/);
  await cm.submitAndFollow('antwort/rueckgaengig');
  expect(textOf(cm.page)).toMatch(/Die Annahme ist rückgängig gemacht/);
  expect(textOf(cm.page)).not.toContain('Karimi');
});

test('follow-up: set on the page, found in the inbox, removed for several at once', async () => {
  const path = await refer(abh);
  await cm.open(path);
  await cm.submitAndFollow('/wiedervorlage', { tat: 'setzen', wiedervorlage: '24.11.2026' });
  expect(textOf(cm.page)).toMatch(/Die Wiedervorlage ist gesetzt\..*Ihre Wiedervorlage: Di, 24\.11\.2026/);
  expect(await reading(cm, '/posteingang?ansicht=wiedervorlage')).toContain('Ü 2026-00001');
  const id = path.split('/').at(-1) ?? '';
  await cm.open('/posteingang');
  expect((await cm.submit('Sammelaktionen', { tat: 'setzen' })).status).toBe(422);
  expect(textOf(cm.page)).toContain('Wählen Sie zuerst mindestens einen Vorgang aus.');
  await cm.submitAndFollow('Sammelaktionen', { tat: 'entfernen', auswahl: id });
  expect(textOf(cm.page)).toContain('Die Wiedervorlage ist entfernt.');
});
