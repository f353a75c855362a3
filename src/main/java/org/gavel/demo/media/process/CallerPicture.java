package org.gavel.demo.media.process;

import dev.onvoid.webrtc.media.video.I420Buffer;
import dev.onvoid.webrtc.media.video.VideoFrame;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.util.Optional;

/** The latest picture from a caller, made small. A picture that is older than two seconds is gone. */
final class CallerPicture {

    private static final int WIDTH = 320;
    private static final int HEIGHT = 180;
    private static final long BETWEEN_NS = 80_000_000L;
    private static final long GONE_NS = 2_000_000_000L;

    private volatile BufferedImage latest;
    private volatile long takenAt;

    /** Takes a frame, on the library's thread. It drops a frame that comes less than 80 ms after the one before. */
    void feed(VideoFrame frame) {
        long now = System.nanoTime();
        if (latest != null && now - takenAt < BETWEEN_NS) {
            return;
        }
        takenAt = now;
        I420Buffer planes = frame.buffer.toI420();
        latest = image(planes);
        // The library owns the frame's buffer. Releasing it, when toI420 returned the same one, would end the process.
        if (planes != frame.buffer) {
            planes.release();
        }
    }

    Optional<BufferedImage> latest() {
        return System.nanoTime() - takenAt > GONE_NS ? Optional.empty() : Optional.ofNullable(latest);
    }

    private static BufferedImage image(I420Buffer planes) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        ByteBuffer luma = planes.getDataY();
        ByteBuffer blue = planes.getDataU();
        ByteBuffer red = planes.getDataV();
        for (int row = 0; row < HEIGHT; row++) {
            int y = row * planes.getHeight() / HEIGHT;
            for (int column = 0; column < WIDTH; column++) {
                int x = column * planes.getWidth() / WIDTH;
                int bright = luma.get(y * planes.getStrideY() + x) & 0xff;
                int u = (blue.get(y / 2 * planes.getStrideU() + x / 2) & 0xff) - 128;
                int v = (red.get(y / 2 * planes.getStrideV() + x / 2) & 0xff) - 128;
                image.setRGB(column, row, rgb(bright, u, v));
            }
        }
        return image;
    }

    private static int rgb(int bright, int u, int v) {
        double y = 1.164 * (bright - 16);
        return clamp(y + 1.596 * v) << 16 | clamp(y - 0.813 * v - 0.391 * u) << 8 | clamp(y + 2.018 * u);
    }

    private static int clamp(double value) {
        return (int) Math.max(0, Math.min(255, value));
    }
}
