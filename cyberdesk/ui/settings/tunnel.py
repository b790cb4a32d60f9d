"""The page of the way back: how the result of a prompt comes in."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cyberdesk.services.setup import Current, Setup
from cyberdesk.ui.settings.choice_field import Choice, ChoiceField
from cyberdesk.ui.settings.field import TextField
from cyberdesk.ui.settings.form import Form
from cyberdesk.ui.settings.more import More
from cyberdesk.ui.settings.secret_field import SecretField
from cyberdesk.ui.texts import tr

_NONE, _NGROK, _FIXED = "none", "ngrok", "fixed"
_PORT_PIXELS = 140


class TunnelPage(Form):
    """No tunnel, ngrok, or an address of the café's own; each with its fields."""

    def __init__(self, setup: Setup, parent: QWidget | None = None) -> None:
        super().__init__(
            tr("Tunnel"),
            tr("How M-PESA tells this PC that a customer has paid. Not used in practice mode."),
            "tunnel",
            parent,
        )
        self._setup = setup
        first = self.section().inside
        self.kind = self.add(_kind_field(), first)
        self._parts: dict[str, QWidget] = {}
        ngrok, self._parts[_NGROK] = _column()
        self.token = self.add(
            SecretField(
                "NGROK_AUTHTOKEN",
                tr("Authtoken"),
                tr("On dashboard.ngrok.com, under Your Authtoken."),
                self._reveal,
            ),
            ngrok,
        )
        self.domain = self.add(
            TextField(
                "NGROK_DOMAIN",
                tr("Domain"),
                tr("The account's fixed domain, like till.ngrok-free.app. Then the address never changes."),
                placeholder=tr("ngrok chooses"),
            ),
            ngrok,
        )
        fixed, self._parts[_FIXED] = _column()
        self.address = self.add(
            TextField(
                "MPESA_CALLBACK_URL",
                tr("Public address"),
                tr("https:// and a name in small letters. It must lead to the port below on this PC."),
                placeholder="https://",
            ),
            fixed,
        )
        for part in self._parts.values():
            first.addWidget(part)
        self._make_more()
        self.page.addStretch(1)
        self.kind.edited.connect(self._show)
        self._show()

    def _reveal(self, key: str) -> str:
        return self._setup.reveal(key)

    def load(self, current: Current) -> None:
        super().load(current)
        kind = current.values.get("TUNNEL", "")
        if kind.lower() in {"", _NONE} and current.values.get("MPESA_CALLBACK_URL"):
            # A set address counts as one of the café's own, whatever TUNNEL says.
            self.kind.load(_FIXED, is_fixed="TUNNEL" in current.fixed)
        self.more.fold()
        self._show()

    def changes(self) -> dict[str, str]:
        changes = super().changes()
        if self.kind.chosen != _FIXED:
            changes.pop("MPESA_CALLBACK_URL", None)
            if self.kind.change() is not None and self.address.saved and not self.address.is_fixed:
                # One that stays written would still count.
                changes["MPESA_CALLBACK_URL"] = ""
        return changes

    def go_to_problem(self) -> None:
        self.more.open_if_wrong()
        super().go_to_problem()

    def _show(self) -> None:
        for kind, part in self._parts.items():
            part.setVisible(kind == self.kind.chosen)
        self.ngrok_path.setVisible(self.kind.chosen == _NGROK)

    def _make_more(self) -> None:
        self.more = More()
        self.section().inside.addWidget(self.more)
        self.ngrok_path = TextField(
            "NGROK_PATH",
            tr("The ngrok program"),
            tr("Only if it is not found by itself, for example C:/ngrok/ngrok.exe."),
            placeholder=tr("Looked for"),
        )
        for field in (
            TextField(
                "CALLBACK_PORT",
                tr("Port on this PC"),
                tr("Where results arrive. It stays the same from start to start."),
                usual="8765",
                width_pixels=_PORT_PIXELS,
            ),
            TextField(
                "MPESA_CALLBACK_PATH",
                tr("Path"),
                tr("The end of the address. Words like mpesa in it are refused at times."),
                usual="/pay/callback/",
            ),
            self.ngrok_path,
        ):
            self.more.take(self.add(field, self.more.inside))


def _column() -> tuple[QVBoxLayout, QWidget]:
    part = QWidget()
    layout = QVBoxLayout(part)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(16)
    return layout, part


def _kind_field() -> ChoiceField:
    return ChoiceField(
        "TUNNEL",
        tr("How results come in"),
        (
            Choice(
                _NONE,
                tr("No tunnel"),
                tr(
                    "Nothing comes in: the program asks M-PESA for each result instead. All payments work, "
                    "and show some seconds later."
                ),
            ),
            Choice(
                _NGROK,
                tr("ngrok"),
                tr(
                    "The program runs ngrok, which gives this PC a public address. A free account is enough. "
                    "When it is down, the program asks M-PESA instead."
                ),
            ),
            Choice(
                _FIXED,
                tr("Own address"),
                tr("A public address of your own leads to this PC: a router, a server, another tunnel."),
            ),
        ),
    )
