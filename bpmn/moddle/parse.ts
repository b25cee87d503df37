import { BpmnModdle, type ModdleElement } from 'bpmn-moddle';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json' with { type: 'json' };

/** BPMN 2.0 XML in the Zeebe dialect → its `bpmn:Definitions`. Anything odd in the file is an error, not a warning. */
export async function parse(xml: string): Promise<ModdleElement> {
  const { rootElement, warnings } = await new BpmnModdle({ zeebe }).fromXML(xml);
  if (warnings.length > 0) throw new Error(warnings.map((warning) => warning.message).join('\n'));
  return rootElement;
}
