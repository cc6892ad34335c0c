/* The round of CRH as our kernel does it, natively, on the same columns: what ours is held against. Not shipped.
   usage: kernel FILE ROUNDS; FILE holds items, facts, votes, sources, then itemFacts, factVotes, voteSource, two lists of
   weights, all 32-bit. Prints nanoseconds a vote of every round, then a checksum of winners and losses. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1e9 + t.tv_nsec;
}

static void blame(const uint32_t *restrict factVotes, const uint32_t *restrict voteSource, int32_t *restrict wrong, uint32_t fact, int32_t by) {
  for (uint32_t v = factVotes[fact]; v < factVotes[fact + 1]; v++) wrong[voteSource[v]] += by;
}

static uint32_t round_(uint32_t items, const uint32_t *restrict itemFacts, const uint32_t *restrict factVotes,
                       const uint32_t *restrict voteSource, const int32_t *restrict weights, uint32_t drift,
                       uint32_t *restrict winners, uint32_t *restrict due, int32_t *restrict wrong) {
  uint32_t changed = 0;
  for (uint32_t i = 0; i < items; i++) {
    if (due[i] > drift) continue;
    uint32_t f = itemFacts[i], last = itemFacts[i + 1], begin = factVotes[f], v = begin, best = f;
    int64_t most = -1, next = -1;
    for (; f < last; f++) {
      uint32_t end = factVotes[f + 1];
      int64_t sum = 0;
      for (; v < end; v++) sum += weights[voteSource[v]];
      if (sum > most) {
        next = most;
        most = sum;
        best = f;
      } else if (sum > next) next = sum;
    }
    uint32_t votes = v - begin;
    due[i] = next < 0 ? 0xffffffffu : (uint32_t)(drift + (most - next + votes - 1) / votes);
    if (winners[i] == best) continue;
    changed++;
    if (winners[i] != 0xffffffffu) blame(factVotes, voteSource, wrong, winners[i], 1);
    blame(factVotes, voteSource, wrong, best, -1);
    winners[i] = best;
  }
  return changed;
}

int main(int argc, char **argv) {
  if (argc < 3) return 2;
  FILE *file = fopen(argv[1], "rb");
  uint32_t head[4];
  if (!file || fread(head, 4, 4, file) != 4) return 2;
  uint32_t items = head[0], facts = head[1], votes = head[2], sources = head[3];
  uint32_t *itemFacts = malloc(4L * (items + 1)), *factVotes = malloc(4L * (facts + 1)), *voteSource = malloc(4L * votes);
  int32_t *weights[2] = {malloc(4L * sources), malloc(4L * sources)}, *wrong = calloc(sources, 4);
  uint32_t *winners = malloc(4L * items), *due = malloc(4L * items);
  size_t read = fread(itemFacts, 4, items + 1, file) + fread(factVotes, 4, facts + 1, file) + fread(voteSource, 4, votes, file);
  read += fread(weights[0], 4, sources, file) + fread(weights[1], 4, sources, file);
  if (read != (size_t)items + 1 + facts + 1 + votes + 2L * sources) return 2;
  memset(winners, 255, 4L * items);
  for (uint32_t v = 0; v < votes; v++) wrong[voteSource[v]]++;
  int rounds = atoi(argv[2]);
  for (int r = 0; r < rounds; r++) {
    memset(due, 0, 4L * items);
    double start = now();
    round_(items, itemFacts, factVotes, voteSource, weights[r % 2], 1, winners, due, wrong);
    printf("%.4f\n", (now() - start) / votes);
  }
  uint64_t sum = 0;
  for (uint32_t i = 0; i < items; i++) sum = sum * 31 + winners[i];
  for (uint32_t s = 0; s < sources; s++) sum = sum * 31 + (uint32_t)wrong[s];
  printf("%u\n", (uint32_t)(sum ^ (sum >> 32)));
  return 0;
}
