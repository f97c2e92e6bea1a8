"""Switchboard answers customers in Slack from a library that people wrote."""

import os

# The matching's matrices are small. Shared among threads, they wait for whichever thread the
# machine runs last: on two busy cores that took ten times the processor time. numpy reads this
# as it loads.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
