import type { StreamId } from '../domain/journal/id.ts';
import type { Core } from './core.ts';

/** Lists follow the journal, never the other way round: what cannot be projected now is projected by the sweep. */
export async function bestEffort(core: Core, stream: StreamId, project: () => Promise<void>): Promise<void> {
  try {
    core.at('project.before');
    await project();
    core.at('project.after');
  } catch (error) {
    core.behind.add(stream);
    core.report({ event: 'projection-failed', stream, error });
  }
}
