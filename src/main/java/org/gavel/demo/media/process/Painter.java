package org.gavel.demo.media.process;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Paints what callers see: a room with its tiles and talkers, another call, or a card with text; below it the title and a clock. */
final class Painter {

    static final int WIDTH = 640;
    static final int HEIGHT = 360;

    private static final int BAR = 28;
    private static final int GAP = 4;
    private static final int MOST_TILES = 12;
    private static final Color GROUND = new Color(0x1b2330);
    private static final Color BAR_GROUND = new Color(0x0f141c);
    private static final Color TEXT = new Color(0xf2f5f9);
    private static final Color TALKS = new Color(0x3ddc84);
    private static final Color FLOOR = new Color(0xffc83d);
    private static final Color MUTED = new Color(0xe5484d);

    private final TextPainter textPainter = new TextPainter();

    /** {@return the canvas of a room} */
    PaintedPicture room(MediaScene scene, Map<String, MediaCall> calls) {
        return paint(scene.room() + " · " + scene.size(), graphics -> tiles(graphics, scene, calls));
    }

    /** {@return the picture of one caller, for an echo or the other side of a call} */
    PaintedPicture one(String kind, Optional<MediaCall> call) {
        return paint(
                kind,
                graphics -> call.flatMap(MediaCall::picture)
                        .ifPresent(image -> graphics.drawImage(image, 0, 0, WIDTH, HEIGHT - BAR, null)));
    }

    /** {@return a picture with a text in its middle, such as while it rings} */
    PaintedPicture card(String text) {
        return paint(text, graphics -> textPainter.center(graphics, text, WIDTH / 2, HEIGHT / 2, 28));
    }

    private interface Content {
        void paint(Graphics2D graphics);
    }

    private PaintedPicture paint(String title, Content content) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setColor(GROUND);
            graphics.fillRect(0, 0, WIDTH, HEIGHT);
            graphics.setColor(TEXT);
            content.paint(graphics);
            bar(graphics, title);
        } finally {
            graphics.dispose();
        }
        return new PaintedPicture(image);
    }

    private void bar(Graphics2D graphics, String title) {
        LocalTime now = LocalTime.now(ZoneId.systemDefault());
        graphics.setColor(BAR_GROUND);
        graphics.fillRect(0, HEIGHT - BAR, WIDTH, BAR);
        graphics.setColor(TEXT);
        textPainter.left(graphics, title, 10, HEIGHT - 9, 15);
        textPainter.left(graphics, now.truncatedTo(ChronoUnit.SECONDS).toString(), WIDTH - 90, HEIGHT - 9, 15);
        graphics.setColor(TALKS);
        int along = (int) ((WIDTH - 8) * (now.get(ChronoField.NANO_OF_SECOND) / 1_000_000_000.0));
        graphics.fillRect(along, HEIGHT - BAR - 3, 8, 3);
    }

    private void tiles(Graphics2D graphics, MediaScene scene, Map<String, MediaCall> calls) {
        List<MediaScene.Person> people = scene.people().stream()
                .filter(person -> person.seen() || person.talking() || !person.simulated())
                .sorted((one, other) -> Integer.compare(one.id(), other.id()))
                .limit(MOST_TILES)
                .toList();
        int columns = (int) Math.max(1, Math.ceil(Math.sqrt(people.size())));
        int rows = Math.max(1, (people.size() + columns - 1) / columns);
        int width = WIDTH / columns;
        int height = (HEIGHT - BAR - 3) / rows;
        for (int i = 0; i < people.size(); i++) {
            Graphics2D tile = (Graphics2D) graphics.create(
                    i % columns * width + GAP, i / columns * height + GAP, width - 2 * GAP, height - 2 * GAP);
            tile(tile, people.get(i), width - 2 * GAP, height - 2 * GAP, calls);
            tile.dispose();
        }
    }

    private void tile(
            Graphics2D graphics, MediaScene.Person person, int width, int height, Map<String, MediaCall> calls) {
        Optional<BufferedImage> own = Optional.ofNullable(calls.get(person.call()))
                .filter(call -> person.seen())
                .flatMap(MediaCall::picture);
        if (own.isPresent()) {
            graphics.drawImage(own.get(), 0, 0, width, height, null);
        } else {
            face(graphics, person, width, height);
        }
        label(graphics, person, width, height);
        if (person.talking()) {
            graphics.setColor(TALKS);
            graphics.setStroke(new BasicStroke(6));
            graphics.drawRect(1, 1, width - 3, height - 3);
        }
    }

    /** Head and shoulders in colours of the person's own; a person who talks nods. */
    private static void face(Graphics2D graphics, MediaScene.Person person, int width, int height) {
        float hue = person.id() * 0.618f % 1;
        graphics.setColor(Color.getHSBColor(hue, 0.45f, 0.55f));
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.getHSBColor(hue + 0.5f, 0.25f, 0.9f));
        int head = height * 2 / 5;
        double beat = System.nanoTime() / 1e9 * (person.talking() ? 9 : 1.2) + person.id();
        int nod = (int) (Math.sin(beat) * height / (person.talking() ? 22.0 : 60.0));
        graphics.fillOval((width - head) / 2, height / 7 + nod, head, head);
        graphics.fillRoundRect((width - head * 2) / 2, height * 3 / 5, head * 2, height, head, head);
        if (person.talking()) {
            graphics.setColor(GROUND);
            int mouth = Math.max(2, (int) (head / 8.0 * (1 + Math.sin(beat * 1.7))));
            graphics.fillOval((width - head / 3) / 2, height / 7 + nod + head * 3 / 5, head / 3, mouth);
        }
    }

    private void label(Graphics2D graphics, MediaScene.Person person, int width, int height) {
        graphics.setColor(new Color(0, 0, 0, 150));
        graphics.fillRect(0, height - 20, width, 20);
        int left = 6;
        if (person.floor() || person.muted()) {
            graphics.setColor(person.muted() ? MUTED : FLOOR);
            graphics.fillOval(left, height - 15, 10, 10);
            left += 14;
        }
        graphics.setColor(TEXT);
        textPainter.left(graphics, person.name(), left, height - 5, 13);
    }
}
