/** An element as bpmn-moddle delivers it. Untyped there, so every access is checked here. */
export interface BpmnElement {
  readonly $type: string;
  readonly $attrs?: unknown;
}

export function isElement(value: unknown): value is BpmnElement {
  return typeof value === 'object' && value !== null && '$type' in value && typeof value.$type === 'string';
}

/** What the document says about the element, defaults left out. */
export function properties(element: BpmnElement): [name: string, value: unknown][] {
  return Object.entries(element).filter(([name]) => name !== '$type');
}

const value = (element: BpmnElement, name: string): unknown => Reflect.get(element, name);

export function text(element: BpmnElement, name: string): string | null {
  const found = value(element, name);
  return typeof found === 'string' ? found : null;
}

export const flag = (element: BpmnElement, name: string): boolean => value(element, name) === true;

export function child(element: BpmnElement, name: string): BpmnElement | null {
  const found = value(element, name);
  return isElement(found) ? found : null;
}

export function children(element: BpmnElement, name: string): BpmnElement[] {
  const found = value(element, name);
  return Array.isArray(found) ? found.filter(isElement) : [];
}

export const idOf = (element: BpmnElement): string => text(element, 'id') ?? '';

/** The extension element of this type, if there is exactly one place for it: Zeebe reads the first. */
export function extension(element: BpmnElement, type: string): BpmnElement | null {
  const extensions = child(element, 'extensionElements');
  if (extensions === null) return null;
  return children(extensions, 'values').find((found) => found.$type === type) ?? null;
}

/** Attributes that bpmn-moddle does not know, namespace declarations included. */
export function foreignAttributes(element: BpmnElement): [name: string, value: string][] {
  const attributes = element.$attrs;
  if (typeof attributes !== 'object' || attributes === null) return [];
  return Object.entries(attributes).map(([name, found]) => [name, String(found)]);
}
