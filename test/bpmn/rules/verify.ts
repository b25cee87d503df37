/** Table tests for a rule, as bpmnlint's own: diagrams it must leave alone, and diagrams with the reports it must give. */
import { expect, test } from '@jest/globals';
import { parse } from '../../../bpmn/moddle/parse.ts';
import { linter } from '../../../bpmn/rules/linter.ts';

export interface Cases {
  readonly valid: { readonly [name: string]: string };
  readonly invalid: { readonly [name: string]: { readonly xml: string; readonly reports: readonly string[] } };
  readonly options?: object;
}

export function verify(rule: unknown, { valid, invalid, options = {} }: Cases): void {
  const lint = linter(
    { rules: { rule: ['error', options] } },
    { resolveRule: () => rule, resolveConfig: () => undefined },
  );
  const reportsOf = async (xml: string) => {
    const { rule: reports = [] } = await lint.lint(await parse(xml));
    return reports.map(({ id, message }) => `${id}: ${message}`);
  };
  test.each(Object.entries(valid))('valid: %s', async (_name, xml) => expect(await reportsOf(xml)).toEqual([]));
  test.each(Object.entries(invalid))('invalid: %s', async (_name, { xml, reports }) =>
    expect(await reportsOf(xml)).toEqual(reports),
  );
}

const NAMESPACES = [
  'xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"',
  'xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(' ');

/** `outside` stands beside the process, e.g. messages. */
export const model = (process: string, outside = ''): string =>
  `<definitions ${NAMESPACES} id="d">${outside}<process id="p">${process}</process></definitions>`;

export const flow = (id: string, from: string, to: string, condition?: string): string =>
  `<sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}">${
    condition ? `<conditionExpression xsi:type="tFormalExpression">${condition}</conditionExpression>` : ''
  }</sequenceFlow>`;

export const serviceTask = (id: string, extensions: string): string =>
  `<serviceTask id="${id}"><extensionElements>${extensions}</extensionElements></serviceTask>`;

export const boundaryTimer = (id: string, host: string, more = ''): string =>
  `<boundaryEvent id="${id}" attachedToRef="${host}" ${more}><timerEventDefinition id="${id}-t">` +
  `<timeDate xsi:type="tFormalExpression">=date and time(nextWakeAt)</timeDate></timerEventDefinition></boundaryEvent>`;
