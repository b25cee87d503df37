import { equal } from 'node:assert/strict';
import {
  bpmn,
  document,
  end,
  error,
  errorCatch,
  eventSub,
  exclusive,
  flow,
  io,
  message,
  receive,
  start,
  sub,
  task,
  timer,
  type Part,
} from '../bpmn.ts';
import type { EngineCase, Unique } from '../stage.ts';

export interface Rejection {
  readonly name: string;
  readonly xml: string;
  /** The element that the embedded engine names. */
  readonly elementId: string;
  /** Whether Zeebe refuses the model too; if not, it lies outside what the embedded engine executes. */
  readonly zeebeToo: boolean;
}

const line = (...parts: Part[]): string => bpmn('p', start(), task('t', 'work'), end(), flow('s > t > e'), ...parts);
const M = message('M', 'm', '=key');
const plain = line();
const inTask = (extension: string): string =>
  plain.replace('<zeebe:taskDefinition', `${extension}<zeebe:taskDefinition`);
const attribute = (tag: string, written: string): string => plain.replace(`<${tag} `, `<${tag} ${written} `);
const beside = (xml: string): string => plain.replace('</process>', `${xml}</process>`);

const both = (name: string, elementId: string, xml: string): Rejection => ({ name, xml, elementId, zeebeToo: true });
const here = (name: string, elementId: string, xml: string): Rejection => ({ name, xml, elementId, zeebeToo: false });

