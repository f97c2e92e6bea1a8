"""The use cases: gather, decide, record. They see neither blocks nor rows."""
