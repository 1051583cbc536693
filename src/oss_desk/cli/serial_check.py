"""What the doctor says of the serials that the registry reserved for this counter."""

from oss_desk.cli.doctor import Finding
from oss_desk.domain.registry.serial_block import SerialStock


def look_at_serials(stock: SerialStock | None) -> Finding:
    """Tell how many are left; a warning from a fifth down, and when the registry gives no more."""
    if stock is None:
        return Finding("skipped", "this desk has no registry to reserve serials")
    said = f"{stock.left} left" + (f", {stock.refusal}" if stock.refusal else "")
    if stock.is_empty:
        return Finding(
            "warning",
            f"{said}, cards bear the counter's own numbers",
            "ต่อเครือข่ายแล้วซิงค์เพื่อรับเลขบัตรชุดใหม่",
            "Connect and synchronise to be given serials",
        )
    if stock.is_low or stock.refusal:
        return Finding(
            "warning",
            said,
            "ต่อเครือข่ายแล้วซิงค์ก่อนเลขบัตรหมด หรือแจ้งสำนักงานจังหวัด",
            "Synchronise before they run out, or tell the provincial office",
        )
    return Finding("ok", said)
