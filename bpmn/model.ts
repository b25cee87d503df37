/** A `.bpmn` file as plain data, read once: what the diagram, the words and the guard tests need of it. */
import { parse } from './moddle/parse.ts';
import { many, text } from './moddle/element.ts';
import { readGeometry, type Box, type Point } from './moddle/geometry.ts';
import { readFlows, readLanes, readNodes, readNotes } from './moddle/read.ts';

export type { Box, Point };

export type Kind =
  'start' | 'message-start' | 'end' | 'service-task' | 'receive-task' | 'exclusive-gateway' | 'timer' | 'sub-process';

export interface Placed {
  readonly box: Box;
  /** Where a label outside its shape (event, gateway, flow) goes. */
  readonly labelBox: Box | null;
}

export interface ModelNode extends Placed {
  readonly id: string;
  readonly kind: Kind;
  readonly label: string;
  readonly documentation: string;
  /** Label of its lane; null inside a sub-process, which is one node of its lane. */
  readonly lane: string | null;
  /** Id of the sub-process around it. */
  readonly within: string | null;
  /** Of a timer: the wait it ends. */
  readonly attachedTo: string | null;
  readonly defaultFlow: string | null;
  readonly jobType: string | null;
  readonly message: string | null;
}

export interface ModelFlow {
  readonly id: string;
  readonly label: string;
  readonly from: string;
  readonly to: string;
  readonly condition: string | null;
  readonly points: readonly Point[];
  readonly labelBox: Box | null;
}

export interface ModelNote {
  readonly id: string;
  readonly text: string;
  readonly box: Box;
  /** The dotted line to what it is about. */
  readonly points: readonly Point[];
}

export interface Model {
  readonly processId: string;
  readonly lanes: readonly { readonly id: string; readonly label: string; readonly box: Box }[];
  /** In the order of the file, which is the order in which a clerk would tell them. */
  readonly nodes: readonly ModelNode[];
  readonly flows: readonly ModelFlow[];
  readonly notes: readonly ModelNote[];
}

export async function readModel(xml: string): Promise<Model> {
  const definitions = await parse(xml);
  const process = many(definitions, 'rootElements').find((element) => element.$type === 'bpmn:Process');
  if (!process) throw new Error('Die Datei enthält keinen Prozess.');
  const geometry = readGeometry(definitions);
  return {
    processId: text(process, 'id'),
    lanes: readLanes(process, geometry),
    nodes: readNodes(process, geometry),
    flows: readFlows(process, geometry),
    notes: readNotes(process, geometry),
  };
}
