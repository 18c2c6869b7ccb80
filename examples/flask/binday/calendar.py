"""Rounds of the bin lorries to the days on which they come next."""

from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True)
class Round:
    bin: str
    first: date
    every_days: int


ROUNDS = (
    Round("paper", date(2026, 1, 6), 28),
    Round("garden", date(2026, 1, 8), 14),
    Round("glass", date(2026, 1, 20), 56),
    Round("rest", date(2026, 1, 2), 14),
)


def next_day(round_: Round, today: date) -> date:
    """The first day of the round that is not over."""
    if today <= round_.first:
        return round_.first
    late = (today - round_.first).days % round_.every_days
    return today if late == 0 else today + timedelta(days=round_.every_days - late)


def next_collections(today: date) -> list[tuple[str, date]]:
    """Every bin with its next day, soonest first."""
    return sorted(((r.bin, next_day(r, today)) for r in ROUNDS), key=lambda pair: pair[1])
