/** The part of bpmn-moddle we use; the package ships types for its elements but none for its entry. */
declare module 'bpmn-moddle' {
  export interface ModdleElement {
    readonly $type: string;
    readonly $parent?: ModdleElement;
    readonly id?: string;
    /** Undefined for what is not set or not known to its type. */
    get(name: string): unknown;
    /** Also true for supertypes, e.g. `bpmn:FlowNode`. */
    $instanceOf(type: string): boolean;
  }

  export interface ParseResult {
    readonly rootElement: ModdleElement;
    readonly warnings: readonly { readonly message: string }[];
  }

  export class BpmnModdle {
    constructor(packages?: { readonly [prefix: string]: object });
    fromXML(xml: string): Promise<ParseResult>;
  }
}
