"""A Daraja of our own over real HTTP, for practice mode and for tests."""