export const rejections: readonly Rejection[] = [
  both('no XML', '', 'nonsense'),
  both('no executable process', 'definitions', plain.replace('isExecutable="true"', 'isExecutable="false"')),
  both('no start event', 'p', bpmn('p', task('t', 'work'), end(), flow('t > e'))),
  both('two none start events', 'p', line(start('s2'), flow('s2 > t'))),
  both('an id twice', 't', line(task('t', 'work'))),
  both('a service task without a type', 't', plain.replace(/<zeebe:taskDefinition[^>]*>/, '')),
  both('a service task with an empty type', 't', plain.replace('type="work"', 'type=""')),
  both('FEEL that cannot be read: job type', 't', plain.replace('type="work"', 'type="=1 +"')),
  both('FEEL that cannot be read: retries', 't', line().replace('type="work"', 'type="work" retries="=1 +"')),
  both(
    'FEEL that cannot be read: input',
    't',
    bpmn('p', start(), task('t', 'work', { in: { x: '=a b c' } }), flow('s > t')),
  ),
  both(
    'FEEL that cannot be read: condition',
    'x_e',
    bpmn('p', start(), exclusive('x', 'f'), end(), end('f'), flow('s > x > f'), flow('x > e', '=a =')),
  ),
  both('FEEL that cannot be read: timer', 'b', line(timer('b', 't', 'timeDuration', '=duration('), flow('b > e'))),
  both(
    'FEEL that cannot be read: correlation key',
    'M',
    bpmn('p', message('M', 'm', '=)'), start(), receive('r', 'M'), flow('s > r')),
  ),
  both('an input without a target', 't', bpmn('p', start(), task('t', 'work', { in: { '': '=1' } }), flow('s > t'))),
  both(
    'an input with a target that is no name',
    't',
    bpmn('p', start(), task('t', 'work', { in: { 'a b': '=1' } }), flow('s > t')),
  ),
  both(
    'an input with a target that ends in a dot',
    't',
    bpmn('p', start(), task('t', 'work', { in: { 'a.': '=1' } }), flow('s > t')),
  ),
  ...['1x', 'a-b', 'ä', 'a..b', '.a', 'if'].map((target) =>
    both(
      `an input with the target ${target}`,
      't',
      bpmn('p', start(), task('t', 'work', { in: { [target]: '=1' } }), flow('s > t')),
    ),
  ),
  both(
    'an output that is plain text',
    't',
    bpmn('p', start(), task('t', 'work', { out: { a: 'text' } }), flow('s > t')),
  ),
  both(
    'a correlation key that is plain text',
    'M',
    bpmn('p', message('M', 'm', 'key'), start(), receive('r', 'M'), flow('s > r')),
  ),
  both(
    'a condition that is plain text',
    'x_e',
    bpmn('p', start(), exclusive('x', 'f'), end(), end('f'), flow('s > x > f'), flow('x > e', 'true')),
  ),
  both('FEEL with two equals signs', 't', bpmn('p', start(), task('t', 'work', { in: { a: '==1' } }), flow('s > t'))),
  both('two task definitions', 't', inTask('<zeebe:taskDefinition type="x"/>')),
  both('two I/O mappings', 't', inTask(`${io({ in: { a: '=1' } })}${io({ in: { b: '=1' } })}`)),
  both(
    'a header twice',
    't',
    inTask('<zeebe:taskHeaders><zeebe:header key="c" value="1"/><zeebe:header key="c" value="2"/></zeebe:taskHeaders>'),
  ),
  both('an input without a source', 't', bpmn('p', start(), task('t', 'work', { in: { a: '' } }), flow('s > t'))),
  both('a flow to nowhere', 's_t', plain.replace('targetRef="t"', 'targetRef="nix"')),
  both(
    'a condition behind a task',
    't_e',
    bpmn('p', start(), task('t', 'work'), end(), flow('s > t'), flow('t > e', '=true')),
  ),
  both(
    'a gateway flow without condition',
    'x_e',
    bpmn('p', start(), exclusive('x'), end(), end('f'), flow('s > x > e'), flow('x > f', '=true')),
  ),
  both(
    'a default flow of another gateway',
    'x',
    bpmn('p', start(), { ...exclusive('x'), attributes: ' default="s_x"' }, end(), flow('s > x > e')),
  ),
  both('an end event with a flow out', 'e', line(task('t2', 'work'), flow('e > t2'))),
  both(
    'a receive task without a message',
    'r',
    bpmn('p', start(), receive('r', 'M'), flow('s > r')).replace(' messageRef="M"', ''),
  ),
  both(
    'a message without a name',
    'M',
    bpmn('p', M, start(), receive('r', 'M'), flow('s > r')).replace(' name="m"', ''),
  ),
  both(
    'a message without a correlation key',
    'M',
    bpmn('p', M, start(), receive('r', 'M'), flow('s > r')).replace(/<extensionElements>.*?<\/extensionElements>/, ''),
  ),
  both(
    'a message with an empty correlation key',
    'M',
    bpmn('p', message('M', 'm', ''), start(), receive('r', 'M'), flow('s > r')),
  ),
  both('a boundary event without a flow out', 'b', line(timer('b', 't', 'timeDuration', 'PT1H'))),
  both(
    'a boundary event with a flow in',
    'b',
    line(timer('b', 't', 'timeDuration', 'PT1H'), flow('b > e'), flow('t > b')),
  ),
  both('a timer that cannot be read', 'b', line(timer('b', 't', 'timeDuration', '1 hour'), flow('b > e'))),
  both('a date that cannot be read', 'b', line(timer('b', 't', 'timeDate', '2030-01-01'), flow('b > e'))),
  both(
    'a timer with nothing in it',
    'b',
    line(timer('b', 't', 'timeDuration', 'PT1H'), flow('b > e')).replace(/<timeDuration.*<\/timeDuration>/, ''),
  ),
  both('an error code in FEEL', 'b', line(error('E', '="X"'), errorCatch('b', 't', 'E'), flow('b > e'))),
  both(
    'two handlers of one code',
    'b2',
    line(error('E', 'X'), errorCatch('b', 't', 'E'), errorCatch('b2', 't', 'E'), flow('b > e'), flow('b2 > e')),
  ),
  both(
    'two handlers of all codes',
    'b2',
    line(errorCatch('b', 't'), errorCatch('b2', 't'), flow('b > e'), flow('b2 > e')),
  ),
  both(
    'two errors with the same code at one task',
    'b2',
    line(
      error('E', 'X'),
      error('F', 'X'),
      errorCatch('b', 't', 'E'),
      errorCatch('b2', 't', 'F'),
      flow('b > e'),
      flow('b2 > e'),
    ),
  ),
  both(
    'a sub-process without a start event',
    'sp',
    bpmn('p', start(), sub('sp', {}, task('t', 'work')), flow('s > sp')),
  ),
  both(
    'a sub-process with two start events',
    'sp',
    bpmn('p', start(), sub('sp', {}, start('a'), start('b')), flow('s > sp')),
  ),
  both(
    'an event sub-process with a none start event',
    'sp',
    line(sub('sp', {}, start('a'), end('b'), flow('a > b'))).replace(
      '<subProcess id="sp"',
      '<subProcess id="sp" triggeredByEvent="true"',
    ),
  ),
  both(
    'two event sub-processes for the same message',
    'two_s',
    line(
      M,
      eventSub('one', 'M', {}, end('a'), flow('one_s > a')),
      eventSub('two', 'M', {}, end('b'), flow('two_s > b')),
    ),
  ),
  both(
    'a message start event inside a sub-process',
    'sp',
    bpmn('p', M, start(), sub('sp', {}, start('a')), flow('s > sp')).replace(
      '<startEvent id="a"></startEvent>',
      '<startEvent id="a"><messageEventDefinition id="ad" messageRef="M"/></startEvent>',
    ),
  ),

  here(
    'a flow into a sub-process',
    's_i',
    bpmn('p', start(), flow('s > i'), sub('sp', {}, start('is'), task('i', 'work'), flow('is > i'))),
  ),
  here(
    'a boundary event at a task in a sub-process',
    'b',
    bpmn(
      'p',
      start(),
      sub('sp', {}, start('is'), task('i', 'work'), flow('is > i')),
      timer('b', 'i', 'timeDuration', 'PT1H'),
      end(),
      flow('s > sp'),
      flow('b > e'),
    ),
  ),
  here(
    'an event sub-process directly in another',
    'two',
    line(
      M,
      message('N', 'n', '=key'),
      eventSub('one', 'M', {}, end('a'), flow('one_s > a'), eventSub('two', 'N', {}, end('b'), flow('two_s > b'))),
    ),
  ),
  here('a user task', 'u', beside('<userTask id="u"/>')),
  here('an undefined task', 'u', beside('<task id="u"/>')),
  here('a manual task', 'u', beside('<manualTask id="u"/>')),
  here('an inclusive gateway', 'u', beside('<inclusiveGateway id="u"/>')),
  here('an intermediate throw event', 'u', beside('<intermediateThrowEvent id="u"/>')),
  here(
    'an intermediate timer',
    'u',
    beside(
      '<intermediateCatchEvent id="u"><timerEventDefinition id="ud"><timeDuration>PT1H</timeDuration></timerEventDefinition></intermediateCatchEvent>',
    ),
  ),
  here('a terminate end event', 'u', beside('<endEvent id="u"><terminateEventDefinition id="ud"/></endEvent>')),
  here(
    'an error end event',
    'u',
    line(error('E', 'X')).replace(
      '</process>',
      '<endEvent id="u"><errorEventDefinition id="ud" errorRef="E"/></endEvent></process>',
    ),
  ),
  here(
    'a message start event',
    's2',
    line(M).replace(
      '</process>',
      '<startEvent id="s2"><messageEventDefinition id="sd" messageRef="M"/></startEvent></process>',
    ),
  ),
  here(
    'a message at the edge',
    'b',
    line(M, flow('b > e')).replace(
      '</process>',
      '<boundaryEvent id="b" attachedToRef="t"><outgoing>b_e</outgoing><messageEventDefinition id="bd" messageRef="M"/></boundaryEvent></process>',
    ),
  ),
  here(
    'a timer at the edge that does not interrupt',
    'b',
    line(timer('b', 't', 'timeDuration', 'PT1H'), flow('b > e')).replace(
      '<boundaryEvent ',
      '<boundaryEvent cancelActivity="false" ',
    ),
  ),
  here(
    'a cycle at the edge',
    'b',
    line(timer('b', 't', 'timeDuration', 'R/PT1H'), flow('b > e'))
      .replaceAll('timeDuration', 'timeCycle')
      .replace('<boundaryEvent ', '<boundaryEvent cancelActivity="false" '),
  ),
  here(
    'an event sub-process that does not interrupt',
    'one_s',
    line(M, eventSub('one', 'M', {}, end('a'), flow('one_s > a'))).replace(
      'isInterrupting="true"',
      'isInterrupting="false"',
    ),
  ),
  here(
    'an event sub-process with a timer',
    'one_s',
    line(M, eventSub('one', 'M', {}, end('a'), flow('one_s > a'))).replace(
      /<messageEventDefinition[^>]*>/,
      '<timerEventDefinition id="sd"><timeDuration>PT1H</timeDuration></timerEventDefinition>',
    ),
  ),
  here(
    'multi-instance',
    't',
    plain.replace(
      '</serviceTask>',
      '<multiInstanceLoopCharacteristics id="mi"><extensionElements><zeebe:loopCharacteristics inputCollection="=l"/></extensionElements></multiInstanceLoopCharacteristics></serviceTask>',
    ),
  ),
  here(
    'an execution listener',
    't',
    inTask(
      '<zeebe:executionListeners><zeebe:executionListener eventType="start" type="x"/></zeebe:executionListeners>',
    ),
  ),
  here('properties', 't', inTask('<zeebe:properties><zeebe:property name="a" value="b"/></zeebe:properties>')),
  here('an unknown zeebe element', 't', inTask('<zeebe:nonsense/>')),
  here('a foreign extension element', 't', inTask('<x:thing xmlns:x="urn:x"/>')),
  here('a foreign attribute', 't', attribute('serviceTask', 'xmlns:x="urn:x" x:thing="1"')),
  here(
    'mappings at a gateway',
    'x',
    bpmn(
      'p',
      start(),
      { ...exclusive('x'), extensions: '<zeebe:ioMapping><zeebe:output source="=1" target="a"/></zeebe:ioMapping>' },
      end(),
      flow('s > x > e'),
    ),
  ),
  here(
    'FEEL beyond the subset: a function',
    't',
    bpmn('p', start(), task('t', 'work', { in: { x: '=now()' } }), flow('s > t')),
  ),
  here(
    'FEEL beyond the subset: a filter',
    't',
    bpmn('p', start(), task('t', 'work', { in: { x: '=l[1]' } }), flow('s > t')),
  ),
  here(
    'a signal',
    'S',
    document('<signal id="S" name="x"/>', plain.slice(plain.indexOf('<process'), plain.indexOf('</definitions'))),
  ),
  here('a data object', 'D', beside('<dataObject id="D"/>')),
  here('compensation', 't', attribute('serviceTask', 'isForCompensation="true"')),
  both('an unknown attribute', 't', attribute('serviceTask', 'nonsense="1"')),
  both('an unknown element', 'n', beside('<nonsense id="n"/>')),
];

