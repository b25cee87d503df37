import { expect, test } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { RULES } from '../../../bpmn/rules/rules.ts';

const SUPPORT = ['bpmnlint.d.ts', 'lint.ts', 'linter.ts', 'rules.ts'];
const rules = readdirSync('bpmn/rules').filter((file) => file.endsWith('.ts') && !SUPPORT.includes(file));

test('every rule file is registered under its name', () => {
  expect(Object.keys(RULES).sort()).toEqual(rules.map((file) => file.replace('.ts', '')).sort());
});

test('every rule has its table test', () => {
  const tests = readdirSync('test/bpmn/rules').filter(
    (file) => file.endsWith('.test.ts') && !file.startsWith('registry'),
  );
  expect(tests.sort()).toEqual(rules.map((file) => file.replace('.ts', '.test.ts')).sort());
});
