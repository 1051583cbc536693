"""One style sheet and one palette, made from the tokens, for Qt's own widgets.

Painted widgets of the desk read the tokens themselves. What a page may say in a Designer file:
``role`` (a :class:`Role`) and ``tone`` (a :class:`Tone` or ``secondary``) on a ``QLabel``;
``source`` (``chip`` or ``differs``) and ``wrong`` (true) on an input; ``small`` (true) on a ``QComboBox``;
``surface`` (``card``, ``bar``, ``window`` or ``sunken``) on a ``QFrame``.
"""

from math import ceil

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget

from oss_desk.gui.theme.active import (
    colour,
    control_height,
    font,
    remember_text_scale,
    remember_theme,
    text_scale,
)
from oss_desk.gui.theme.fonts import load_fonts
from oss_desk.gui.theme.pictures import picture_file
from oss_desk.gui.theme.tokens import PALETTES, TONE_INK, TYPE, Colour, Role, Size, Theme, Tone

_EFFECTS = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
    Qt.UIEffect.UI_AnimateToolBox,
)
_INPUTS = "QLineEdit, QComboBox, QPlainTextEdit, QTextEdit, QSpinBox, QAbstractSpinBox"


def apply_theme(application: QApplication, theme: Theme = Theme.LIGHT, scale: float = 1.0) -> None:
    """Load the fonts and dress the whole application; may be called again to change the theme.

    Raises:
        FileNotFoundError: a font or icon is missing.
        FontNotUsableError: a font cannot be read.
    """
    load_fonts()
    remember_theme(theme)
    remember_text_scale(scale)
    application.setStyle(QStyleFactory.create("Fusion"))
    # Nothing moves by itself, whether the system asks for reduced motion or not.
    for effect in _EFFECTS:
        QApplication.setEffectEnabled(effect, False)
    application.setFont(font(Role.BODY))
    application.setPalette(palette())
    application.setStyleSheet(stylesheet(theme))
    for widget in application.allWidgets():
        widget.updateGeometry()
        widget.update()


