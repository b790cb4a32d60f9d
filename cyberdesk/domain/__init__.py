"""The rules of the shop as plain values: no Qt, no SQL, no network, no clock."""
