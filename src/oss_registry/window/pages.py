"""Makes pages of templates; whatever is shown is escaped."""

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from oss_registry.window.assets import icon


def page(template: str, **shown: object) -> str:
    """Return the page *template* with what it shows.

    Raises:
        jinja2.UndefinedError: the template names something that was not given; that is a bug.
    """
    return _environment().get_template(template).render(**shown)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("oss_registry.window"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals["icon"] = icon
    return environment
