"""Words for people that rules and use cases say: English, and ready for another language."""

from __future__ import annotations


class Words(str):
    """A text in English that remembers how it was put together.

    It is the English text wherever a text is wanted: in logs, on paper, in the database. The window, which
    knows other languages, translates `template` and puts `values` into that.

    Attributes:
        template: with a name in braces for each value: ``"Station {number} is in use"``.
        values: by name; they may be `Words` too.
    """

    __slots__ = ("template", "values")

    template: str
    values: dict[str, object]

    def __new__(cls, template: str, **values: object) -> Words:
        made = super().__new__(cls, template.format(**values) if values else template)
        made.template = template
        made.values = values
        return made


def words(template: str, **values: object) -> Words:
    """`template` with `values` in it. The template is a literal, so that translators find it."""
    return Words(template, **values)


def said(text: str) -> Words:
    """`text` as words: a fixed sentence is its own template."""
    return text if isinstance(text, Words) else Words(text)
