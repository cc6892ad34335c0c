/** How texts are to look in tests: plain. */
import type { Presentation } from "@corroborate/adapters"

export const LOOK: Presentation = { plain: true, width: 100, paint: (_, text) => text }
