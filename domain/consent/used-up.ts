/**
 * For an ABH a consent is used up once a handover under it ended without result. Otherwise the consent's page would tell a
 * withdrawal ("not valid any more") from a decline ("still valid") (ADR 0006).
 */
export const usedUp = (handovers: readonly { readonly notRealised: boolean }[]): boolean =>
  handovers.some(({ notRealised }) => notRealised);
