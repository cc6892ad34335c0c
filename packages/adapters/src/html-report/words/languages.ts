/** The table of languages that a page can be written in. Adding one is its file and a line here. */
import type { Language } from "../../Format.ts"
import { arabic } from "./arabic.ts"
import { english } from "./english.ts"
import type { Words } from "./Words.ts"

/** Every language by its BCP 47 tag. */
export const LANGUAGES = { en: english, ar: arabic } satisfies Readonly<Record<Language, Words>>
