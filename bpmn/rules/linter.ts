/** bpmnlint itself, with our rules beside the installed ones. */
import type * as Bpmnlint from 'bpmnlint';
import type { Config, Linter, Resolver } from 'bpmnlint';
import type Resolvers from 'bpmnlint/lib/resolver/node-resolver.js';
import { PLUGIN, RULES } from './rules.ts';

// bpmnlint is CommonJS and requires ES modules. Node can do that, Jest's own `require` cannot: so ask Node's.
const require = process.getBuiltinModule('node:module').createRequire(import.meta.url);
/* eslint-disable @typescript-eslint/no-unsafe-assignment -- what `require` gives has the types of bpmnlint.d.ts */
const bpmnlint: typeof Bpmnlint = require('bpmnlint');
const NodeResolver: typeof Resolvers = require('bpmnlint/lib/resolver/node-resolver.js');
/* eslint-enable */

const installed = new NodeResolver({ require });
const own = new Map<string, unknown>(Object.entries(RULES));
const ours: Resolver = {
  resolveRule: (pkg, name) => (pkg === `bpmnlint-plugin-${PLUGIN}` ? own.get(name) : installed.resolveRule(pkg, name)),
  resolveConfig: (pkg, name) => installed.resolveConfig(pkg, name),
};

export const linter = (config: Config, resolver: Resolver = ours): Linter => new bpmnlint.Linter({ config, resolver });
