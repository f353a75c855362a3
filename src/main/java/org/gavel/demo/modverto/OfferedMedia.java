package org.gavel.demo.modverto;

import java.util.Locale;
import java.util.Optional;

/**
 * What the signalling must know of an offer (SDP).
 *
 * @param audio whether there is sound in it
 * @param video whether there is a picture in it
 * @param sendsVideo whether the picture also comes from the side that offers
 */
record OfferedMedia(boolean audio, boolean video, boolean sendsVideo) {

    private static final int LONGEST = 64 * 1024;

    /** {@return the media of an offer; empty when the text is no offer or longer than {@value #LONGEST} characters} */
    static Optional<OfferedMedia> read(String text) {
        if (text.length() > LONGEST || !text.startsWith("v=0")) {
            return Optional.empty();
        }
        boolean audio = false;
        boolean video = false;
        boolean sends = false;
        for (String section : text.split("\r?\nm=", -1)) {
            boolean refused = section.matches("(?s)\\w+ 0 .*");
            audio |= section.startsWith("audio ") && !refused;
            video |= section.startsWith("video ") && !refused && !has(section, "inactive");
            sends |= section.startsWith("video ") && !refused && !has(section, "inactive") && !has(section, "recvonly");
        }
        return audio || video ? Optional.of(new OfferedMedia(audio, video, sends)) : Optional.empty();
    }

    private static boolean has(String section, String direction) {
        return section.toLowerCase(Locale.ROOT).contains("\na=" + direction);
    }
}
