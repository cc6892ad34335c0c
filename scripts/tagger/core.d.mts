/** Opens the packed core of a model. */
export const openCore: (packed: Uint8Array) => unknown
