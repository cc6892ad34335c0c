"""Dawid-Skene of crowd-kit on votes in a file of tasks, workers and labels: seconds, memory before, memory at most, accuracy.

usage: crowdkit.py FOLDER_OF_CROWD_KIT VOTES.tsv GOLD.tsv ROUNDS
"""
import os
import resource
import sys
import time
import types

# Packages without their __init__, which load what Dawid-Skene has no use for and this machine may not have.
for name in ["crowdkit", "crowdkit.aggregation", "crowdkit.aggregation.classification"]:
    package = types.ModuleType(name)
    package.__path__ = [os.path.join(sys.argv[1], *name.split("."))]
    sys.modules[name] = package

import pandas as pd  # noqa: E402
from crowdkit.aggregation.classification.dawid_skene import DawidSkene  # noqa: E402

votes = pd.read_csv(sys.argv[2], sep="\t", dtype=str)
gold = pd.read_csv(sys.argv[3], sep="\t", dtype=str).set_index("task")["label"]
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
start = time.time()
labels = DawidSkene(n_iter=int(sys.argv[4]), tol=-1e9).fit_predict(votes)
took = time.time() - start
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
accuracy = float((labels.reindex(gold.index) == gold).mean())
print(f"{took:.3f} {before} {peak} {accuracy:.5f}")
