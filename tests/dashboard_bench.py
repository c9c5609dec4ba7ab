"""Pages of the dashboard in Streamlit's own test bench, opened as by a link or with own texts."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from quotecmp.dashboard.state import OWN, Given

EXAMPLE = "2020-11-07-russia-france"


def _script(name: str) -> None:
    from quotecmp.dashboard import state
    from quotecmp.dashboard.main import module, show

    state.begin()
    show(module(name))


def opened(name: str, **address: str) -> AppTest:
    bench = AppTest.from_function(_script, kwargs={"name": name}, default_timeout=60)
    for key, value in address.items():
        bench.query_params[key] = value
    return bench


def own(name: str, *texts: str | Given) -> AppTest:
    bench = opened(name, example=OWN)
    given = tuple(text if isinstance(text, Given) else Given(text, "paste", kind="readout") for text in texts)
    bench.session_state["own_texts"] = given
    return bench.run()


def shown(bench: AppTest) -> str:
    return "\n".join(element.proto.body for element in bench.get("html"))
