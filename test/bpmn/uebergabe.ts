import { readFileSync } from 'node:fs';
import { readModel, type Model } from '../../bpmn/model.ts';

export const uebergabe = (): Promise<Model> => readModel(readFileSync('bpmn/uebergabe/uebergabe.bpmn', 'utf8'));
