"""How the outside reaches us: the callback server. Knows nothing of payments."""
