"""The staff log is looked through by day and by person. Frozen."""

from peewee import Database

STATEMENTS = (
    "CREATE INDEX staff_log_at ON staff_log (at)",
    "CREATE INDEX staff_log_staff ON staff_log (staff_id, id)",
)


def up(_migrator: object, db: Database) -> None:
    for statement in STATEMENTS:
        db.execute_sql(statement)  # type: ignore[no-untyped-call]
