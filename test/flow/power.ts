/** A power cut in process: from the place on, nothing gets through any more, neither to the store nor to the engine. */
import type { Engine } from '../../engine/port.ts';
import { EngineUnavailable } from '../../engine/port.ts';
import type { At, Failpoint } from '../../flow/failpoint.ts';
import type { HouseOptions } from './house.ts';

export interface Power {
  /** From now on the place counts. */
  arm(): void;
  isCut(): boolean;
  readonly options: Required<Pick<HouseOptions, 'at' | 'wrapEngine' | 'keep'>>;
}

export function powerCutAt(place: Failpoint): Power {
  let [isArmed, isCut] = [false, false];
  const at: At = (reached) => {
    if (isArmed && reached === place) isCut = true;
    if (isCut) throw new Error('power cut');
  };
  const wrapEngine = (engine: Engine): Engine => {
    const through =
      <Args extends unknown[], Result>(call: (...args: Args) => Promise<Result>) =>
      async (...args: Args): Promise<Result> => {
        if (isCut) throw new EngineUnavailable('power cut');
        return call(...args);
      };
    return {
      ...engine,
      create: through(engine.create),
      publish: through(engine.publish),
      activate: through(engine.activate),
      complete: through(engine.complete),
      fail: through(engine.fail),
      throwError: through(engine.throwError),
      cancel: through(engine.cancel),
    };
  };
  return {
    arm: () => {
      isArmed = true;
    },
    isCut: () => isCut,
    options: { at, wrapEngine, keep: true },
  };
}
