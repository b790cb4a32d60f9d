"""How a trial ended, in words for the owner: what happened, whether money moved, what to change."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cyberdesk.domain.payment import Cause, PaymentState
from cyberdesk.services.trial import TrialResult
from cyberdesk.ui.settings.trial_words import trial_words
from tests.domain import values


def declined(cause: Cause | None, code: str = "") -> TrialResult:
    return TrialResult(replace(values.payment(PaymentState.DECLINED), cause=cause), code)


@pytest.mark.parametrize("is_till", [True, False])
@pytest.mark.parametrize("code", ["", "400.008.01", "500.001.1001", "2028", "SFC_IC0003"])
@pytest.mark.parametrize("cause", list(Cause))
def test_every_end_says_what_happened_that_no_money_moved_and_where_to_go(
    cause: Cause, code: str, is_till: bool
) -> None:
    words = trial_words(declined(cause, code), is_till=is_till)
    assert words.money == "No money moved."
    assert words.what.endswith(".")
    assert words.change.endswith((".", "#."))
    assert words.button.startswith("Go to ")
    # Those are for staff with a customer in front of them.
    assert "cash" not in str(words)
    assert "tell the owner" not in str(words)


@pytest.mark.parametrize(
    ("cause", "code", "till", "paybill"),
    [
        (Cause.SHORTCODE, "2028", "it is a paybill", "it is a till"),
        (Cause.SHORTCODE, "SFC_IC0003", "may be swapped", "Check the paybill number"),
        (Cause.SHORTCODE, "500.001.1001", "does not know the store number", "know the paybill number"),
        (Cause.CREDENTIALS, "500.001.1001", "with the store number", "with the paybill number"),
    ],
)
def test_what_is_to_change_depends_on_till_or_paybill(
    cause: Cause, code: str, till: str, paybill: str
) -> None:
    assert till in str(trial_words(declined(cause, code), is_till=True))
    assert paybill in str(trial_words(declined(cause, code), is_till=False))


def test_a_paid_trial_tells_its_receipt_and_leads_nowhere() -> None:
    paid = replace(values.payment(PaymentState.PAID), receipt_number="TKL1AAAAAA")
    words = trial_words(TrialResult(paid), is_till=True)
    assert "TKL1AAAAAA" in words.change
    assert words.button == ""


@pytest.mark.parametrize("state", [PaymentState.SENDING, PaymentState.PENDING, PaymentState.UNKNOWN])
def test_in_doubt_the_shilling_may_have_moved(state: PaymentState) -> None:
    words = trial_words(TrialResult(values.payment(state), was_left=True), is_till=True)
    assert words.money == "The shilling may have moved."
    assert words.button == "Look again"


def test_a_prompt_that_went_out_speaks_for_keys_and_passkey_but_not_for_the_numbers() -> None:
    for cause in (Cause.CANCELLED, Cause.WRONG_PIN, Cause.NO_FUNDS):
        words = trial_words(declined(cause), is_till=True)
        assert "Keys and passkey are right" in words.change
        assert "number" not in words.change
