package org.gavel.demo.media.process;

import java.awt.Font;
import java.awt.Graphics2D;

/** Writes text on pictures. A Java without fonts writes none. */
final class TextPainter {

    private static final int LONGEST = 60;

    private boolean missing;

    void left(Graphics2D graphics, String text, int x, int y, int size) {
        write(graphics, text, x, y, size, false);
    }

    void center(Graphics2D graphics, String text, int x, int y, int size) {
        write(graphics, text, x, y, size, true);
    }

    private void write(Graphics2D graphics, String text, int x, int y, int size, boolean centered) {
        if (missing) {
            return;
        }
        try {
            String shown = text.substring(0, Math.min(text.length(), LONGEST));
            graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, size));
            int left = centered ? x - graphics.getFontMetrics().stringWidth(shown) / 2 : x;
            graphics.drawString(shown, left, y);
        } catch (LinkageError | RuntimeException e) {
            // This Java has no library for fonts, so the next text would fail too.
            missing = true;
        }
    }
}
