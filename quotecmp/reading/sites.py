"""Where press offices keep the text of a page: XPath expressions by host, and a fallback for every other site."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Site:
    """XPath expressions, the first that finds something counts; ``body`` finds the elements that hold the text."""

    title: tuple[str, ...] = ()
    date: tuple[str, ...] = ()
    body: tuple[str, ...] = ()


def _has(name: str) -> str:
    """An element one of whose classes is this one."""
    return f"//*[contains(concat(' ', normalize-space(@class), ' '), ' {name} ')]"


_KREMLIN = Site(
    title=(_has("entry-title"), _has("read__title")),
    date=("//time[@itemprop='datePublished']/@datetime", "//time[@datetime]/@datetime", _has("read__published")),
    body=(_has("read__lead") + "|" + _has("read__internal_content"), _has("entry-content"), _has("read__content")),
)
_TASS = Site(
    title=(_has("news-header__title"), "//h1"),
    date=("//*[@itemprop='datePublished']/@content", "//dateformat/@time"),
    body=(_has("news-header__lead") + "|" + _has("text-block"), _has("text-content")),
)
_WHITE_HOUSE = Site(
    title=(_has("page-title"), _has("wp-block-whitehouse-topper__headline"), "//h1"),
    body=(_has("body-content"), _has("entry-content")),
)

SITES = {
    "kremlin.ru": _KREMLIN,
    "elysee.fr": Site(
        title=("//h1",),
        date=("//time/@datetime", _has("banner__date")),
        body=(_has("media-block__content"), _has("js-content"), _has("wysiwyg")),
    ),
    "president.gov.ua": Site(
        title=(_has("article__title"), "//h1"),
        date=("//time/@datetime", _has("date")),
        body=(_has("article_content"), "//*[@itemprop='articleBody']"),
    ),
    "whitehouse.gov": _WHITE_HOUSE,
    "bidenwhitehouse.archives.gov": _WHITE_HOUSE,
    "tass.com": _TASS,
    "tass.ru": _TASS,
}
GENERIC = Site(
    title=("//meta[@property='og:title']/@content", "//article//h1", "//h1", "//title"),
    date=(
        "//meta[@property='article:published_time']/@content",
        "//*[@itemprop='datePublished']/@content",
        "//*[@itemprop='datePublished']/@datetime",
        "//meta[@name='date' or @name='DC.date' or @name='pubdate']/@content",
        "//article//time/@datetime",
        "//time/@datetime",
    ),
    body=("//*[@itemprop='articleBody']", "//article", "//main", "//*[@role='main']"),
)
URL = ("//link[@rel='canonical']/@href", "//meta[@property='og:url']/@content")
HIDDEN = (
    "//script|//style|//noscript|//template|//nav|//header[not(ancestor::article)]|//footer|//aside|//form|//button"
    "|//iframe|//svg|//select|//figure//figcaption|//*[@hidden]|//*[@aria-hidden='true']|//*[@role='navigation']"
    "|//*[contains(translate(@style,' ',''),'display:none')]"
    "|//*[contains(translate(@style,' ',''),'visibility:hidden')]"
    "|" + _has("visually-hidden") + "|" + _has("sr-only") + "|" + _has("person-hover-card") + "|" + _has("js-popup")
)


def site_of(host: str) -> Site | None:
    """The expressions of a host or of the site it belongs to (en.kremlin.ru is kremlin.ru)."""
    return next((site for known, site in SITES.items() if host == known or host.endswith("." + known)), None)
