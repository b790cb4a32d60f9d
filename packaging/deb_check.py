"""Tries the Debian package on a Debian with nothing else on it: `./dev deb-check`.

In a system of its own (debootstrap, kept under build/): install, selftest as root and as somebody else,
upgrade, remove; what the café keeps must be there afterwards. Needs root; says so and does nothing where a
tool is missing.
"""

from __future__ import annotations

import os
import platform
import shutil
import sys
from pathlib import Path

from bundle import PackagingError, run, say
from debian import pack
from program import BUILD, ROOT, next_version, version

TOOLS = ("debootstrap", "unshare", "chroot")

BASE, TRIAL = ROOT / "build" / "debian-base", ROOT / "build" / "debian-trial"

STAFF = "akinyi"
KEPT = f"/home/{STAFF}/.local/share/Cyberdesk/practice.db"

LOOK_FOR_MISSING = (
    # libcups is only recommended: without it the plugin that prints is not loaded, and all else works.
    "LD_LIBRARY_PATH=/usr/lib/cyberdesk/_internal"
    " find /usr/lib/cyberdesk -name '*.so*' -type f -exec ldd {} + 2>/dev/null"
    " | grep 'not found' | grep -v libcups | sort -u | grep ."
)
"""Libraries that the program asks for and nobody has; succeeds if there are any."""


def missing() -> str:
    """What keeps this from being done here; empty when nothing does."""
    absent = [tool for tool in TOOLS if shutil.which(tool) is None]
    if absent:
        return f"not installed: {', '.join(absent)}"
    return "" if os.geteuid() == 0 else "only root may make a system of its own"


def make_base() -> None:
    """The smallest Debian of this machine's release, from the mirror that this machine uses. Made once."""
    if BASE.exists():
        return
    say(f"making a Debian in {BASE.relative_to(ROOT)} (the first time, about 100 MB to fetch)")
    release = platform.freedesktop_os_release()["VERSION_CODENAME"]
    targets = run("apt-get", "indextargets", "--format", "$(CODENAME) $(REPO_URI)", "Created-By: Packages")
    mirrors = [
        uri for suite, _, uri in (line.partition(" ") for line in targets.splitlines()) if suite == release
    ]
    if not mirrors:
        raise PackagingError(f"apt knows no mirror of {release} here")
    half_made = BASE.with_name(BASE.name + "-half-made")
    shutil.rmtree(half_made, ignore_errors=True)
    run("debootstrap", "--variant=minbase", release, half_made, mirrors[0], seconds=900)
    half_made.rename(BASE)


def inside(command: str, *, user: str = "", seconds: float = 300) -> str:
    """Run a shell command in the trial system; what it writes.

    Nothing of it is left running: the processes have a world of their own that ends with the first of them.
    """
    words = ["su", "-", user, "-c", command] if user else ["sh", "-c", command]
    return run(
        *("unshare", "--mount", "--pid", "--fork", "--kill-child", f"--mount-proc={TRIAL / 'proc'}"),
        *("chroot", TRIAL, "env", "-i", "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL=C.UTF-8"),
        *("DEBIAN_FRONTEND=noninteractive", "HOME=/root", *words),
        seconds=seconds,
    )


def step(words: str, command: str, *, user: str = "", expected: str = "", seconds: float = 300) -> None:
    """Run a command in the trial system and say that it went well.

    Raises:
        PackagingError: it failed, or did not write `expected`.
    """
    written = inside(command, user=user, seconds=seconds)
    if expected not in written:
        raise PackagingError(f"{words}: “{expected}” is not in:\n{written[-2000:]}")
    say(f"      ok  {words}")


def install(package: Path) -> None:
    """As somebody would who was given the file."""
    shutil.copy(package, TRIAL / "tmp")
    step(
        f"apt installs {package.name}",
        f"apt-get install -q -y --no-install-recommends /tmp/{package.name}",
        seconds=600,
    )


def check(first: Path, second: Path) -> None:
    """The life of the package on a PC: installed, upgraded to `second`, removed."""
    number, later = version(), next_version(version())
    for tool in ("python3", "fc-list"):
        step(f"there is no {tool} to begin with", f"! command -v {tool}")
    inside(f"apt-get update -q && useradd -m -s /bin/sh {STAFF}")
    install(first)
    inside("sleep 1; touch /tmp/installed")
    step("all libraries are found", f"! ( {LOOK_FOR_MISSING} )")
    step("both commands tell the version", "cyberdesk --version && cyberdesk-cli --version", expected=number)
    step("selftest as root", "cyberdesk-cli selftest", expected="ok  stopped")
    step("selftest as a plain user", "cyberdesk-cli selftest", user=STAFF, expected="ok  stopped")
    step("the user's database is made", f"cyberdesk-cli doctor; test -s {KEPT}", user=STAFF)
    step("nothing was written beside the program", "! find /usr/lib/cyberdesk -newer /tmp/installed | grep .")
    install(second)
    step(f"upgraded to {later}", "dpkg-query -W -f '${Version}' cyberdesk", expected=later)
    step("selftest after the upgrade", "cyberdesk-cli selftest", user=STAFF, expected="ok  stopped")
    step("the database adds up after the upgrade", "cyberdesk-cli verify", user=STAFF, expected="all adds up")
    step(
        "removed",
        "apt-get purge -q -y cyberdesk && test ! -e /usr/lib/cyberdesk -a ! -e /usr/bin/cyberdesk",
    )
    step("the user's database stayed", f"test -s {KEPT}")


def main() -> int:
    reason = missing()
    if reason:
        say(f" skipped  {reason}")
        return 0
    package = BUILD / f"cyberdesk_{version()}_amd64.deb"
    if not package.exists():
        print("there is no package yet: ./dev deb", file=sys.stderr)
        return 1
    try:
        make_base()
        shutil.rmtree(TRIAL, ignore_errors=True)
        run("cp", "-a", BASE, TRIAL)
        second = pack(BUILD / "linux" / "cyberdesk", next_version(version()), compression="none")
        try:
            check(package, second)
        finally:
            second.unlink()
    except PackagingError as error:
        print(f"  FAILED  {error}", file=sys.stderr)
        return 1
    shutil.rmtree(TRIAL)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
