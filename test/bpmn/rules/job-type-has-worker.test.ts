import { jobTypeHasWorker } from '../../../bpmn/rules/job-type-has-worker.ts';
import { model, serviceTask, verify } from './verify.ts';

verify(jobTypeHasWorker, {
  options: { jobTypes: ['a.b'] },
  valid: { served: model(serviceTask('t', '<zeebe:taskDefinition type="a.b" />')) },
  invalid: {
    'not served': {
      xml: model(serviceTask('t', '<zeebe:taskDefinition type="a.c" />')),
      reports: ['t: Für den Auftrag <a.c> gibt es keinen Worker.'],
    },
    'no job type': { xml: model(serviceTask('t', '')), reports: ['t: Für den Auftrag <> gibt es keinen Worker.'] },
    'in a sub-process': {
      xml: model(`<subProcess id="s">${serviceTask('t', '<zeebe:taskDefinition type="x" />')}</subProcess>`),
      reports: ['t: Für den Auftrag <x> gibt es keinen Worker.'],
    },
  },
});
