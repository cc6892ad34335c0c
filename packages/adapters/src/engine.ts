/** What wrote a report, so that a reader can tell which rules it was made by. A test holds it to the package's version. */
export const ENGINE = "corroborate 0.1.0"
