/** What an ABH can get from the pages after a refusal, a no-show and a withdrawal: equal but for ids, numbers and times. */
import { expect, test } from '@jest/globals';
import { Clerk, openWebHouse, refer } from './web-house.ts';

type Ending = (cm: Clerk, abh: Clerk, path: string) => Promise<unknown>;
const declined: Ending = async (cm, _abh, path) => {
  await cm.open(path);
  await cm.submit('antwort/ablehnen', { tat: 'pruefen', 'ablehnen-grund': 'person-wants-not' });
  await cm.submit('antwort/ablehnen', { tat: 'senden' });
};
const noShow: Ending = async (cm, _abh, path) => {
  await cm.open(path);
  await cm.submitAndFollow('antwort/annehmen');
  await cm.submit('antwort/ergebnis', { tat: 'pruefen', 'ergebnis-art': 'not-attended' });
  await cm.submit('antwort/ergebnis', { tat: 'senden' });
};
const withdrawn: Ending = async (cm, _abh, path) => {
  await cm.open(path);
  await cm.open(/\/einwilligungen\/e_[a-z2-7]{26}\/widerruf/.exec(cm.page)?.[0] ?? '');
  await cm.submit('/widerruf');
};

const comparable = (page: string): string =>
  page
    .replaceAll(/[hce]_[a-z2-7]{26}/g, 'ID')
    .replaceAll(/value="[0-9a-f]{32}"|value="[\w-]{43}"|value="[\w-]{22}"|name="version" value="[^"]*"/g, 'KEY')
    .replaceAll(/\d{1,2}:\d{2} Uhr/g, 'ZEIT');

async function pagesAfter(ending: Ending): Promise<readonly string[]> {
  const house = await openWebHouse();
  const abh = await Clerk.signedIn(house, 'demo-abh-siegburg');
  const cm = await Clerk.signedIn(house, 'demo-cm-windeck');
  const path = await refer(abh);
  await house.settled();
  await ending(cm, abh, path);
  await house.settled();
  const pages: string[] = [];
  const look = async (where: string): Promise<void> => {
    const { text, status } = await abh.open(where);
    pages.push(comparable(`${where} ${String(status)}\n${text}`));
  };
  await abh.open('/faelle');
  const aCase = /\/faelle\/c_[a-z2-7]{26}/.exec(abh.page)?.[0] ?? '';
  await abh.open(aCase);
  const consent = /\/einwilligungen\/e_[a-z2-7]{26}/.exec(abh.page)?.[0] ?? '';
  for (const where of [
    path,
    `${path}/ablauf`,
    '/posteingang',
    '/posteingang.csv',
    '/gesendet?ansicht=alle',
    aCase,
    consent,
    `${consent}/widerruf`,
    `/ueberleitungen/neu?fall=${aCase.split('/').at(-1) ?? ''}`,
  ])
    await look(where);
  await abh.open(path);
  await abh.submit('antwort/gelesen');
  for (const where of [path, '/posteingang', '/gesendet?ansicht=alle', consent]) await look(where);
  await house.close();
  return pages;
}

test('declined, not attended, withdrawn: the same bytes', async () => {
  const first = await pagesAfter(declined);
  expect(first[0]).toContain('nicht zustande gekommen');
  expect(await pagesAfter(noShow)).toEqual(first);
  expect(await pagesAfter(withdrawn)).toEqual(first);
}, 60_000);
