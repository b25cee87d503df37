import type { DatabaseSync } from 'node:sqlite';
import { incidentsTable } from './incidents.ts';
import { instancesTable } from './instances.ts';
import { jobsTable } from './jobs.ts';
import { keysTable } from './keys.ts';
import { messagesTable } from './messages.ts';
import { modelsTable } from './models.ts';
import { nextDueQuery } from './nextDue.ts';
import { subscriptionsTable } from './subscriptions.ts';
import { timersTable } from './timers.ts';

export type Tables = ReturnType<typeof openTables>;

export function openTables(database: DatabaseSync) {
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
