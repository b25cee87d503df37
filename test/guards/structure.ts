/**
 * Who may import whom (architecture.md "Layout", decisions.md "Structure"). A place is a folder, a folder with everything
 * below it (`/**`), or one file; the longest match counts. What is not named here does not exist: a new folder, a new arrow
 * or a new home of a package is a change of this table.
 */
export interface Place {
  /** Places it may import, besides itself. */
  readonly imports: readonly string[];
  /** Places of which it may know the types only. */
  readonly types?: readonly string[];
  /** Its external packages: the home of each. */
  readonly packages?: readonly string[];
  /** Node's own modules; not named: any. */
  readonly node?: readonly string[];
}

const PORTS = ['store/port.ts', 'store', 'vault/port.ts', 'engine/port.ts'];
const DOMAIN = [
  'domain/journal',
  'domain/calendar',
  'domain/consent',
  'domain/case',
  'domain/followup',
  'domain/handover/**',
];

export const STRUCTURE: Readonly<Record<string, Place>> = {
  // The rules: pure, so no file, no clock, no network.
  'domain/journal': { imports: [], packages: ['zod'], node: ['node:crypto'] },
  'domain/calendar': { imports: ['domain/journal'], packages: ['feiertagejs', 'temporal-polyfill'], node: [] },
  'domain/consent': { imports: ['domain/journal'], packages: ['zod'], node: [] },
  'domain/case': { imports: ['domain/journal'], packages: ['zod'], node: [] },
  'domain/followup': { imports: ['domain/journal'], packages: ['zod'], node: [] },
  'domain/handover/**': {
    imports: ['domain/journal', 'domain/consent', 'domain/calendar'],
    packages: ['zod'],
    node: [],
  },

  // The models, each with its contract, and the tools that draw and check them.
  'bpmn/uebergabe': { imports: ['domain/handover/**'], node: [] },
  bpmn: { imports: ['bpmn/moddle'] },
  'bpmn/moddle': { imports: ['bpmn'], packages: ['bpmn-moddle', 'zeebe-bpmn-moddle'] },
  'bpmn/released': { imports: ['bpmn/moddle', 'bpmn/rules'] },
  'bpmn/rules': { imports: ['bpmn/moddle', 'bpmn/released', 'bpmn/uebergabe'], packages: ['bpmn-moddle', 'bpmnlint'] },

  // Ports with their adapters. Nobody but main, cli and tests names an adapter.
  'store/port.ts': { imports: ['store'], types: DOMAIN },
  store: { imports: ['store/port.ts', 'domain/journal'], types: DOMAIN, packages: ['zod'] },
  'store/sqlite': { imports: ['store', 'store/port.ts', 'domain/journal'], types: DOMAIN, packages: ['zod'] },
  'vault/port.ts': { imports: [], types: DOMAIN },
  vault: { imports: ['vault/port.ts', 'store/port.ts', 'store/sqlite', ...DOMAIN], packages: ['zod'] },
  // Ciphertext lives in the store's file (decisions.md "Commits, ids, keys"), so both share one way of opening it.
  'vault/sqlite': {
    imports: ['vault', 'vault/port.ts', 'store', 'store/port.ts', 'store/sqlite', ...DOMAIN],
    packages: ['zod'],
  },
  'engine/port.ts': { imports: [], node: [] },
  'engine/runtime': { imports: ['engine/port.ts'] },
  'engine/local/**': {
    imports: ['engine/port.ts'],
    types: ['domain/calendar'],
    packages: ['bpmn-moddle', 'zeebe-bpmn-moddle', 'feelin'],
  },

  // The only place where store and engine meet; workers and mail come in as arguments.
  'flow/**': {
    imports: [...DOMAIN, ...PORTS, 'engine/runtime', 'bpmn/uebergabe', 'notify'],
    types: ['workers'],
    packages: ['zod'],
  },
  workers: { imports: [...DOMAIN, 'bpmn/uebergabe'], types: ['notify'] },
  notify: { imports: [], types: DOMAIN, packages: ['nodemailer'] },

  // Two skins over `flow` and `view`, both on express, neither knowing the other.
  'api/**': {
    imports: [...DOMAIN, 'flow/**', 'store/port.ts', 'vault/port.ts'],
    packages: ['express', 'express-rate-limit', 'helmet', 'zod', 'zod-openapi'],
  },
  'web/**': {
    imports: [...DOMAIN, 'flow/**', 'store/port.ts', 'vault/port.ts', 'bpmn/uebergabe'],
    packages: ['express', 'express-rate-limit', 'helmet', 'zod'],
  },

  // The house.
  config: { imports: DOMAIN, packages: ['zod'] },
  'config/data': { imports: [] },
  log: { imports: [], packages: ['pino'] },
  // Seeded data, made only through execute; it notes in the store that it was made.
  'demo/**': {
    imports: [...DOMAIN, 'flow/**', 'bpmn/uebergabe', 'notify'],
    types: ['config', 'store/port.ts', 'vault/port.ts'],
    packages: ['zod'],
  },
  'cli/**': { imports: ['*'] },
  'main.ts': { imports: ['*'] },
  'eslint.config.js': { imports: [], packages: ['typescript-eslint'] },
  'test/**': { imports: ['*'], packages: ['*'] },
  'docs/**': { imports: [] },
  '.ci': { imports: [] },
};

/** Folder names that say nothing about what is inside. */
export const EMPTY_NAMES: readonly string[] = ['utils', 'util', 'common', 'helpers', 'helper', 'misc', 'shared', 'lib'];
export const MAX_LINES = 200;
export const SHORT_LINES = 80;
