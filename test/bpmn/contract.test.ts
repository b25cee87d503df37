/** The model and bpmn/uebergabe/contract.ts say the same, in both directions. */
import { beforeAll, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { flowElements, many, one, text } from '../../bpmn/moddle/element.ts';
import { parse } from '../../bpmn/moddle/parse.ts';
import type { Model } from '../../bpmn/model.ts';
import {
  ELEMENTS,
  JOB_TYPES,
  LAGEN,
  MESSAGES,
  PROCESS_ID,
  meantByDefault,
  resumeAt,
} from '../../bpmn/uebergabe/contract.ts';
import { uebergabe } from './uebergabe.ts';

let model: Model;
beforeAll(async () => {
  model = await uebergabe();
});

const distinct = (values: readonly (string | null)[]) => [...new Set(values.filter((value) => value !== null))].sort();

test('process id', () => expect(model.processId).toBe(PROCESS_ID));

test('elements, in the order of the file', () => expect(model.nodes.map((node) => node.id)).toEqual([...ELEMENTS]));

test('job types', () => expect(distinct(model.nodes.map((node) => node.jobType))).toEqual([...JOB_TYPES].sort()));

test('messages and what each is for', () => {
  const waiting = model.nodes.filter((node) => node.message !== null);
  expect(distinct(waiting.map((node) => node.message))).toEqual(Object.values(MESSAGES).sort());
  for (const node of waiting) {
    expect([node.id, node.message]).toEqual([node.id, node.kind === 'receive-task' ? MESSAGES.goOn : MESSAGES.stop]);
  }
});

test('both messages are correlated by `key`', async () => {
  const definitions = await parse(readFileSync('bpmn/uebergabe/uebergabe.bpmn', 'utf8'));
  const keys = many(definitions, 'rootElements')
    .filter((element) => element.$type === 'bpmn:Message')
    .flatMap((message) => many(one(message, 'extensionElements') ?? message, 'values'))
    .map((subscription) => text(subscription, 'correlationKey'));
  expect(keys).toEqual(['=key', '=key']);
});

test('every timer waits for `nextWakeAt`', async () => {
  const definitions = await parse(readFileSync('bpmn/uebergabe/uebergabe.bpmn', 'utf8'));
  const process = many(definitions, 'rootElements').find((element) => element.$type === 'bpmn:Process') ?? definitions;
  const dates = [...flowElements(process)]
    .flatMap((element) => many(element, 'eventDefinitions'))
    .flatMap((definition) => one(definition, 'timeDate') ?? [])
    .map((date) => text(date, 'body'));
  expect(dates).toHaveLength(model.nodes.filter((node) => node.kind === 'timer').length);
  expect(distinct(dates)).toEqual(['=date and time(nextWakeAt)']);
});

/** The `lage` that a flow asks for. */
const asked = (condition: string | null) => /^=lage = "(.+)"$/.exec(condition ?? '')?.[1] ?? null;
const askedAt = (gateways: readonly string[]) =>
  model.flows.filter((flow) => gateways.includes(flow.from)).flatMap((flow) => asked(flow.condition) ?? []);

test('every condition asks for a Lage that exists', () => {
  const conditions = model.flows.flatMap((flow) => flow.condition ?? []);
  for (const condition of conditions) expect(LAGEN).toContain(asked(condition));
});

test('every Lage is asked for once on the way, or its default is meant', () => {
  const main = ['ist-etwas-mitzuteilen', 'wer-hat-den-stab'];
  expect([...askedAt(main), ...(meantByDefault['wer-hat-den-stab'] ?? [])].sort()).toEqual([...LAGEN].sort());
});

test('after a withdrawal every Lage that can still be is asked for, or its default is meant', () => {
  const possible = ['answer-untold', 'awaiting-deletion', 'closed', 'escalation-due', 'reminder-due', 'withdrawn'];
  const gateway = 'ist-die-loeschung-bestaetigt';
  expect([...askedAt([gateway]), ...(meantByDefault[gateway] ?? [])].sort()).toEqual(possible);
});

test('every Lage resumes at a step of the main way', () => {
  expect(Object.keys(resumeAt).sort()).toEqual([...LAGEN].sort());
  for (const id of Object.values(resumeAt)) {
    expect(model.nodes.find((node) => node.id === id)).toMatchObject({
      kind: expect.stringMatching(/task$/),
      within: null,
    });
  }
});

test('a wait that resumes by its Lage is the one the gateway leads to', () => {
  for (const flow of model.flows.filter((each) => each.from === 'wer-hat-den-stab')) {
    const lage = LAGEN.find((each) => each === asked(flow.condition)) ?? 'awaiting-answer';
    expect([lage, lage === 'closed' ? flow.to : resumeAt[lage]]).toEqual([lage, flow.to]);
  }
});
