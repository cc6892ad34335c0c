/** Packs the core that a model gives. */
export const packCore: (core: unknown) => Buffer
