"""The page of the sandbox: a workspace in the browser, for a person."""
