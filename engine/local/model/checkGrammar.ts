import { children, foreignAttributes, idOf, isElement, properties, type BpmnElement } from './element.ts';
import type { Faults } from './faults.ts';
import { extensionPlaces, grammar, ignoredTypes, onlyDefault, toolNamespaces } from './grammar.ts';

/** References to elements that stand elsewhere in the document: looked at where they stand. */
const references = [
  'incoming',
  'outgoing',
  'lanes',
  'sourceRef',
  'targetRef',
  'default',
  'attachedToRef',
  'messageRef',
  'errorRef',
  'boundaryEventRefs',
];

/** Names everything in the document that this engine does not execute. */
export function checkGrammar(definitions: BpmnElement, faults: Faults): void {
  const namespaces = new Map(
    foreignAttributes(definitions).flatMap(([name, uri]) => (name.startsWith('xmlns:') ? [[name.slice(6), uri]] : [])),
  );
  const isTool = (name: string): boolean => {
    const uri = namespaces.get(name.split(':')[0] ?? '');
    return name.includes(':') && uri !== undefined && toolNamespaces.includes(uri);
  };
  check(definitions, idOf(definitions), definitions);

  function check(element: BpmnElement, nearestId: string, parent: BpmnElement): void {
    if (ignoredTypes.includes(element.$type) || isTool(element.$type)) return;
    if (element.$type === 'bpmn:Process' && Reflect.get(element, 'isExecutable') !== true) return;
    const id = idOf(element) || nearestId;
    const allowed = grammar[element.$type];
    if (allowed === undefined) return faults.add(id, `Element „${element.$type}“ wird hier nicht ausgeführt`);
    for (const [name] of foreignAttributes(element)) {
      if (isTool(name) || /^(xmlns|xsi)(:|$)/.test(name)) continue;
      faults.add(id, `Attribut „${name}“ wird hier nicht ausgeführt`);
    }
    for (const [name, value] of properties(element)) {
      if (!allowed.includes(name)) faults.add(id, `„${name}“ an „${element.$type}“ wird hier nicht ausgeführt`);
      else if (Object.hasOwn(onlyDefault, name) && value !== onlyDefault[name]) {
        faults.add(id, `„${name}=${String(value)}“ wird hier nicht ausgeführt`);
      } else if (!references.includes(name)) {
        for (const inner of [value].flat()) if (isElement(inner)) check(inner, id, element);
      }
    }
    if (element.$type === 'bpmn:ExtensionElements') checkOnce(element, id);
    checkPlace(element, id, parent);
  }

  function checkOnce(extensions: BpmnElement, id: string): void {
    const types = children(extensions, 'values')
      .map(({ $type }) => $type)
      .filter((type) => type.startsWith('zeebe:'));
    const twice = types.find((type, i) => types.indexOf(type) !== i);
    if (twice !== undefined) faults.add(id, `„${twice}“ gibt es zweimal`);
  }

  function checkPlace({ $type }: BpmnElement, id: string, holder: BpmnElement): void {
    const places = extensionPlaces[$type];
    if (places === undefined || holder.$type !== 'bpmn:ExtensionElements') return;
    const parent: unknown = Reflect.get(holder, '$parent');
    if (isElement(parent) && places.includes(parent.$type)) return;
    faults.add(id, `„${$type}“ hat an dieser Stelle keine Wirkung`);
  }
}
