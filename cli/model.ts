import { readFileSync } from 'node:fs';

/** The model as it is deployed and shown. */
export const MODEL = {
  name: 'uebergabe.bpmn',
  xml: readFileSync(new URL('../bpmn/uebergabe/uebergabe.bpmn', import.meta.url), 'utf8'),
};
