import { randomBytes, randomUUID } from 'node:crypto';
import express, { type Express } from 'express';
import { createApi } from '../api/create-api.ts';
import { DEFAULT_LIMITS } from '../api/deps.ts';
import { diagram } from '../bpmn/diagram.ts';
import { readModel } from '../bpmn/model.ts';
import { inWords } from '../bpmn/words.ts';
import { findMunicipality, proposeRecipient } from '../config/route.ts';
import type { Flow } from '../flow/port.ts';
import { createWeb } from '../web/index.ts';
import { MODEL } from './model.ts';
import type { Opened } from './open.ts';

/** API and pages over one flow. */
export async function skins({ core, config, reference, clock, log }: Opened, flow: Flow): Promise<Express> {
  const { policy } = core;
  const moveClock = config.demo ? (to: number) => clock.moveTo(to) : null;
  const shared = { flow, policy, demo: config.demo, moveClock };
  const app = express();
  app.disable('x-powered-by');
  app.use(
    createApi({
      ...shared,
      users: new Map(reference.users.map((user) => [user.user, user])),
      log: {
        answered: ({ operation, status, ms, office }) =>
          log.report({ event: 'request-done', code: operation, statusCode: status, ms, office: office ?? undefined }),
        failed: ({ operation, incident, error }) =>
          log.report({ event: 'request-failed', code: operation, request: incident, error }),
      },
      newIncidentId: randomUUID,
      limits: DEFAULT_LIMITS,
    }),
  );
  const model = await readModel(MODEL.xml);
  app.use(
    createWeb({
      ...shared,
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
      process: { xml: MODEL.xml, diagram: diagram(model), inWords: (progress) => inWords(model, progress) },
      sessionKey: config.secrets.sessionSecret.reveal(),
      wallClock: Date.now,
      newKey: () => randomBytes(16).toString('hex'),
      secure: config.baseUrl.startsWith('https:'),
      log: { error: (fields, code) => log.report({ ...fields, event: 'request-failed', code }) },
    }),
  );
  return app;
}
