import { stableIds } from '../../../bpmn/rules/stable-ids.ts';
import { model, verify } from './verify.ts';

verify(stableIds, {
  options: {
    released: { p: { kept: 'bpmn:Task', gone: 'bpmn:Task' } },
    retired: { p: ['gone'] },
  },
  valid: {
    'kept, retired, new': model('<task id="kept" /><task id="new" />'),
    'kept in a sub-process': model('<subProcess id="s"><task id="kept" /></subProcess>'),
  },
  invalid: {
    missing: { xml: model(''), reports: ['kept: Die freigegebene Id fehlt und steht nicht unter den aufgegebenen.'] },
    'used for something else': {
      xml: model('<receiveTask id="kept" />'),
      reports: ['kept: Die freigegebene Id war ein <bpmn:Task>.'],
    },
    'came back': {
      xml: model('<task id="kept" /><task id="gone" />'),
      reports: ['gone: Die Id wurde aufgegeben und darf nicht wiederkommen.'],
    },
  },
});
