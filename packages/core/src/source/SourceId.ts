/** How a source is named wherever it is meant. */

/** A short name that is the same wherever the source is meant: `"syrian-observatory-for-human-rights"`. */
export type SourceId = string
