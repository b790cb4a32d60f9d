"""The part of the settings about sounds. It changes at once; there is nothing to save."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cyberdesk.ui.labels import button, label
from cyberdesk.ui.settings.choice_field import Choice, ChoiceField
from cyberdesk.ui.settings.form import Section
from cyberdesk.ui.sound_choice import VOLUMES, Sound
from cyberdesk.ui.sounds import Sounds
from cyberdesk.ui.texts import tr


class SoundsSection(Section):
    """A box for each sound, how loud they are, and a button to hear each."""

    def __init__(self, sounds: Sounds, parent: QWidget | None = None) -> None:
        super().__init__(tr("Sounds"), parent)
        self._sounds = sounds
        self.boxes: dict[Sound, QCheckBox] = {}
        self.listen: dict[Sound, QPushButton] = {}
        if not sounds.can_play:
            words = tr("This PC has no way to play sounds. On Linux, install pulseaudio-utils or alsa-utils.")
            self.inside.addWidget(label(words, "muted", wraps=True))
        for sound, (name, meaning) in _words().items():
            self.inside.addLayout(self._line(sound, name, meaning))
        self.volume = ChoiceField(
            "",
            tr("How loud"),
            tuple(
                Choice(str(volume), word, tr("{volume} % of what this PC is set to.").format(volume=volume))
                for volume, word in zip(VOLUMES, (tr("Soft"), tr("Middle"), tr("Loud")), strict=True)
            ),
        )
        self.volume.load(str(sounds.choice.volume))
        self.volume.edited.connect(self._on_volume)
        self.inside.addWidget(self.volume)

    def _line(self, sound: Sound, name: str, meaning: str) -> QHBoxLayout:
        box = self.boxes[sound] = QCheckBox(name)
        box.setChecked(not self._sounds.choice.is_muted(sound))
        box.setAccessibleDescription(meaning)
        box.toggled.connect(partial(self._on_toggled, sound))
        listen = self.listen[sound] = button(tr("Listen"))
        listen.setAccessibleName(tr("Listen to: {name}").format(name=name))
        listen.setEnabled(self._sounds.can_play)
        listen.clicked.connect(partial(self._sounds.try_out, sound))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(box)
        words.addWidget(label(meaning, "muted", wraps=True))
        line = QHBoxLayout()
        line.addLayout(words, 1)
        line.addWidget(listen)
        return line

    def _on_toggled(self, sound: Sound, is_on: bool) -> None:
        self._sounds.choice.mute(sound, is_muted=not is_on)

    def _on_volume(self) -> None:
        self._sounds.choice.choose_volume(int(self.volume.chosen))
        self._sounds.try_out(Sound.PAID)


def _words() -> dict[Sound, tuple[str, str]]:
    return {
        Sound.PAID: (tr("Paid"), tr("A short rising chime when money has arrived.")),
        Sound.FAILED: (tr("Not paid"), tr("Two low notes when a payment has failed.")),
        Sound.ENDING: (tr("Five minutes left"), tr("A soft tick before prepaid time ends.")),
    }
