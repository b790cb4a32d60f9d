"""The window. The only folder that knows Qt; it shows what the services say and asks them to act."""
