"""Everything that speaks Daraja, M-PESA's web interface. Field names of theirs stay in here."""
