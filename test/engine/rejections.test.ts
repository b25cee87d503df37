import { describe, expect, it } from '@jest/globals';
import { DeploymentRejected, type ModelResource } from '../../engine/port.ts';
import { rejections } from '../conformance/engine/cases/deployment.ts';
import { openLocalStage } from './localStage.ts';

async function faultsOf(models: readonly ModelResource[]): Promise<DeploymentRejected['faults']> {
  const stage = openLocalStage();
  try {
    await stage.engine.deploy(models);
    return [];
  } catch (error) {
    if (error instanceof DeploymentRejected) return error.faults;
    throw error;
  } finally {
    await stage.close();
  }
}

describe('a model that would not run exactly as in Zeebe is refused at deployment, with element and German reason', () => {
  it.each(rejections.map((one) => [one.name, one] as const))('%s', async (_name, { xml, elementId }) => {
    const faults = await faultsOf([{ name: 'modell.bpmn', xml }]);
    expect(faults.map((fault) => fault.elementId)).toContain(elementId);
    for (const fault of faults) {
      expect(fault.resource).toBe('modell.bpmn');
      expect(fault.reason).toMatch(/[a-zäöüß]{3}/);
      expect(fault.reason).not.toMatch(/\bundefined\b|\[object/);
    }
  });

  it('names every fault of every model', async () => {
    const [first, second] = ['a user task', 'a signal'].map(
      (name) => rejections.find((one) => one.name === name)?.xml ?? '',
    );
    const faults = await faultsOf([
      { name: 'eins.bpmn', xml: first ?? '' },
      { name: 'zwei.bpmn', xml: (second ?? '').replace('id="p"', 'id="q"') },
    ]);
    expect(faults.map(({ resource, elementId }) => `${resource} ${elementId}`)).toEqual(['eins.bpmn u', 'zwei.bpmn S']);
  });
});
