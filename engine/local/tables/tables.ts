import type { DatabaseSync } from 'node:sqlite';
import { incidentsTable, type Incidents } from './incidents.ts';
import { instancesTable, type Instances } from './instances.ts';
import { jobsTable, type Jobs } from './jobs.ts';
import { keysTable, type Keys } from './keys.ts';
import { messagesTable, type Messages } from './messages.ts';
import { modelsTable, type Models } from './models.ts';
import { nextDueQuery } from './nextDue.ts';
import { subscriptionsTable, type Subscriptions } from './subscriptions.ts';
import { timersTable, type Timers } from './timers.ts';

export interface Tables {
  readonly incidents: Incidents;
  readonly instances: Instances;
  readonly jobs: Jobs;
  readonly keys: Keys;
  readonly messages: Messages;
  readonly models: Models;
  readonly nextDue: () => number;
  readonly subscriptions: Subscriptions;
  readonly timers: Timers;
}

export function openTables(database: DatabaseSync): Tables {
  return {
    incidents: incidentsTable(database),
    instances: instancesTable(database),
    jobs: jobsTable(database),
    keys: keysTable(database),
    messages: messagesTable(database),
    models: modelsTable(database),
    nextDue: nextDueQuery(database),
    subscriptions: subscriptionsTable(database),
    timers: timersTable(database),
  };
}
