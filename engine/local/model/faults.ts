import type { DeploymentFault } from '../../port.ts';

/** Collects every fault of one resource. */
export interface Faults {
  add(elementId: string, reason: string): void;
  readonly found: readonly DeploymentFault[];
}

export function collectFaults(resource: string): Faults {
  const found: DeploymentFault[] = [];
  return {
    found,
    add(elementId, reason) {
      found.push({ resource, elementId, reason });
    },
  };
}
