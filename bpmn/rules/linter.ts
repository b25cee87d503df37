/** bpmnlint itself, with our rules beside the installed ones. */
import type { Config, Linter, Resolver } from 'bpmnlint';
import { PLUGIN, RULES } from './rules.ts';

// bpmnlint is CommonJS and requires ES modules. Node can do that, Jest's own `require` cannot: so ask Node's.
const require = process.getBuiltinModule('node:module').createRequire(import.meta.url);
const bpmnlint: typeof import('bpmnlint') = require('bpmnlint');
const NodeResolver: typeof import('bpmnlint/lib/resolver/node-resolver.js') = require('bpmnlint/lib/resolver/node-resolver.js');

const installed = new NodeResolver({ require });
const own = new Map<string, unknown>(Object.entries(RULES));
const ours: Resolver = {
  resolveRule: (pkg, name) => (pkg === `bpmnlint-plugin-${PLUGIN}` ? own.get(name) : installed.resolveRule(pkg, name)),
  resolveConfig: (pkg, name) => installed.resolveConfig(pkg, name),
};

export const linter = (config: Config, resolver: Resolver = ours): Linter => new bpmnlint.Linter({ config, resolver });