const drawn = (u: Unique): string =>
  bpmn(u('p'), start(), task('t', u('work')), end(), flow('s > t > e'))
    .replace(
      '<definitions ',
      '<definitions xmlns:modeler="http://camunda.org/schema/modeler/1.0" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:bioc="http://bpmn.io/schema/bpmn/biocolor/1.0" exporter="Camunda Modeler" exporterVersion="5" modeler:executionPlatform="Camunda Cloud" modeler:executionPlatformVersion="8.6.0" ',
    )
    .replace(
      '<process ',
      `<collaboration id="c"><participant id="pool" processRef="${u('p')}"/><participant id="other" name="Jobcenter"/><messageFlow id="mf" sourceRef="other" targetRef="t"/></collaboration><process `,
    )
    .replace(
      '<startEvent',
      '<documentation>Wozu</documentation><laneSet id="ls"><lane id="l" name="Absender"><flowNodeRef>t</flowNodeRef></lane></laneSet><startEvent',
    )
    .replace(
      '</process>',
      '<textAnnotation id="ta"><text>Hinweis</text></textAnnotation><association id="as" sourceRef="t" targetRef="ta"/></process>',
    )
    .replace(
      '</definitions>',
      `<bpmndi:BPMNDiagram id="d"><bpmndi:BPMNPlane id="dp" bpmnElement="c"><bpmndi:BPMNShape id="ds" bpmnElement="t" bioc:stroke="#000"><dc:Bounds x="0" y="0" width="1" height="1"/></bpmndi:BPMNShape></bpmndi:BPMNPlane></bpmndi:BPMNDiagram></definitions>`,
    );

