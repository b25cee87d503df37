/** Reading parsed BPMN without casts: what is not there is `undefined`, an empty list or an empty string. */
import type { ModdleElement } from 'bpmn-moddle';

export type { ModdleElement } from 'bpmn-moddle';

export const one = (element: ModdleElement, name: string): ModdleElement | undefined => {
  const value = element.get(name);
  return isElement(value) ? value : undefined;
};

export const many = (element: ModdleElement, name: string): readonly ModdleElement[] => {
  const value = element.get(name);
  return Array.isArray(value) ? value.filter(isElement) : [];
};

export const text = (element: ModdleElement, name: string): string => {
  const value = element.get(name);
  return typeof value === 'string' ? value.trim() : '';
};

export const idOf = (element: ModdleElement | undefined): string => element?.id ?? '';

/** A Zeebe extension, e.g. `extension(task, 'zeebe:TaskDefinition')`. */
export const extension = (element: ModdleElement, type: string): ModdleElement | undefined => {
  const extensions = one(element, 'extensionElements');
  return extensions && many(extensions, 'values').find((value) => value.$type === type);
};

export const eventDefinition = (event: ModdleElement, type: string): ModdleElement | undefined =>
  many(event, 'eventDefinitions').find((definition) => definition.$type === type);

/** All flow nodes and sequence flows of a process, those of its sub-processes included. */
export function* flowElements(container: ModdleElement): Generator<ModdleElement> {
  for (const element of many(container, 'flowElements')) {
    yield element;
    if (element.$instanceOf('bpmn:SubProcess')) yield* flowElements(element);
  }
}

function isElement(value: unknown): value is ModdleElement {
  return typeof value === 'object' && value !== null && '$type' in value;
}
