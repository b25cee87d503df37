/** Preloaded by every child: our own files are found by their address alone, which saves a tenth of a start. */
import { registerHooks } from 'node:module';

registerHooks({
  resolve(specifier, context, next) {
    const { parentURL } = context;
    if (parentURL === undefined || !specifier.startsWith('.') || !specifier.endsWith('.ts'))
      return next(specifier, context);
    return { url: new URL(specifier, parentURL).href, format: 'module-typescript', shortCircuit: true };
  },
});
