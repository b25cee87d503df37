/** Headers of every answer. Nothing inline, nothing from elsewhere, in no frame. */
import helmet from 'helmet';
import type { RequestHandler } from 'express';

export const securityHeaders = (secure: boolean): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        scriptSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'], // KERN's icons are data: pictures in its stylesheet
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
    },
    // `no-referrer` would send `Origin: null` with every form.
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: secure,
    xFrameOptions: { action: 'deny' },
  });

/** Personal pages are never kept: not by a proxy, not for the back button after signing out. */
export const neverStored: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store');
  next();
};
