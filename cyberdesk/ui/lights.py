"""What the lights of the bottom strip say, and what stands behind each."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QWidget

from cyberdesk.domain.events import LinkChanged, TunnelChanged
from cyberdesk.services.errors import CounterError
from cyberdesk.ui import light_words
from cyberdesk.ui.light_details import LightDetails
from cyberdesk.ui.status_strip import Level, Light, StatusStrip
from cyberdesk.ui.texts import tr

_EDGE_PIXELS = 8


class Lights(QObject):
    """Turns what is heard of the ways to M-PESA into lights, and explains the one that is pressed."""

    def __init__(
        self, strip: StatusStrip, environment: str, blocked: CounterError | None, window: QWidget
    ) -> None:
        super().__init__(window)
        self._strip = strip
        self._environment = environment
        self._blocked = blocked
        self._window = window
        self._link: LinkChanged | None = None
        self._tunnel: TunnelChanged | None = None
        self._explained = ""
        self.details = LightDetails(window)
        self.details.closed.connect(self.details.hide)
        strip.asked.connect(self.explain)

    def show_link(self, link: LinkChanged) -> None:
        """How the way to M-PESA looks."""
        self._link = link
        if self._environment == "practice":
            # It answers from this PC, and says nothing of the internet.
            self._show_practice_link(link)
        elif link.is_reachable and light_words.is_clock_off(link):
            self._strip.show_light("internet", Light(Level.GOOD, tr("Internet on")))
            self._strip.show_light("mpesa", Light(Level.WAITING, tr("This PC's clock is wrong")))
        elif link.is_reachable:
            self._strip.show_light("internet", Light(Level.GOOD, tr("Internet on")))
            self._strip.show_light("mpesa", Light(Level.GOOD, tr("M-PESA answers")))
        elif link.trouble is not None and link.trouble.is_internet_down:
            off = tr("No internet: cash and sessions work")
            self._strip.show_light("internet", Light(Level.WAITING, off))
            self._strip.show_light("mpesa", Light(Level.WAITING, tr("M-PESA waits")))
        else:
            self._strip.show_light("internet", Light(Level.NOT_YET, tr("Internet unclear")))
            silent = tr("M-PESA does not answer: cash works")
            self._strip.show_light("mpesa", Light(Level.WAITING, silent))
        self._explain_again("internet", "mpesa")

    def _show_practice_link(self, link: LinkChanged) -> None:
        if link.is_reachable:
            light = Light(Level.GOOD, tr("Practice M-PESA answers"))
        else:
            light = Light(Level.WAITING, tr("Practice M-PESA does not answer: cash works"))
        self._strip.show_light("mpesa", light)

    def show_tunnel(self, tunnel: TunnelChanged) -> None:
        """How the way in for callbacks stands."""
        self._tunnel = tunnel
        level = Level.GOOD if tunnel.is_proven else Level.WAITING
        self._strip.show_light("tunnel", Light(level, tr(tunnel.words)))
        self._explain_again("tunnel")

    def explain(self, name: str) -> None:
        """What stands behind a light, over the strip."""
        self._explained = name
        self.details.show_words(self._strip.light(name).words, self._words(name))
        place = self._strip.button(name).mapTo(self._window, QPoint(0, 0))
        left = self._strip.mapTo(self._window, QPoint(0, 0)).x() + _EDGE_PIXELS
        self.details.move(max(place.x() - _EDGE_PIXELS, left), place.y() - self.details.height() - 10)
        self.details.show()
        self.details.raise_()

    def _words(self, name: str) -> light_words.LightWords:
        if name == "callbacks":
            light = self._strip.light(name)
            return light_words.callback_words(
                is_listening="taken" not in light.words, has_way_in=light.level is Level.GOOD
            )
        if name == "tunnel":
            return light_words.tunnel_words(self._tunnel)
        if name == "printer":
            return light_words.printer_words(is_good=self._strip.light(name).level is not Level.WAITING)
        if self._blocked is not None:
            return light_words.blocked_words(self._blocked)
        return light_words.link_words(self._link)

    def _explain_again(self, *names: str) -> None:
        """The light that is being explained has changed."""
        if self.details.isVisible() and self._explained in names:
            self.explain(self._explained)
