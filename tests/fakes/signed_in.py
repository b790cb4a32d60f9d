"""Somebody at the counter, for tests that are not about signing in."""

from __future__ import annotations

from cyberdesk.app import Program
from cyberdesk.domain.staff import Role, StaffMember

PIN = "294816"


def sign_in(program: Program) -> StaffMember:
    """The owner, made if there is nobody yet, stands at the counter of this program."""
    owners = [member for member in program.staff.members() if member.role is Role.OWNER]
    owner = owners[0] if owners else program.staff.create_owner(program.settings.staff_name, PIN)
    program.current_staff.change(owner)
    return owner
