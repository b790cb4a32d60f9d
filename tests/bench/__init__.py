"""`./dev bench`: how fast the program is, each figure against its limit, measured in the same run."""
