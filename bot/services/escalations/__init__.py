"""Escalations: a question that people have, its moves and its clock."""
