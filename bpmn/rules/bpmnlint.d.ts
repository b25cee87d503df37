/** The part of bpmnlint we use; its own types leave every element `any` and are not exported. */
declare module 'bpmnlint' {
  import type { ModdleElement } from 'bpmn-moddle';

  export interface Reporter {
    report(id: string, message: string): void;
  }
  export interface Rule {
    check(element: ModdleElement, reporter: Reporter): void;
  }
  export type RuleFactory<Options = never> = (options: Options) => Rule;

  export interface Config {
    readonly extends?: readonly string[];
    readonly rules?: { readonly [name: string]: 'off' | 'error' | readonly ['error', object] };
  }
  export interface Report {
    readonly id?: string;
    readonly message: string;
    readonly category: string;
  }
  export interface Resolver {
    resolveRule(pkg: string, name: string): unknown;
    resolveConfig(pkg: string, name: string): unknown;
  }
  export class Linter {
    constructor(options: { readonly config?: Config; readonly resolver: Resolver });
    lint(root: ModdleElement, config?: Config): Promise<{ readonly [rule: string]: readonly Report[] }>;
  }
}

declare module 'bpmnlint/lib/resolver/node-resolver.js' {
  import type { Resolver } from 'bpmnlint';

  class NodeResolver implements Resolver {
    constructor(options: { readonly require: NodeJS.Require });
    resolveRule(pkg: string, name: string): unknown;
    resolveConfig(pkg: string, name: string): unknown;
  }
  export = NodeResolver;
}
