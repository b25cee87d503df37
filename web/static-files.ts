/** Files of ours and of two packages, by list: nothing else of node_modules can be asked for. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import express, { type Router } from 'express';

const FONTS = ['FiraSans-Regular', 'FiraSans-Italic', 'FiraSans-SemiBold', 'FiraSans-Bold'];
const DIAGRAM = ['bpmn-navigated-viewer.production.min.js', 'assets/diagram-js.css', 'assets/bpmn-js.css'];

export function staticFiles(): Router {
  const router = express.Router();
  const require = createRequire(import.meta.url);
  const kern = join(dirname(require.resolve('@kern-ux/native/package.json')), 'dist');
  const bpmn = join(dirname(require.resolve('bpmn-js/package.json')), 'dist');
  const one = (path: string, root: string, file: string): void => {
    router.get(path, (_request, response) => response.sendFile(file, { root, maxAge: '1d' }));
  };
  one('/kern/kern.min.css', kern, 'kern.min.css');
  for (const font of FONTS) one(`/kern/fonts/${font}.woff2`, kern, `fonts/fira-sans/${font}.woff2`);
  for (const file of DIAGRAM) one(`/bpmn-js/${file}`, bpmn, file);
  router.use(
    '/static',
    express.static(fileURLToPath(new URL('static', import.meta.url)), { index: false, maxAge: '1h' }),
  );
  return router;
}
