/** Released models: never changed, because instances and journals refer to them. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { flowElements, idOf, many } from '../moddle/element.ts';
import { parse } from '../moddle/parse.ts';
import type { ReleasedIds } from '../rules/stable-ids.ts';
import { RETIRED } from './retired.ts';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));

export interface ReleasedModel {
  readonly name: string;
  readonly processId: string;
  readonly version: number;
  readonly xml: string;
}

/** Oldest first; a file is called `<process>-<version>.bpmn`. */
export const releasedModels = (): readonly ReleasedModel[] =>
  readdirSync(FOLDER)
    .flatMap((name) => {
      const [, processId, version] = /^(.+)-(\d+)\.bpmn$/.exec(name) ?? [];
      if (!processId) return [];
      return [{ name, processId, version: Number(version), xml: readFileSync(`${FOLDER}${name}`, 'utf8') }];
    })
    .sort((a, b) => a.version - b.version);

/** Every id that was ever released, with the type it had last. */
export async function releasedIds(): Promise<ReleasedIds> {
  const released: { [processId: string]: { [id: string]: string } } = {};
  for (const { xml } of releasedModels()) {
    const processes = many(await parse(xml), 'rootElements').filter((element) => element.$type === 'bpmn:Process');
    for (const process of processes) {
      const ids = (released[idOf(process)] ??= {});
      for (const element of flowElements(process)) ids[idOf(element)] = element.$type;
    }
  }
  return { released, retired: RETIRED };
}
