/** Kind of the Ausländerbehörde in config. What such an office may learn is narrower than for everybody else (ADR 0006). */
export const ABH_KIND = 'abh';
