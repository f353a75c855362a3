package org.gavel.demo.modconference;

import org.gavel.demo.core.CjsonText;
import org.gavel.demo.modconference.Layout.Place;

/** Writes what the info channel and {@code canvasInfo} tell of a canvas ({@code docs/protocol.md} §9.1). */
final class CanvasText {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;

    private CanvasText() {}

    /** The fields of a canvas that both tell, without the closing brace. */
    static String summary(Layout layout, int used) {
        return "{\"canvasID\":0,\"totalLayers\":" + layout.places().size() + ",\"layersUsed\":" + used
                + ",\"layoutFloorID\":" + layout.floorPlace() + ",\"layoutName\":" + CjsonText.quote(layout.name());
    }

    /** The payload of a {@code layout-info} event. */
    static String layoutInfo(Layout layout, int used) {
        StringBuilder out = new StringBuilder(512).append("{\"contentType\":\"layout-info\",\"canvasInfo\":");
        out.append(summary(layout, used)).append(",\"canvasLayouts\":[");
        String separator = "";
        for (Place place : layout.places()) {
            place(out.append(separator), place);
            separator = ",";
        }
        return out.append("],\"scale\":360}}").toString();
    }

    /** One place; the key {@code scale} stands twice, as in the real switch. */
    private static void place(StringBuilder out, Place place) {
        out.append("{\"x\":").append(place.x()).append(",\"y\":").append(place.y());
        out.append(",\"scale\":").append(place.scale()).append(",\"hscale\":").append(place.scale());
        out.append(",\"scale\":").append(place.scale());
        out.append(",\"zoom\":0,\"border\":0,\"floor\":").append(place.floor() ? 1 : 0);
        out.append(",\"overlap\":0,\"screenWidth\":").append(WIDTH * place.scale() / 360);
        out.append(",\"screenHeight\":").append(HEIGHT * place.scale() / 360);
        out.append(",\"xPOS\":").append(WIDTH * place.x() / 360);
        out.append(",\"yPOS\":").append(HEIGHT * place.y() / 360);
        if (place.reservation() != null) {
            CjsonText.quote(out.append(",\"resID\":"), place.reservation());
        }
        out.append('}');
    }
}