def restyle(widget: QWidget) -> None:
    """Make the style sheet look again at *widget* after one of its properties changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def palette() -> QPalette:
    """Return the palette of the theme in force, for what the style sheet does not reach."""
    made = QPalette()
    role = QPalette.ColorRole
    for place, token in (
        (role.Window, Colour.BACKGROUND),
        (role.WindowText, Colour.TEXT),
        (role.Base, Colour.SURFACE),
        (role.AlternateBase, Colour.SUNKEN),
        (role.Text, Colour.TEXT),
        (role.PlaceholderText, Colour.TEXT_SECONDARY),
        (role.Button, Colour.SURFACE),
        (role.ButtonText, Colour.TEXT),
        (role.Highlight, Colour.PRIMARY),
        (role.HighlightedText, Colour.ON_PRIMARY),
        (role.ToolTipBase, Colour.SURFACE),
        (role.ToolTipText, Colour.TEXT),
        (role.Link, Colour.PRIMARY),
    ):
        made.setColor(place, colour(token))
    for place in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, place, colour(Colour.TEXT_SECONDARY))
    return made


def stylesheet(theme: Theme) -> str:
    """Return the style sheet for *theme* at the text scale in force."""
    code = PALETTES[theme]
    return "\n".join((_surfaces(code), _labels(code), _inputs(theme), _lists(code), _small_parts(theme)))


def _surfaces(code: dict[Colour, str]) -> str:
    return f"""
    QWidget {{ color: {code[Colour.TEXT]}; widget-animation-duration: 0; }}
    QMainWindow, QDialog, QFrame[surface="window"] {{ background: {code[Colour.BACKGROUND]}; }}
    QFrame[surface="card"] {{ background: {code[Colour.SURFACE]}; border: 1px solid {code[Colour.LINE]};
        border-radius: 8px; }}
    QFrame[surface="bar"] {{ background: {code[Colour.SURFACE]}; border: 0;
        border-bottom: 1px solid {code[Colour.LINE]}; }}
    QFrame[surface="sunken"] {{ background: {code[Colour.SUNKEN]}; border: 0; }}
    QFrame[surface="selected"] {{ background: {code[Colour.PRIMARY_SOFT]};
        border: 2px solid {code[Colour.PRIMARY]}; border-radius: 8px; }}
    QFrame[surface="line"] {{ background: {code[Colour.LINE]}; border: 0; max-height: 1px; min-height: 1px; }}
    QScrollArea, QScrollArea > QWidget > QWidget[surface=""] {{ background: transparent; border: 0; }}
    """


def _labels(code: dict[Colour, str]) -> str:
    rules = ["QLabel { background: transparent; padding: 3px 0 2px 0; qproperty-indent: 0; }"]
    for role, size in TYPE.items():
        pixels = round(size.pixels * text_scale())
        rules.append(
            f'QLabel[role="{role}"] {{ font-size: {pixels}px; font-weight: {size.weight}; '
            # Marks reach past the ascent the font declares by a tenth of its size.
            f"padding: {ceil(pixels * 0.1) + 1}px 0 {ceil(pixels * 0.04) + 1}px 0; }}"
        )
    rules.append('QLabel[tight="true"] { padding: 0; }')
    rules += [
        f'QLabel[tone="{tone}"] {{ color: {code[TONE_INK[tone]]}; }}'
        for tone in Tone
        if tone is not Tone.NEUTRAL
    ]
    rules.append(f'QLabel[tone="secondary"] {{ color: {code[Colour.TEXT_SECONDARY]}; }}')
    return "\n".join(rules)


def _inputs(theme: Theme) -> str:
    code = PALETTES[theme]
    inner = control_height(Size.BUTTON) - 4
    # Every ground is black in high contrast: what cannot be changed is told by its border.
    locked = "dashed" if theme is Theme.HIGH_CONTRAST else "solid"
    return f"""
    {_INPUTS} {{ background: {code[Colour.SURFACE]}; color: {code[Colour.TEXT]};
        border: 1px solid {code[Colour.CONTROL]}; border-radius: 6px; padding: 1px 11px;
        placeholder-text-color: {code[Colour.TEXT_SECONDARY]};
        selection-background-color: {code[Colour.PRIMARY]}; selection-color: {code[Colour.ON_PRIMARY]}; }}
    QLineEdit, QComboBox, QAbstractSpinBox {{ min-height: {inner}px; }}
    QComboBox[small="true"] {{ min-height: {control_height(Size.BUTTON_SMALL) - 4}px; }}
    QPlainTextEdit, QTextEdit {{ padding: 6px 8px; }}
    QLineEdit:hover, QComboBox:hover, QPlainTextEdit:hover {{ border-color: {code[Colour.TEXT]}; }}
    QLineEdit:read-only, QLineEdit[source="chip"], QLineEdit:disabled, QComboBox:disabled {{
        background: {code[Colour.SUNKEN]}; border: 1px {locked} {code[Colour.LINE]}; }}
    QLineEdit[source="differs"], QComboBox[source="differs"] {{ background: {code[Colour.WARN_SOFT]};
        border: 2px solid {code[Colour.WARN_BORDER]}; padding: 0 10px; }}
    QLineEdit[wrong="true"], QComboBox[wrong="true"], QPlainTextEdit[wrong="true"] {{
        border: 2px solid {code[Colour.ERROR]}; padding: 0 10px; }}
    QComboBox::drop-down {{ border: 0; width: 34px; }}
    QComboBox::down-arrow {{ image: url("{picture_file("chevron-down", code[Colour.TEXT_SECONDARY])}");
        width: 18px; height: 18px; }}
    QComboBox QLineEdit {{ border: 0; padding: 0; min-height: 0; background: transparent; }}
    QComboBox QAbstractItemView {{ background: {code[Colour.SURFACE]}; outline: 0;
        border: 1px solid {code[Colour.CONTROL]}; }}
    """


def _lists(code: dict[Colour, str]) -> str:
    caption = round(TYPE[Role.CAPTION].pixels * text_scale())
    head = round((Size.TABLE_HEAD - 5) * text_scale())
    return f"""
    QAbstractItemView {{ background: {code[Colour.SURFACE]}; border: 0; outline: 0;
        selection-background-color: {code[Colour.PRIMARY_SOFT]}; selection-color: {code[Colour.TEXT]}; }}
    QAbstractItemView::item {{ padding: 2px 12px; }}
    QTableView {{ gridline-color: transparent; }}
    QTableView::item {{ border-bottom: 1px solid {code[Colour.LINE]}; }}
    QTableView::item:selected, QListView::item:selected, QTreeView::item:selected {{
        background: {code[Colour.PRIMARY_SOFT]}; color: {code[Colour.TEXT]}; }}
    QComboBox QAbstractItemView::item {{ min-height: 34px; }}
    QListView#suggestions {{ border: 1px solid {code[Colour.CONTROL]}; }}
    QHeaderView {{ background: {code[Colour.SURFACE]}; }}
    QHeaderView::section {{ background: {code[Colour.SURFACE]}; color: {code[Colour.TEXT_SECONDARY]};
        border: 0; border-bottom: 1px solid {code[Colour.LINE]}; padding: 2px 12px; min-height: {head}px;
        font-size: {caption}px; font-weight: 600; text-align: left; }}
    QTableCornerButton::section {{ background: {code[Colour.SURFACE]}; border: 0; }}
    """


def _small_parts(theme: Theme) -> str:
    code = PALETTES[theme]
    return f"""
    QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
    QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
    QScrollBar::handle {{ background: {code[Colour.CONTROL]}; border-radius: 4px; margin: 2px; }}
    QScrollBar::handle:vertical {{ min-height: 34px; }}
    QScrollBar::handle:horizontal {{ min-width: 34px; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    QToolTip {{ background: {code[Colour.SURFACE]}; color: {code[Colour.TEXT]};
        border: 1px solid {code[Colour.CONTROL]}; padding: 4px 8px; }}
    QMenu {{ background: {code[Colour.SURFACE]}; border: 1px solid {code[Colour.CONTROL]}; padding: 4px; }}
    QMenu::item {{ padding: 6px 16px; border-radius: 4px; }}
    QMenu::item:selected {{ background: {code[Colour.PRIMARY_SOFT]}; }}
    QCheckBox, QRadioButton {{ spacing: 8px; min-height: 34px; background: transparent; }}
    QCheckBox::indicator, QAbstractItemView::indicator {{ width: 16px; height: 16px; border-radius: 4px;
        border: 2px solid {code[Colour.CONTROL]}; background: {code[Colour.SURFACE]}; }}
    QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {{
        border-color: {code[Colour.PRIMARY]}; background: {code[Colour.PRIMARY]};
        image: url("{picture_file("check", code[Colour.ON_PRIMARY])}"); }}
    QRadioButton::indicator {{ width: 16px; height: 16px; border-radius: 10px;
        border: 2px solid {code[Colour.CONTROL]}; background: {code[Colour.SURFACE]}; }}
    QRadioButton::indicator:checked {{ width: 10px; height: 10px; border: 5px solid {code[Colour.PRIMARY]}; }}
    QTabBar {{ background: transparent; }}
    QTabBar::tab {{ background: transparent; color: {code[Colour.TEXT_SECONDARY]}; padding: 6px 12px;
        min-height: {round(30 * text_scale())}px;
        border-bottom: 3px solid transparent; }}
    QTabBar::tab:selected {{ color: {code[Colour.PRIMARY]}; border-bottom-color: {code[Colour.PRIMARY]}; }}
    QTabWidget::pane {{ border: 0; }}
    QProgressBar {{ background: {code[Colour.SUNKEN]}; border: 0; border-radius: 4px; max-height: 8px;
        min-height: 8px; color: transparent; }}
    QProgressBar::chunk {{ background: {code[Colour.PRIMARY]}; border-radius: 4px; }}
    QProgressBar[tone="warn"]::chunk {{ background: {code[Colour.WARN_BORDER]}; }}
    QCalendarWidget QToolButton {{ color: {code[Colour.TEXT]}; background: {code[Colour.SURFACE]};
        border: 0; }}
    """
