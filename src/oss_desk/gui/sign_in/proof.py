"""What an officer is told when a PIN was not accepted."""

from oss_desk.domain.errors import SignInPaused, WrongPin
from oss_desk.gui.messages import message_for
from oss_desk.services.trust.sign_in import PAUSE


def refusal_words(error: Exception) -> str:
    """Return the sentence for *error*; the last wrong PIN already speaks of the pause it begins."""
    if isinstance(error, WrongPin):
        if error.tries_left:
            return message_for(error).text
        return message_for(SignInPaused(int(PAUSE.total_seconds()))).sentence
    return message_for(error).sentence
