"""The real program, killed at random moments under load, and what the money says afterwards."""
