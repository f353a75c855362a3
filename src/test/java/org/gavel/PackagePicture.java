package org.gavel;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Draws the packages of Gavel as an SVG: one box for each package under {@code org.gavel}, with the packages inside it, and an arrow to
 * each package that it uses. An arrow is left out where the packages in between already lead there. Each package stands above all that
 * it uses, so every arrow points down. The same classes always give the same text.
 */
final class PackagePicture {

    private static final String ROOT = "org.gavel.";
    private static final int BOX = 150;
    private static final int GAP = 26;
    private static final int LINE = 15;
    private static final int BETWEEN = 62;

    private final SortedMap<String, SortedSet<String>> uses = new TreeMap<>();
    private final SortedMap<String, SortedSet<String>> parts = new TreeMap<>();
    private final Map<String, Integer> levels = new HashMap<>();

    private PackagePicture(JavaClasses classes) {
        for (JavaClass one : classes) {
            if (one.getPackageName().startsWith(ROOT)) {
                note(one);
            }
        }
        uses.keySet().forEach(this::level);
    }

    /**
     * Draws the packages of these classes.
     *
     * @param classes the classes of Gavel without its tests
     * @return an SVG document
     * @throws IllegalArgumentException when two packages use each other, directly or through others
     */
    static String of(JavaClasses classes) {
        return new PackagePicture(classes).svg();
    }

    private void note(JavaClass one) {
        String box = box(one);
        uses.computeIfAbsent(box, any -> new TreeSet<>());
        SortedSet<String> inside = parts.computeIfAbsent(box, any -> new TreeSet<>());
        String rest = one.getPackageName().substring(ROOT.length() + box.length());
        if (!rest.isEmpty()) {
            inside.add(rest.substring(1));
        }
        for (Dependency dependency : one.getDirectDependenciesFromSelf()) {
            JavaClass target = dependency.getTargetClass().getBaseComponentType();
            if (target.getPackageName().startsWith(ROOT) && !box(target).equals(box)) {
                uses.get(box).add(box(target));
            }
        }
    }

    private static String box(JavaClass one) {
        String path = one.getPackageName().substring(ROOT.length());
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }

    /** The length of the longest way down from this package. */
    private int level(String box) {
        Integer known = levels.get(box);
        if (known != null) {
            if (known < 0) {
                throw new IllegalArgumentException(box + " uses itself through another package");
            }
            return known;
        }
        levels.put(box, -1);
        int level = uses.getOrDefault(box, new TreeSet<>()).stream()
                .mapToInt(used -> level(used) + 1)
                .max()
                .orElse(0);
        levels.put(box, level);
        return level;
    }

    private boolean reaches(String from, String to) {
        return from.equals(to)
                || uses.getOrDefault(from, new TreeSet<>()).stream().anyMatch(used -> reaches(used, to));
    }

    /** The packages that it uses directly and that no other package in between leads to. */
    private List<String> arrows(String from) {
        Set<String> used = uses.get(from);
        return used.stream()
                .filter(to -> used.stream().noneMatch(other -> !other.equals(to) && reaches(other, to)))
                .toList();
    }

    // ---- drawing -------------------------------------------------------------------------------------------------

    private record Place(int x, int y, int height) {
        int middle() {
            return x + BOX / 2;
        }
    }

    private String svg() {
        Map<String, Place> places = places();
        int width = places.values().stream()
                        .mapToInt(place -> place.x() + BOX)
                        .max()
                        .orElse(0)
                + GAP;
        int height = places.values().stream()
                        .mapToInt(place -> place.y() + place.height())
                        .max()
                        .orElse(0)
                + GAP;
        StringBuilder svg = new StringBuilder(4_000);
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\">%n"
                        + "<title>The packages of Gavel and what they use</title>%n"
                        + "<rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>%n"
                        + "<defs><marker id=\"tip\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"7\" markerHeight=\"7\" orient=\"auto\">"
                        + "<path d=\"M0 0 8 4 0 8z\" fill=\"#5b6472\"/></marker></defs>%n",
                width,
                height,
                width,
                height));
        uses.keySet().forEach(from -> arrows(from).forEach(to -> arrow(svg, places.get(from), places.get(to))));
        places.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> draw(svg, entry.getKey(), entry.getValue()));
        return svg.append("</svg>\n").toString().replace("\r\n", "\n");
    }

    private Map<String, Place> places() {
        SortedMap<Integer, List<String>> rows = new TreeMap<>(Comparator.reverseOrder());
        uses.keySet()
                .forEach(box -> rows.computeIfAbsent(levels.get(box), any -> new ArrayList<>())
                        .add(box));
        int widest = rows.values().stream().mapToInt(List::size).max().orElse(0);
        Map<String, Place> places = new HashMap<>();
        int y = GAP;
        for (List<String> row : rows.values()) {
            int x = GAP + (widest - row.size()) * (BOX + GAP) / 2;
            int tallest = 0;
            for (String box : row) {
                int height = (parts.get(box).size() + 1) * LINE + 14;
                places.put(box, new Place(x, y, height));
                tallest = Math.max(tallest, height);
                x += BOX + GAP;
            }
            y += tallest + BETWEEN;
        }
        return places;
    }

    private static void arrow(StringBuilder svg, Place from, Place to) {
        int startY = from.y() + from.height();
        int bend = (to.y() - startY) / 2;
        svg.append(String.format(
                Locale.ROOT,
                "<path d=\"M%d %dC%d %d %d %d %d %d\" fill=\"none\" stroke=\"#5b6472\" stroke-opacity=\"0.75\" marker-end=\"url(#tip)\"/>%n",
                from.middle(),
                startY,
                from.middle(),
                startY + bend,
                to.middle(),
                to.y() - bend,
                to.middle(),
                to.y() - 1));
    }

    private void draw(StringBuilder svg, String box, Place place) {
        svg.append(String.format(
                Locale.ROOT,
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"6\" fill=\"#eef3fb\" stroke=\"#2f5fb3\"/>%n"
                        + "<text x=\"%d\" y=\"%d\" font-family=\"sans-serif\" font-size=\"13\" font-weight=\"600\" text-anchor=\"middle\" fill=\"#14213d\">%s</text>%n",
                place.x(),
                place.y(),
                BOX,
                place.height(),
                place.middle(),
                place.y() + 18,
                box));
        int y = place.y() + 18;
        for (String part : parts.get(box)) {
            y += LINE;
            svg.append(String.format(
                    Locale.ROOT,
                    "<text x=\"%d\" y=\"%d\" font-family=\"sans-serif\" font-size=\"11\" text-anchor=\"middle\" fill=\"#3c4757\">%s</text>%n",
                    place.middle(),
                    y,
                    part));
        }
    }
}
