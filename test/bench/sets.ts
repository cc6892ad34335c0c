/** The sets of votes beside the checkout that methods are measured on, with a short name for heads of columns. */
export const SINGLE = [
  ["flights-raha", "raha"],
  ["crowd-bluebird", "bluebird"],
  ["crowd-rte", "rte"],
  ["crowd-dog", "dog"],
  ["crowd-cti_d_jn_product", "product"],
  ["crowd-cti_d_sentiment", "sentiment"],
  ["book", "book"],
  ["population", "popul."],
  ["flight-1208-tol10", "fl tol10"],
  ["birthplaces", "birthpl."],
  ["mace-temporal", "temporal"],
  ["mace-wsd", "wsd"],
] as const

/** The same of numbers. */
export const NUMERIC = [
  ["crowd-emotion", "emotion"],
  ["population-num", "population"],
] as const
