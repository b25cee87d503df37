import { EngineRejection } from '../../port.ts';
import { advance, type Work } from '../advance.ts';
import type { Key } from '../step/state.ts';

export function cancelInstance(work: Work, key: Key): void {
  if (work.tables.instances.find(key) === null) throw new EngineRejection('NOT_FOUND', `no running instance ${key}`);
  advance(work, key, { do: 'cancel' });
}
