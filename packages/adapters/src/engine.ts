/** What wrote a report, so that a reader can tell which rules it was made by. A test holds it to the package's version. */
export const ENGINE = "corroborate 0.1.0"

/** How a page of ours begins to say who made it, within its first kilobytes: so that no reader takes it for a source. */
export const OWN_PAGE = '<meta name="generator" content="corroborate '
