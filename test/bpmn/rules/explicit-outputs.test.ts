import { explicitOutputs } from '../../../bpmn/rules/explicit-outputs.ts';
import { model, serviceTask, verify } from './verify.ts';

const LAGE = '<zeebe:output source="=lage" target="lage" />';
const NEXT = '<zeebe:output source="=nextWakeAt" target="nextWakeAt" />';
const task = (mappings: string) => model(serviceTask('t', `<zeebe:ioMapping>${mappings}</zeebe:ioMapping>`));
const WRONG = 't: Die Ausgaben müssen genau lage und nextWakeAt sein.';

verify(explicitOutputs, {
  valid: { both: task(LAGE + NEXT) },
  invalid: {
    none: { xml: model(serviceTask('t', '')), reports: [WRONG] },
    'one missing': { xml: task(LAGE), reports: [WRONG] },
    'one too many': { xml: task(`${LAGE}${NEXT}<zeebe:output source="=x" target="x" />`), reports: [WRONG] },
    renamed: { xml: task(`<zeebe:output source="=lage" target="stage" />${NEXT}`), reports: [WRONG] },
    input: {
      xml: task(`<zeebe:input source="=lage" target="lage" />${LAGE}${NEXT}`),
      reports: ['t: Eingaben sind nicht nötig: Der Auftrag bekommt alle Variablen.'],
    },
  },
});
