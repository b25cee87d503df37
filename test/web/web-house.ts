/** The real house with the web skin on it, over real HTTP. */
import { randomBytes } from 'node:crypto';
import express, { type Express } from 'express';
import supertest, { type Response } from 'supertest';
import { diagram } from '../../bpmn/diagram.ts';
import { readModel } from '../../bpmn/model.ts';
import { inWords } from '../../bpmn/words.ts';
import { findMunicipality, proposeRecipient } from '../../config/route.ts';
import { createWeb, type WebDeps } from '../../web/index.ts';
import { MODEL, MONDAY, openHouse, policy, reference, type House } from '../flow/house.ts';
import { readForm } from './read-form.ts';

export interface WebHouse extends House {
  readonly app: Express;
  readonly errors: unknown[];
  /** Real time as the sessions see it; tests move it. */
  readonly wall: { now: number };
}

export async function openWebHouse(overrides: Partial<WebDeps> = {}): Promise<WebHouse> {
  const house = await openHouse();
  const model = await readModel(MODEL);
  const errors: unknown[] = [];
  const wall = { now: MONDAY };
  const app = express();
  app.use(
    createWeb({
      flow: house.flow,
      policy,
      codes: reference.codes,
      purposes: reference.purposes,
      places: {
        all: reference.municipalities,
        find: (typed) => findMunicipality(reference, typed),
        propose: ({ name }) => {
          const place = findMunicipality(reference, name);
          return place === null ? null : proposeRecipient(place);
        },
      },
      users: reference.users,
      process: { xml: MODEL, diagram: diagram(model), inWords: (progress) => inWords(model, progress) },
      demo: true,
      moveClock: (to) => house.clock.moveTo(to),
      sessionKey: Buffer.alloc(32, 3),
      wallClock: () => wall.now,
      newKey: () => randomBytes(16).toString('hex'),
      secure: false,
      log: { error: (fields, event) => errors.push({ event, ...fields }) },
      ...overrides,
    }),
  );
  return { ...house, app, errors, wall };
}

/** A browser without scripts: keeps cookies, follows nothing by itself, fills forms by their marks. */
export class Clerk {
  readonly agent: ReturnType<typeof supertest.agent>;
  #page = '';
  #path = '';
  constructor(house: Pick<WebHouse, 'app'>) {
    this.agent = supertest.agent(house.app);
  }
  static async signedIn(house: Pick<WebHouse, 'app'>, user: string): Promise<Clerk> {
    const clerk = new Clerk(house);
    await clerk.open('/anmelden');
    const response = await clerk.submit('/anmelden', { nutzer: user });
    if (response.status !== 303) throw new Error(`not signed in: ${String(response.status)}`);
    return clerk;
  }
  get page(): string {
    return this.#page;
  }
  get path(): string {
    return this.#path;
  }
  async open(path: string): Promise<Response> {
    const response = await this.agent.get(path.split('#')[0] ?? path).buffer(true);
    this.#page = response.text;
    this.#path = path;
    return response;
  }
  /** `changes`: set (string), several (array) or left out (null). */
  async submit(
    mark: string,
    changes: Readonly<Record<string, string | readonly string[] | null>> = {},
  ): Promise<Response> {
    const { action, fields } = readForm(this.#page, mark);
    for (const [name, value] of Object.entries(changes)) {
      fields.delete(name);
      for (const one of value === null ? [] : [value].flat()) fields.append(name, one);
    }
    const response = await this.agent.post(action).type('form').send(fields.toString());
    this.#page = response.text;
    return response;
  }
  /** Submits, and goes where the answer leads. */
  async submitAndFollow(
    mark: string,
    changes: Readonly<Record<string, string | readonly string[] | null>> = {},
  ): Promise<Response> {
    const response = await this.submit(mark, changes);
    if (response.status !== 303) return response;
    return this.open(response.headers['location'] ?? '/');
  }
}

export interface Person {
  readonly nachname: string;
  readonly vorname: string;
  readonly [field: string]: string;
}
export const AMINA: Person = {
  nachname: 'Karimi',
  vorname: 'Amina',
  geburtsdatum: '14.03.1991',
  aktenzeichen: '30.2-2026-01288',
  strasse: 'Rathausstr. 1',
  telefon: '02292 1234',
  sprache: 'Farsi',
};

/** ABH Siegburg refers to the Case Management of Windeck, with a consent signed today. Returns the handover's path. */
export async function refer(
  abh: Clerk,
  person: Person = AMINA,
  more: Readonly<Record<string, string>> = {},
): Promise<string> {
  await abh.open('/ueberleitungen/neu');
  const fields = {
    ...person,
    ort: '51570 Windeck',
    ziel: 'cm-windeck',
    anlass: 'nachweise-25b',
    'punkt-nachweise-25b': ['deutsch-a2', 'test-lid'],
    sprachmittlung: 'ja',
    nachricht: 'Erreichbar ab 14 Uhr.',
    ...more,
  };
  await abh.submit('tat', { ...fields, tat: 'vorschau' });
  const sent = await abh.submit('tat', { ...fields, tat: 'senden' });
  if (sent.status !== 303)
    throw new Error(
      `not sent: ${String(sent.status)} ${sent.text
        .replace(/<[^>]*>/g, ' ')
        .replace(/\s+/g, ' ')
        .slice(0, 1500)}`,
    );
  return (sent.headers['location'] ?? '').split('?')[0] ?? '';
}
