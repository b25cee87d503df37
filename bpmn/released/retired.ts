/** Per process: element ids of released models that were given up for good. None may ever be used again. */
export const RETIRED: { readonly [processId: string]: readonly string[] } = { uebergabe: [] };
