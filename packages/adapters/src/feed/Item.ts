/** An item of a feed, whatever the feed is written in. */

/** What is known of the feed itself. */
export interface Channel {
  readonly name?: string
  readonly link?: string
}

/** One item. Texts are plain; dates are as written. */
export interface Item {
  /** What stays the same when the item changes: `guid`, `id`, or its address. */
  readonly id?: string
  readonly link?: string
  readonly title?: string
  readonly text?: string
  readonly published?: string
  readonly modified?: string
  readonly authors: ReadonlyArray<string>
  /** The feed that this one took the item from. */
  readonly upstream?: string
  readonly where: string
}

/** A feed. Items keep their order, and a broken one its place. */
export interface Feed {
  readonly channel: Channel
  readonly items: ReadonlyArray<Item>
}
