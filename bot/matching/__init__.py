"""From library to confidence: which answer a message asks for, and how sure that is."""

import os

# The matrices are small. Shared among threads, they wait for whichever thread the machine runs
# last: on two busy cores that took ten times the processor time. Read by numpy as it loads.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
