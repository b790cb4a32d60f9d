"""Builds the Debian package: `./dev deb`."""

from __future__ import annotations

import email.utils
import gzip
import shutil
import sys
from pathlib import Path

from bundle import MB, PackagingError, freeze, run, say, weight
from figures import Figure, keep
from program import BUILD, NAME, ROOT, version

PARTS = ROOT / "packaging" / "debian"

INSTALLED_MB, PACKAGE_MB = 115, 35
"""The limits of issue 7."""

HAS_NO_CHANGES_OF_ITS_OWN = """\
cyberdesk ({version}) stable; urgency=medium

  * What changed for its users stands in CHANGELOG.md of the program.

 -- Cyberdesk <support@cyberdesk.invalid>  {date}
"""


def lay_out(bundle: Path, root: Path, number: str) -> None:
    """Put everything where Debian wants it, under the folder `root`."""
    shutil.rmtree(root, ignore_errors=True)
    home = root / "usr/lib/cyberdesk"
    shutil.copytree(bundle, home, symlinks=True)
    # No script is needed after installing: menus and icons are refreshed by triggers of the system.
    for name in (NAME, f"{NAME}-cli"):
        link = root / "usr/bin" / name
        link.parent.mkdir(parents=True, exist_ok=True)
        link.symlink_to("../lib/cyberdesk/cyberdesk")
    share = root / "usr/share"
    hicolor = "icons/hicolor"
    _put(share / "applications/cyberdesk.desktop", (PARTS / "cyberdesk.desktop").read_bytes())
    _put(
        share / hicolor / "scalable/apps/cyberdesk.svg", (ROOT / "resources/icons/cyberdesk.svg").read_bytes()
    )
    _put(share / hicolor / "256x256/apps/cyberdesk.png", (BUILD / "icons/cyberdesk-256.png").read_bytes())
    manual = _filled("cyberdesk.1", number)
    _put(share / "man/man1/cyberdesk.1.gz", _zipped(manual))
    (share / "man/man1/cyberdesk-cli.1.gz").symlink_to("cyberdesk.1.gz")
    _put(share / "doc/cyberdesk/copyright", (PARTS / "copyright").read_bytes())
    changes = HAS_NO_CHANGES_OF_ITS_OWN.format(version=number, date=email.utils.formatdate(_written_at()))
    _put(share / "doc/cyberdesk/changelog.gz", _zipped(changes))
    _put(share / "lintian/overrides/cyberdesk", (PARTS / "lintian-overrides").read_bytes())
    kilobytes = round(weight(root) * MB / 1024)
    _put(root / "DEBIAN/control", _filled("control", number, INSTALLED_KB=str(kilobytes)).encode())
    _set_modes(root)


def _written_at() -> float:
    """When the version was written: two builds of it give the same changelog."""
    return (ROOT / NAME / "__init__.py").stat().st_mtime


def _put(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _filled(name: str, number: str, **values: str) -> str:
    text = (PARTS / name).read_text(encoding="utf-8")
    for key, value in {"VERSION": number, **values}.items():
        text = text.replace(f"@{key}@", value)
    return text


def _zipped(text: str) -> bytes:
    return gzip.compress(text.encode(), mtime=0)


def _set_modes(root: Path) -> None:
    """Folders and programs 755, the rest 644, whatever the umask of whoever builds."""
    for path in (root, *root.rglob("*")):
        if path.is_symlink():
            continue
        is_program = path.parent == root / "usr/lib/cyberdesk" and path.name == NAME
        path.chmod(0o755 if path.is_dir() or is_program else 0o644)


def pack(bundle: Path, number: str, *, compression: str = "xz") -> Path:
    """Make the package of `bundle` as version `number`; the file.

    Args:
        compression: "xz" for what ships; "none" is quick and for tests.
    """
    root = BUILD / "deb-root"
    lay_out(bundle, root, number)
    package = BUILD / f"cyberdesk_{number}_amd64.deb"
    run("dpkg-deb", "--root-owner-group", f"-Z{compression}", "--build", root, package)
    shutil.rmtree(root)
    return package


def examine(package: Path) -> None:
    """Ask lintian.

    Raises:
        PackagingError: it finds an error.
    """
    if shutil.which("lintian") is None:
        say(" skipped  lintian is not installed (apt install lintian)")
        return
    found = run("lintian", "--allow-root", "--fail-on", "error", package, seconds=600)
    say(found.strip() or "      ok  lintian has nothing to say")


def main() -> int:
    try:
        bundle = freeze("linux")
        package = pack(bundle, version())
        examine(package)
    except PackagingError as error:
        print(error, file=sys.stderr)
        return 1
    say(f"      ok  {package.relative_to(ROOT)}")
    too_much = keep(
        [
            Figure(".deb: installed", weight(bundle), "MB", INSTALLED_MB, "the program's folder"),
            Figure(".deb: package", weight(package), "MB", PACKAGE_MB, "xz"),
        ]
    )
    return 1 if too_much else 0


if __name__ == "__main__":
    raise SystemExit(main())
