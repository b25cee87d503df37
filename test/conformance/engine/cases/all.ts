import type { EngineCase } from '../stage.ts';
import { creation } from './creation.ts';
import { deployment } from './deployment.ts';
import { errors } from './errors.ts';
import { feel } from './feel.ts';
import { jobs } from './jobs.ts';
import { messages } from './messages.ts';
import { routing } from './routing.ts';
import { scopes } from './scopes.ts';
import { timers } from './timers.ts';
import { variables } from './variables.ts';

/** Every hand-written case, by chapter. */
export const allCases: Readonly<Record<string, readonly EngineCase[]>> = {
  deployment,
  creation,
  routing,
  variables,
  scopes,
  jobs,
  messages,
  timers,
  errors,
  feel,
};
