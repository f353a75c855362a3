package org.gavel.demo.modconference;

import java.util.List;

/**
 * A layout of pictures on the canvas ({@code docs/protocol.md} §9.1).
 *
 * @param name the name in the switch's configuration
 * @param places the places in order
 */
record Layout(String name, List<Place> places) {

    /**
     * One place, in 360ths of the canvas.
     *
     * @param x the left edge, as a part of the width
     * @param y the upper edge, as a part of the height
     * @param scale the width and height
     * @param floor whether it is for the holder of the video floor
     * @param reservation the reservation id for which it is kept, or {@code null}
     */
    record Place(int x, int y, int scale, boolean floor, String reservation) {}

    /** {@return the reservation ids of all places, each once} */
    List<String> reservations() {
        return places.stream()
                .map(Place::reservation)
                .filter(id -> id != null)
                .distinct()
                .toList();
    }

    /** {@return the index of the place for the holder of the video floor, or -1} */
    int floorPlace() {
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i).floor()) {
                return i;
            }
        }
        return -1;
    }

    /**
     * {@return a grid}
     *
     * @param zoom whether pictures fill the canvas from the top
     */
    static Layout grid(String name, int columns, int rows, boolean zoom) {
        int scale = 360 / columns;
        int top = zoom ? 0 : Math.max(0, (360 - rows * scale) / 2);
        Place[] places = new Place[columns * rows];
        for (int i = 0; i < places.length; i++) {
            boolean only = places.length == 1;
            places[i] = new Place(i % columns * scale, top + i / columns * scale, scale, only, null);
        }
        return new Layout(name, List.of(places));
    }

    /** {@return large places on top, the first for the floor and the others for reservations; small ones below} */
    static Layout large(String name, int large, int small, String... reservations) {
        int big = large == 1 ? 240 : 180;
        Place[] places = new Place[large + small];
        for (int i = 0; i < large; i++) {
            places[i] = new Place(i * big, 0, big, i == 0, i == 0 ? null : reservations[i - 1]);
        }
        int scale = 360 / Math.max(4, (small + 1) / 2);
        for (int i = 0; i < small; i++) {
            places[large + i] = new Place(i * scale % 360, big + i * scale / 360 * scale, scale, false, null);
        }
        return new Layout(name, List.of(places));
    }

    /** {@return a place for the floor, and one reserved for the presenter} */
    static Layout presenter(String name, Place floor, int x, int y, int scale) {
        return new Layout(name, List.of(floor, new Place(x, y, scale, false, "presenter")));
    }
}
