"""Everything that becomes paper or plastic; the only place that knows reportlab, bar codes and PDFium."""
