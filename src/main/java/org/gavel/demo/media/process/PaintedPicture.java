package org.gavel.demo.media.process;

import dev.onvoid.webrtc.media.video.NativeI420Buffer;
import dev.onvoid.webrtc.media.video.VideoFrame;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.ByteBuffer;

/** A painted picture in the form that the library takes (I420). Who makes one must release it. */
final class PaintedPicture {

    private final NativeI420Buffer buffer;

    PaintedPicture(BufferedImage image) {
        buffer = NativeI420Buffer.allocate(image.getWidth(), image.getHeight());
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        luma(pixels, image.getWidth(), image.getHeight());
        chroma(pixels, image.getWidth(), image.getHeight());
    }

    private void luma(int[] pixels, int width, int height) {
        ByteBuffer plane = buffer.getDataY();
        byte[] row = new byte[width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int pixel = pixels[y * width + x];
                row[x] = (byte) (16 + ((66 * red(pixel) + 129 * green(pixel) + 25 * blue(pixel)) >> 8));
            }
            plane.put(y * buffer.getStrideY(), row);
        }
    }

    private void chroma(int[] pixels, int width, int height) {
        ByteBuffer u = buffer.getDataU();
        ByteBuffer v = buffer.getDataV();
        for (int y = 0; y < height / 2; y++) {
            for (int x = 0; x < width / 2; x++) {
                int pixel = pixels[2 * y * width + 2 * x];
                int r = red(pixel);
                int g = green(pixel);
                int b = blue(pixel);
                u.put(y * buffer.getStrideU() + x, (byte) (128 + ((-38 * r - 74 * g + 112 * b) >> 8)));
                v.put(y * buffer.getStrideV() + x, (byte) (128 + ((112 * r - 94 * g - 18 * b) >> 8)));
            }
        }
    }

    private static int red(int pixel) {
        return pixel >> 16 & 0xff;
    }

    private static int green(int pixel) {
        return pixel >> 8 & 0xff;
    }

    private static int blue(int pixel) {
        return pixel & 0xff;
    }

    /** {@return the picture as a video frame of this moment} */
    VideoFrame frame() {
        return new VideoFrame(buffer, System.nanoTime());
    }

    void release() {
        buffer.release();
    }
}
