/** `npm run rebuild`: all lists anew from the journal. The service may go on working. */
import { rebuild } from '../flow/rebuild.ts';
import { run, say } from './exit.ts';
import { open } from './open.ts';

await run(async () => {
  const house = await open();
  try {
    const streams = await rebuild(house.core);
    house.log.report({ event: 'rebuilt', streams });
    say(`Neu aufgebaut aus ${String(streams)} Abläufen.`);
  } finally {
    await house.close();
  }
});
