"""Each of the staff may have the window in a language of their own. Frozen."""

from peewee import Database


def up(_migrator: object, db: Database) -> None:
    # Empty: as this PC is set.
    db.execute_sql("ALTER TABLE staff ADD COLUMN language TEXT NOT NULL DEFAULT ''")  # type: ignore[no-untyped-call]
