import type { HandoverView } from '../../domain/handover/view-types.ts';
import type { WebDeps } from '../deps.ts';

export const groundWords = ({ policy }: WebDeps, { ground }: Pick<HandoverView, 'ground'>): string =>
  ground.kind === 'consent'
    ? 'Grundlage: Einwilligung der Person'
    : `Grundlage: ${policy.statutes.find(({ id }) => id === ground.statute)?.citation ?? ground.statute}`;
