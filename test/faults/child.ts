/** The product in a process of its own, to be killed: `child.ts <build> <drives>`; data folder and failpoint by environment. */
import { createInterface } from 'node:readline';
import { run } from '../../cli/exit.ts';
import { BUILDS, isBuildName } from './build.ts';
import { openProduct } from './composition.ts';
import { obey } from './obey.ts';
import { Command, type FromChild } from './protocol.ts';

const say = (line: FromChild): void => void process.stdout.write(`${JSON.stringify(line)}\n`);

await run(async () => {
  const [name = 'sound', drives = '1'] = process.argv.slice(2);
  if (!isBuildName(name)) throw new Error(`no build ${name}`);
  const product = await openProduct({
    build: BUILDS[name],
    drives: Number(drives),
    onActed: (acted) => say({ acted }),
    notifier: {
      send: async (mail) => {
        say({ mail });
        return 'mail';
      },
      close: () => Promise.resolve(),
    },
  });
  // Commands are taken up while it is still starting: people do not wait.
  const lines = createInterface({ input: process.stdin });
  lines.on('line', (line) => void obey(product, Command.parse(JSON.parse(line))).then(say));
  const ended = new Promise((resolve) => lines.once('close', resolve));
  await product.start();
  say({ ready: true, readOnly: product.core.store.readOnlyReason, now: product.flow.now() });
  await ended;
  await product.close();
});
