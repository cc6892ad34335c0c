/**
 * The round contract: what is done to all votes, again and again, wherever they lie.
 *
 * A round takes one whole number per source, its weight. *Verdict*: each item's winner is the fact with the largest sum
 * of weights, the first of equals; it needs nothing but the item's own votes. *Loss*: per source, how many of its votes
 * are for another fact than the winner. Both are sums of whole numbers, so that any order, any partition by item and any
 * engine give the same bits; losses of parts are added. Weights are worked out by the driver alone, from the losses, in
 * ascending order of sources.
 */

/** What a round over all votes came to. */
export interface RoundSums {
  /** Per source its votes for facts that do not win. The executor may write over it in the next round. */
  readonly wrong: Int32Array
  /** Items that had to be looked at again. */
  readonly evaluated: number
  /** Items with another winner than before. */
  readonly changed: number
}

/**
 * Where votes lie and rounds are run.
 *
 * **Laws** *same sums*: the same weights give the same winners and sums, whatever was run before, however the items are
 * divided; *additive*: sums of parts add up to those of the whole.
 */
export interface RoundExecutor {
  /** Per source how many votes it gave. */
  readonly given: Uint32Array
  readonly round: (weights: Int32Array) => RoundSums
  /** Per item the winner of the last round. */
  readonly winners: () => Uint32Array
}
