/** For each endpoint of the rights table: bring a handover where the call is possible, and the call itself. */
import { caseInput, offerInput } from '../flow/people.ts';
import { type ApiHouse, CM, ABH } from './api-house.ts';
import type { Offered } from '../flow/people.ts';

export interface Call {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  readonly path: (of: Offered) => string;
  readonly body?: (of: Offered) => object;
  /** What has to happen to an offered handover before. */
  readonly before?: (api: ApiHouse, of: Offered) => Promise<unknown>;
}

type Before = NonNullable<Call['before']>;
const accepted: Before = (api, { id }) => api.act(CM, id, 'accept');
const paused: Before = async (api, of) => {
  await accepted(api, of);
  await api.act(CM, of.id, 'pause', { reason: 'person-unavailable', reviewOn: '2026-12-14' });
};
const returned: Before = (api, { id }) => api.act(CM, id, 'return', { reason: 'contact-wrong' });
const reported: Before = async (api, of) => {
  await accepted(api, of);
  await api.act(CM, of.id, 'outcome', { outcome: 'result' });
};
/** Read, withdrawn, and access ended by the clockwork: now own copies have to go. */
const withdrawn: Before = async (api, { id, consent }) => {
  await api.house.settled();
  await api.get(CM, `/api/handovers/${id}/payload`);
  await api.post(ABH, `/api/consents/${consent}/withdrawal`);
  await api.house.settled();
};

const action = (name: string, body: object = {}, before?: Before): Call => ({
  method: 'post',
  path: ({ id }) => `/api/handovers/${id}/${name}`,
  body: () => body,
  ...(before && { before }),
});
const get = (path: Call['path']): Call => ({ method: 'get', path });

const consentInput = ({ of }: Offered) => ({
  case: of,
  recipients: ['cm-windeck'],
  purpose: 'bleiberecht',
  categories: ['kontakt', 'sprache', 'fehlende-nachweise'],
  signedOn: '2026-11-20',
  validUntil: '2027-11-19',
  textVersion: '3.1',
  language: 'fa',
});

export const CALLS: Readonly<Record<string, Call>> = {
  me: get(() => '/api/me'),
  offices: get(() => '/api/offices'),
  'open-case': { method: 'post', path: () => '/api/cases', body: () => caseInput },
  'list-cases': get(() => '/api/cases'),
  'search-cases': { method: 'post', path: () => '/api/cases/search', body: () => ({ field: 'name', value: 'Muster' }) },
  'read-case': get(({ of }) => `/api/cases/${of}`),
  'give-consent': { method: 'post', path: () => '/api/consents', body: consentInput },
  'offer-handover': {
    method: 'post',
    path: () => '/api/handovers',
    body: ({ of, consent }) => offerInput(of, consent),
  },
  'list-consents': get(() => '/api/consents'),
  'read-consent': get(({ consent }) => `/api/consents/${consent}`),
  'withdraw-consent': { method: 'post', path: ({ consent }) => `/api/consents/${consent}/withdrawal` },
  'list-handovers inbox': get(() => '/api/handovers?view=inbox'),
  'list-handovers sent': get(() => '/api/handovers?view=sent'),
  'list-handovers overdue': get(() => '/api/handovers?view=overdue'),
  'list-handovers open': get(() => '/api/handovers?view=open'),
  'read-handover': get(({ id }) => `/api/handovers/${id}`),
  'read-payload': get(({ id }) => `/api/handovers/${id}/payload`),
  'read-journal': get(({ id }) => `/api/handovers/${id}/journal`),
  'set-follow-up': {
    method: 'put',
    path: ({ id }) => `/api/handovers/${id}/follow-up`,
    body: () => ({ on: '2026-12-01' }),
  },
  'clear-follow-up': { method: 'delete', path: ({ id }) => `/api/handovers/${id}/follow-up` },
  accept: action('accept'),
  undo: action('undo', {}, accepted),
  decline: action('decline', { reason: 'no-capacity' }),
  return: action('return', { reason: 'task-unclear' }),
  forward: action('forward', { to: 'cm-lohmar' }),
  misdirect: action('misdirect', { recommended: 'cm-lohmar' }),
  pause: action('pause', { reason: 'person-unavailable', reviewOn: '2026-12-14' }, accepted),
  resume: action('resume', {}, paused),
  report: action('report', { explanation: '' }, accepted),
  outcome: action('outcome', { outcome: 'result' }, accepted),
  'confirm-deletion': action('confirm-deletion', {}, withdrawn),
  supplement: action('supplement', { explanation: 'Die Nummer stimmt jetzt.' }, returned),
  acknowledge: action('acknowledge', {}, reported),
  cancel: action('cancel'),
  extend: action('extend', { due: '2026-12-18' }),
  remind: action('remind'),
  reassign: action('reassign', { to: 'cm-lohmar' }),
  'export-journal': get(() => '/api/journal/export'),
  'list-reads': get(() => '/api/reads'),
  'move-clock': { method: 'post', path: () => '/demo/clock', body: () => ({ to: '2026-11-23T08:00:00.001Z' }) },
};
