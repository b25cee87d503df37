import { expressionFault, isFeel } from '../feel/expression.ts';
import { child, children, extension, idOf, text, type BpmnElement } from './element.ts';
import type { Faults } from './faults.ts';
import type { Expression, Mapping, MessageCatch } from './model.ts';

/** Reads an expression that must be there; FEEL is checked, what it means is not. */
export function checkExpression(id: string, source: string | null, what: string, faults: Faults): Expression {
  if (source === null || source === '') {
    faults.add(id, `${what} fehlt`);
    return '';
  }
  const fault = expressionFault(source);
  if (fault !== null) faults.add(id, `${what}: ${fault}`);
  return source;
}

/** As `checkExpression`, where only FEEL will do. */
export function checkFeel(id: string, source: string | null, what: string, faults: Faults): Expression {
  const expression = checkExpression(id, source, what, faults);
  if (expression !== '' && !isFeel(expression)) faults.add(id, `${what}: „${expression}“ beginnt nicht mit „=“`);
  return expression;
}

/** Text between tags: what stands around it on its lines does not count. */
export function body(expression: BpmnElement | null): string | null {
  return expression === null ? null : (text(expression, 'body')?.trim() ?? null);
}

export function readMappings(element: BpmnElement, faults: Faults): { inputs: Mapping[]; outputs: Mapping[] } {
  const ioMapping = extension(element, 'zeebe:IoMapping');
  if (ioMapping === null) return { inputs: [], outputs: [] };
  const read =
    (check: typeof checkFeel) =>
    (mapping: BpmnElement): Mapping => ({
      source: check(idOf(element), text(mapping, 'source'), 'Quelle einer Zuordnung', faults),
      target: readTarget(element, text(mapping, 'target') ?? '', faults),
    });
  return {
    inputs: children(ioMapping, 'inputParameters').map(read(checkExpression)),
    outputs: children(ioMapping, 'outputParameters').map(read(checkFeel)),
  };
}

const path = /^[a-zA-Z_][a-zA-Z0-9_]*(\.[a-zA-Z_][a-zA-Z0-9_]*)*$/;
const reserved = ['null', 'true', 'false', 'function', 'if', 'then', 'else', 'for', 'between', 'instance', 'of'];

function readTarget(element: BpmnElement, target: string, faults: Faults): string {
  if (!path.test(target) || reserved.includes(target)) {
    faults.add(idOf(element), `Ziel einer Zuordnung „${target}“ ist kein Variablenname`);
  }
  return target;
}

/** The message an element waits for; its name and key are expressions, the key always FEEL. */
export function readMessage(element: BpmnElement, id: string, faults: Faults): MessageCatch {
  const message = child(element, 'messageRef');
  if (message === null) {
    faults.add(id, 'Nachricht fehlt');
    return { name: '', correlationKey: '' };
  }
  const subscription = extension(message, 'zeebe:Subscription');
  const key = subscription === null ? null : text(subscription, 'correlationKey');
  return {
    name: checkExpression(idOf(message), text(message, 'name'), 'Name der Nachricht', faults),
    correlationKey: checkFeel(idOf(message), key, 'Korrelationsschlüssel der Nachricht', faults),
  };
}
