declare module 'bpmn-moddle' {
  /** The package ships no types; elements are read through `element.ts`, which checks what it finds. */
  export class BpmnModdle {
    constructor(extensions: Readonly<Record<string, unknown>>);
    fromXML(xml: string): Promise<{ rootElement: unknown; warnings: readonly unknown[] }>;
  }
}