export const deployment: readonly EngineCase[] = [
  {
    name: 'lanes, black-box pools, message flows, annotations, documentation, drawing and colours are ignored',
    models: (u) => [drawn(u)],
    async play({ start, job, engine, ended }) {
      const instance = await start();
      await engine.complete((await job('work')).key, {});
      equal(await ended(instance), true);
    },
  },
  ...rejections
    .filter(({ zeebeToo }) => zeebeToo)
    .map(({ name, xml }): EngineCase => ({
      name: `refused: ${name}`,
      models: () => [],
      async play({ engine, refusal, u }) {
        const model = xml.replaceAll('"p"', `"${u('p')}"`);
        equal(await refusal(engine.deploy([{ name: 'model.bpmn', xml: model }])), 'INVALID_ARGUMENT');
      },
    })),
  {
    name: 'one refused model refuses the whole call',
    models: () => [],
    async play({ engine, refusal, u }) {
      const good = { name: 'good.bpmn', xml: bpmn(u('p'), start(), end(), flow('s > e')) };
      const bad = { name: 'bad.bpmn', xml: bpmn(u('q'), start(), receive('r', 'M'), flow('s > r')) };
      equal(await refusal(engine.deploy([good, bad])), 'INVALID_ARGUMENT');
      equal(await refusal(engine.create({ processId: u('p'), variables: {} })), 'NOT_FOUND');
    },
  },
  {
    name: 'the same process id twice in one call is refused',
    models: () => [],
    async play({ engine, refusal, u }) {
      const xml = bpmn(u('p'), start(), end(), flow('s > e'));
      const twice = engine.deploy([
        { name: 'a.bpmn', xml },
        { name: 'b.bpmn', xml: `${xml} ` },
      ]);
      equal(await refusal(twice), 'INVALID_ARGUMENT');
    },
  },
];
