"""The customers screen: who is known, who owes, and what is kept about each."""
