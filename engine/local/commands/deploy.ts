import { createHash } from 'node:crypto';
import type { DeployedModel } from '../../port.ts';
import type { Work } from '../advance.ts';
import type { ReadModel } from '../model/readModels.ts';

/** A model whose XML is that of its newest version keeps that version. */
export function deployModels({ tables: { models } }: Work, read: readonly ReadModel[]): readonly DeployedModel[] {
  return read.map(({ resource, xml, model }) => {
    const { processId } = model;
    const digest = createHash('sha256').update(xml).digest('hex');
    const newest = models.find(processId);
    if (newest?.digest === digest) return { processId, version: newest.version };
    const version = (newest?.version ?? 0) + 1;
    models.insert({ processId, version, resource, digest, xml, model });
    return { processId, version };
  });
}
