/** Shapes of daily series with running totals, as their compilers publish them in JSON. Only the shapes. */
import * as z from "zod"

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, { error: "is no day; write it as 2023-10-07" })
const count = z.int().nonnegative().nullish()

/** A day of the Gaza series of palestine-datasets: what was reported, and what its compilers extrapolate (`ext_`). */
export const GazaDay = z.looseObject({
  report_date: day,
  report_source: z.string(),
  report_period: z.number().nonnegative().nullish(),
  killed: count,
  killed_cum: count,
  killed_children_cum: count,
  killed_women_cum: count,
  injured: count,
  injured_cum: count,
  massacres_cum: count,
  med_killed_cum: count,
  press_killed_cum: count,
  civdef_killed_cum: count,
  ext_killed: count,
  ext_killed_cum: count,
  ext_killed_children_cum: count,
  ext_killed_women_cum: count,
  ext_injured: count,
  ext_injured_cum: count,
  ext_massacres_cum: count,
  ext_med_killed_cum: count,
  ext_press_killed_cum: count,
  ext_civdef_killed_cum: count,
})

/** A day of the West Bank series of palestine-datasets: verified figures, and those of flash reports. */
export const WestBankDay = z.looseObject({
  report_date: day,
  flash_source: z.string(),
  verified: z
    .looseObject({
      killed: count,
      killed_cum: count,
      injured: count,
      injured_cum: count,
      killed_children: count,
      killed_children_cum: count,
      injured_children: count,
      injured_children_cum: count,
    })
    .nullish(),
  killed_cum: count,
  killed_children_cum: count,
  injured_cum: count,
  injured_children_cum: count,
  settler_attacks_cum: count,
  displaced_households_cum: count,
  displaced_persons_cum: count,
  displaced_children_cum: count,
})

/** A day of the Ukrainian count of Russian losses: running totals by kind, or signed corrections of them. */
export const LossesDay = z
  .looseObject({
    date: day,
    day: z.union([z.int(), z.string()]).nullish(),
    personnel: z.int().nullish(),
    "personnel*": z.string().nullish(),
    POW: count,
  })
  .refine((record) => "personnel" in record || "aircraft" in record || "tank" in record, {
    error: "is no day of a series that is known",
  })

/** A day as parsed. */
export type GazaDay = z.infer<typeof GazaDay>
/** A day as parsed. */
export type WestBankDay = z.infer<typeof WestBankDay>
/** A day as parsed. */
export type LossesDay = z.infer<typeof LossesDay>
