"""Figures as each language writes them."""

from __future__ import annotations

from quotecmp.models import Lang


def decimal(value: float, places: int = 2, lang: Lang = Lang.EN) -> str:
    """A number with its decimals; French and Russian use a comma.

    >>> decimal(-0.004), decimal(-1.5, 1, Lang.FR)
    ('0.00', '−1,5')
    """
    text = f"{round(value, places) + 0.0:.{places}f}".replace("-", "−")
    return text if lang == Lang.EN else text.replace(".", ",")


def percent(share: float, lang: Lang = Lang.EN) -> str:
    """A share of 1 as a whole percentage; French and Russian set a no-break space before the sign.

    >>> percent(0.424), percent(0.424, Lang.RU)
    ('42%', '42\\xa0%')
    """
    return f"{round(share * 100)}{'%' if lang == Lang.EN else chr(0xA0) + '%'}"


def points(difference: float, lang: Lang = Lang.EN) -> str:
    """A difference of shares in whole points, with its sign.

    >>> points(-0.12), points(0)
    ('−12', '0')
    """
    value = round(difference * 100)
    return f"+{value}" if value > 0 else str(value).replace("-", "−")


def p_value(p: float | None, lang: Lang = Lang.EN) -> str:
    """A p value with its sign: two or three decimals, never 0.

    >>> p_value(0.0004), p_value(0.031), p_value(0.42)
    ('p < 0.001', 'p = 0.031', 'p = 0.42')
    """
    if p is None:
        return "p not computed"
    if p < 0.001:
        return f"p < {decimal(0.001, 3, lang)}"
    return f"p = {decimal(p, 3 if p < 0.1 else 2, lang)}"
