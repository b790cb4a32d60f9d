"""The shift: float, cash in and out, X and Z reports, counting."""
