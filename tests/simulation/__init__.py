"""A café, its customers and a bad M-PESA on a virtual clock: trouble by the seed, and what must hold then."""
