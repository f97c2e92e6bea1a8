"""From library to confidence: which answer a message asks for, and how sure that is."""
