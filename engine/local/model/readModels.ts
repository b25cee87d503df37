import { BpmnModdle } from 'bpmn-moddle';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json' with { type: 'json' };
import { DeploymentRejected, type ModelResource } from '../../port.ts';
import { checkGrammar } from './checkGrammar.ts';
import { children, flag, idOf, isElement, type BpmnElement } from './element.ts';
import { collectFaults, type Faults } from './faults.ts';
import type { Model } from './model.ts';
import { readProcess } from './readProcess.ts';
import { germanFor, warningsAsFaults } from './warnings.ts';

export interface ReadModel {
  readonly resource: string;
  readonly xml: string;
  readonly model: Model;
}

/** Reads every executable process. Throws `DeploymentRejected` with all faults of all resources. */
export async function readModels(resources: readonly ModelResource[]): Promise<readonly ReadModel[]> {
  const read: ReadModel[] = [];
  const faults: Faults[] = [];
  for (const { name, xml } of resources) {
    const found = collectFaults(name);
    faults.push(found);
    const definitions = await parse(xml, found);
    if (definitions === null) continue;
    const processes = children(definitions, 'rootElements').filter((root) => root.$type === 'bpmn:Process');
    const executable = processes.filter((process) => flag(process, 'isExecutable'));
    if (executable.length === 0) found.add(idOf(definitions), 'enthält keinen ausführbaren Prozess');
    for (const process of executable) {
      const model = readProcess(process, found);
      if (read.some((other) => other.model.processId === model.processId)) {
        found.add(model.processId, 'Prozess-Id kommt in dieser Bereitstellung zweimal vor');
      }
      read.push({ resource: name, xml, model });
    }
  }
  const all = faults.flatMap(({ found }) => found);
  if (all.length > 0) throw new DeploymentRejected(all);
  return read;
}

async function parse(xml: string, faults: Faults): Promise<BpmnElement | null> {
  try {
    const { rootElement, warnings } = await new BpmnModdle({ zeebe }).fromXML(xml);
    warningsAsFaults(warnings, xml, faults);
    if (!isElement(rootElement) || rootElement.$type !== 'bpmn:Definitions') throw new Error('kein BPMN');
    checkGrammar(rootElement, faults);
    return rootElement;
  } catch (error) {
    faults.add('', germanFor(error instanceof Error ? error.message : ''));
    return null;
  }
}
