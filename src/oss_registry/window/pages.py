"""Makes pages of templates; whatever is shown is escaped."""

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from oss_registry.window.assets import icon
from oss_registry.window.saying import Saying
from oss_registry.window.words import Language

# Each language is called as it calls itself.
_LANGUAGES = ((Language.THAI, "ไทย"), (Language.ENGLISH, "English"))


def page(template: str, say: Saying, **shown: object) -> str:
    """Return the page *template* with what it shows, in the words of *say*.

    Raises:
        jinja2.UndefinedError: the template names something that was not given; that is a bug.
    """
    return _environment().get_template(template).render(say=say, languages=_LANGUAGES, **shown)


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
