/** What people and programs send that they should not: a clear German sentence, everything typed kept, nothing half-written. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { OfficeId } from '../../domain/journal/id.ts';
import { StoreUnavailable } from '../../store/port.ts';
import { readForm, textOf } from './read-form.ts';
import { AMINA, Clerk, openWebHouse, refer, type WebHouse } from './web-house.ts';

const CLERK = { user: 'test', office: OfficeId.parse('abh-rsk'), role: 'sachbearbeitung' } as const;
let house: WebHouse;
let abh: Clerk;
beforeAll(async () => {
  house = await openWebHouse();
  abh = await Clerk.signedIn(house, 'demo-abh-siegburg');
});
afterAll(() => house.close());

describe('new handover', () => {
  const good = {
    ...AMINA,
    ort: '51570 Windeck',
    ziel: 'cm-windeck',
    anlass: 'nachweise-25b',
    'punkt-nachweise-25b': ['deutsch-a2'],
    tat: 'senden',
  };
  beforeEach(() => abh.open('/ueberleitungen/neu'));

  type Fault = readonly [
    name: string,
    change: Readonly<Record<string, string | readonly string[] | null>>,
    field: string,
    sentence: string,
  ];
  const faults: readonly Fault[] = [
    [
      'unknown postal code',
      { ort: '51750' },
      'ort',
      '„51750“ gibt es im Rhein-Sieg-Kreis nicht. Meinten Sie 51570 Windeck?',
    ],
    ['unknown place', { ort: 'Köln' }, 'ort', '„Köln“ gibt es im Rhein-Sieg-Kreis nicht.'],
    ['place missing', { ort: '' }, 'ort', 'Geben Sie Wohnort oder Postleitzahl an.'],
    ['name missing', { nachname: ' ' }, 'nachname', 'Nachname: bitte angeben.'],
    [
      'control character in a name',
      { nachname: 'Ka\u0007rimi' },
      'nachname',
      'Nachname: enthält unzulässige Steuerzeichen.',
    ],
    [
      'direction override in a name',
      { vorname: 'A\u202enima' },
      'vorname',
      'Vorname: enthält unzulässige Steuerzeichen.',
    ],
    ['name too long', { nachname: 'x'.repeat(201) }, 'nachname', 'Nachname: höchstens 200 Zeichen.'],
    [
      'birth date that does not exist',
      { geburtsdatum: '30.02.1991' },
      'geburtsdatum',
      'Geburtsdatum: „30.02.1991“ ist kein Datum, das es gibt. Schreiben Sie TT.MM.JJJJ.',
    ],
    [
      'birth date in the future',
      { geburtsdatum: '24.11.2026' },
      'geburtsdatum',
      'Geburtsdatum: Der Tag liegt in der Zukunft.',
    ],
    ['no persons', { personen: '0' }, 'personen', 'Personen im Fall: eine Zahl von 1 bis 50.'],
    [
      'signed in the future',
      { unterschrieben: '27.11.2026' },
      'unterschrieben',
      'Das Datum der Unterschrift liegt in der Zukunft (27.11.2026).',
    ],
    [
      'signed on a day that does not exist',
      { unterschrieben: '31.06.2026' },
      'unterschrieben',
      'Unterschrieben am: „31.06.2026“ ist kein Datum, das es gibt. Schreiben Sie TT.MM.JJJJ.',
    ],
    [
      'deadline on a Saturday',
      { frist: 'datum', 'frist-datum': '28.11.2026' },
      'frist-datum',
      'Sa, 28.11.2026 ist kein Arbeitstag. Der nächste ist Mo, 30.11.2026.',
    ],
    [
      'deadline tomorrow',
      { frist: 'datum', 'frist-datum': '24.11.2026' },
      'frist-datum',
      'Antwort bis: Die Frist muss zwischen 2 und 60 Arbeitstagen liegen.',
    ],
    [
      'no item chosen',
      { 'punkt-nachweise-25b': null },
      'g-anlass',
      'Anlass: Wählen Sie mindestens einen Nachweis, der fehlt.',
    ],
    [
      'health data without explicit consent',
      { kategorie: ['gesundheit'] },
      'k-gesundheit',
      '„Angaben zur Gesundheit“ braucht die ausdrückliche Einwilligung (Art. 9 DSGVO).',
    ],
    [
      'message with control characters',
      { nachricht: 'a\u0000b' },
      'nachricht',
      'Nachricht: enthält unzulässige Steuerzeichen.',
    ],
    [
      'office that does not exist',
      { ziel: 'gibt-es-nicht' },
      'g-ziel',
      'Zielstelle: Wählen Sie eine Stelle, die diesen Anlass annimmt.',
    ],
    [
      'office outside the occasion',
      { ziel: 'jobcenter-rsk' },
      'g-ziel',
      'Zielstelle: Wählen Sie eine Stelle, die diesen Anlass annimmt.',
    ],
  ];
  test.each(faults)('%s', async (_name, change, field, sentence) => {
    const response = await abh.submit('tat', { ...good, ...change });
    expect(response.status).toBe(422);
    expect(response.text).toContain('<title>Fehler: Neue Überleitung');
    const summary = textOf(/<ol class="ue-fehlerliste">[\s\S]*?<\/ol>/.exec(response.text)?.[0] ?? '');
    expect(summary).toContain(sentence);
    expect(response.text).toMatch(new RegExp(`href="#${field}"`));
    expect(response.text).toMatch(new RegExp(`id="${field}"`));
    expect(response.text).toContain('value="02292 1234"'); // everything else is kept
    expect((await house.flow.cases(CLERK, null, 10)).rows).toHaveLength(0);
  });

  test('four faults at once: in the order of the fields', async () => {
    const response = await abh.submit('tat', {
      ...good,
      ort: '51750',
      unterschrieben: '27.11.2026',
      kategorie: ['gesundheit'],
      frist: 'datum',
      'frist-datum': '28.11.2026',
    });
    expect([...response.text.matchAll(/href="#([a-z-]+)">[^<]*<\/a>\s*<\/li>/g)].map(([, id]) => id)).toEqual(
      ['ort', 'g-ziel', 'unterschrieben', 'k-gesundheit', 'frist-datum'].filter((id) =>
        response.text.includes(`href="#${id}"`),
      ),
    );
    expect(textOf(response.text)).toMatch(/Noch nicht gesendet: [45] Angaben prüfen/);
  });

  test('unknown or malformed case: not found, without a hint', async () => {
    for (const id of [`c_${'a'.repeat(26)}`, 'c_x', '../../etc'])
      expect((await abh.open(`/ueberleitungen/neu?fall=${encodeURIComponent(id)}`)).status).toBe(404);
  });
});

describe('consent', () => {
  test('a consent for another office does not carry it, and the page says why', async () => {
    await refer(abh);
    await abh.open('/faelle');
    await abh.open(/\/ueberleitungen\/neu\?fall=c_[a-z2-7]{26}/.exec(abh.page)?.[0] ?? '');
    const response = await abh.submit('tat', { ziel: 'caritas', 'punkt-nachweise-25b': ['deutsch-a2'], tat: 'senden' });
    expect(response.status).toBe(422);
    expect(textOf(response.text)).toContain('Die Einwilligung nennt diese Stelle nicht.');
  });

  test('not covered categories are barred with their reason; forced ones are refused', async () => {
    await abh.open('/faelle');
    await abh.open(/\/ueberleitungen\/neu\?fall=c_[a-z2-7]{26}/.exec(abh.page)?.[0] ?? '');
    expect(abh.page).toMatch(/id="k-gesundheit"[^>]*disabled/);
    expect(textOf(abh.page)).toContain('gesperrt: nicht von der Einwilligung umfasst (Art. 9 DSGVO)');
    const response = await abh.submit('tat', {
      kategorie: ['gesundheit'],
      'punkt-nachweise-25b': ['deutsch-a2'],
      tat: 'senden',
    });
    expect(response.status).toBe(422);
    expect(textOf(response.text)).toContain(
      '„Angaben zur Gesundheit“ ist von dieser Grundlage nicht umfasst. Haken entfernen oder neue Einwilligung einholen.',
    );
  });
});

describe('answers', () => {
  test('somebody was faster: 409, own input and present state side by side, nothing lost', async () => {
    const path = await refer(abh);
    const slow = await Clerk.signedIn(house, 'demo-cm-windeck');
    const fast = await Clerk.signedIn(house, 'demo-cm-windeck');
    await slow.open(path);
    await fast.open(path);
    await fast.submitAndFollow('antwort/annehmen');
    await slow.submit('antwort/ergaenzung', { tat: 'pruefen', 'ergaenzung-grund': 'task-unclear' });
    const response = await slow.submit('antwort/ergaenzung', { tat: 'senden' });
    expect(response.status).toBe(409);
    expect(textOf(response.text)).toMatch(
      /noch nicht gesendet und nicht verloren.*Ihre Eingabe Antwort Zurück zur Ergänzung.*Auftrag ist unklar.*Aktueller Stand Zustand Angenommen/,
    );
    // Still possible: previewed again on the new state, then sent.
    const again = await slow.submit('antwort/ergaenzung', { tat: 'pruefen' });
    expect(again.status).toBe(200);
    expect((await slow.submit('antwort/ergaenzung', { tat: 'senden' })).status).toBe(303);
  });

  test('no longer possible: 409 without the offer to apply it', async () => {
    const path = await refer(abh);
    const cm = await Clerk.signedIn(house, 'demo-cm-windeck');
    await cm.open(path);
    const page = cm.page;
    await cm.submitAndFollow('antwort/annehmen');
    const late = await Clerk.signedIn(house, 'demo-cm-windeck');
    await late.open('/posteingang');
    const { action, fields } = readForm(page, 'antwort/ablehnen');
    fields.set('csrf', readForm(late.page, 'csrf').fields.get('csrf') ?? '');
    fields.set('ablehnen-grund', 'no-capacity');
    fields.set('tat', 'senden');
    const response = await late.agent.post(action).type('form').send(fields.toString());
    expect(response.status).toBe(409);
    expect(response.text).not.toContain('Meine Antwort auf den neuen Stand anwenden');
  });

  test('a reason is needed; an invented one is none', async () => {
    const path = await refer(abh);
    const cm = await Clerk.signedIn(house, 'demo-cm-windeck');
    for (const reason of [null, 'erfunden']) {
      await cm.open(path);
      const response = await cm.submit('antwort/ablehnen', { tat: 'pruefen', 'ablehnen-grund': reason });
      expect(response.status).toBe(422);
      expect(response.text).toMatch(/<details[^>]*name="antwort"[^>]*open[^>]*>\s*<summary>\s*Ablehnen/);
      expect(textOf(response.text)).toContain('Warum lehnen Sie ab? Wählen Sie eine Angabe aus.');
    }
  });

  test('an answer by somebody else is not found', async () => {
    const path = await refer(abh);
    const cm = await Clerk.signedIn(house, 'demo-cm-windeck');
    await cm.open(path);
    const { action, fields } = readForm(cm.page, 'antwort/annehmen');
    const stranger = await Clerk.signedIn(house, 'demo-cm-much');
    await stranger.open('/posteingang');
    fields.set('csrf', readForm(stranger.page, 'csrf').fields.get('csrf') ?? '');
    expect((await stranger.agent.post(action).type('form').send(fields.toString())).status).toBe(404);
    // The sender may see it, but not answer it: the button is not there, and the post is refused.
    await abh.open(path);
    fields.set('csrf', readForm(abh.page, 'csrf').fields.get('csrf') ?? '');
    expect((await abh.agent.post(action).type('form').send(fields.toString())).status).toBe(403);
  });
});

describe('transport', () => {
  test('too large, of another type, of no type', async () => {
    const large = await abh.agent
      .post('/faelle/neu')
      .type('form')
      .send(`nachname=${'x'.repeat(70_000)}`);
    expect([large.status, textOf(large.text)]).toEqual([413, expect.stringContaining('Die Eingabe ist zu groß')]);
    const json = await abh.agent.post('/faelle/neu').type('json').send({ nachname: 'x' });
    expect([json.status, textOf(json.text)]).toEqual([
      415,
      expect.stringContaining('Diese Eingabe lässt sich nicht lesen'),
    ]);
    expect((await abh.agent.post('/faelle/neu')).status).toBe(415);
  });

  test('a store that cannot write: 503 in German, and it says that nothing was saved', async () => {
    const own = await openWebHouse();
    const broken = await openWebHouse({
      flow: { ...own.flow, openCase: () => Promise.reject(new StoreUnavailable('full', 'Platte voll')) },
    });
    const clerk = await Clerk.signedIn(broken, 'demo-abh-siegburg');
    await clerk.open('/faelle/neu');
    const response = await clerk.submit('nachname', { nachname: 'Karimi', ort: 'Windeck' });
    expect(response.status).toBe(503);
    expect(textOf(response.text)).toContain('Ihre Eingabe ist nicht gespeichert');
    await own.close();
    await broken.close();
  });

  test('a bug: 500 in German; neither page nor log says what was typed', async () => {
    const own = await openWebHouse();
    const broken = await openWebHouse({
      flow: { ...own.flow, openCase: () => Promise.reject(new TypeError('Karimi ist kaputt')) },
    });
    const clerk = await Clerk.signedIn(broken, 'demo-abh-siegburg');
    await clerk.open('/faelle/neu');
    const response = await clerk.submit('nachname', { nachname: 'Karimi', ort: 'Windeck' });
    expect(response.status).toBe(500);
    expect(response.text).not.toContain('Karimi');
    // The log port shortens errors to name and place (test/log); what we hand over names nothing else.
    expect(broken.errors).toEqual([{ event: 'web.failed', method: 'POST', error: expect.any(TypeError) }]);
    await own.close();
    await broken.close();
  });
});

describe('search', () => {
  test('exact only, by POST, and the page says so', async () => {
    await abh.open('/faelle');
    await abh.submit('/faelle/suche', { feld: 'name', wert: 'karimi' });
    expect(textOf(abh.page)).toMatch(/Fälle? mit genau diesem Wert \(Name\)/);
    await abh.submit('/faelle/suche', { feld: 'name', wert: 'Karim' });
    expect(textOf(abh.page)).toMatch(/Kein Treffer Gesucht wird nur der genaue Wert/);
    await abh.submit('/faelle/suche', { feld: 'birth-date', wert: '14.03.1991' });
    expect(textOf(abh.page)).toContain('Karimi');
    expect((await abh.submit('/faelle/suche', { feld: 'birth-date', wert: '31.02.1991' })).status).toBe(422);
    expect((await abh.submit('/faelle/suche', { feld: 'name', wert: '' })).status).toBe(422);
  });
});
