package org.gavel.livearray;

import java.util.ArrayList;
import java.util.List;

/** An observer that knows only the changes. */
final class Follower<R> {

    private final List<LiveArrayEvent.Keyed<R>> copy = new ArrayList<>();

    void follow(List<LiveArrayChange<R>> changes) {
        for (LiveArrayChange<R> change : changes) {
            if (change instanceof LiveArrayChange.Added<R> added) {
                copy.add(added.index(), new LiveArrayEvent.Keyed<>(added.key(), added.row()));
            } else if (change instanceof LiveArrayChange.Modified<R> modified) {
                copy.set(
                        place(modified.key(), modified.before()),
                        new LiveArrayEvent.Keyed<>(modified.key(), modified.row()));
            } else if (change instanceof LiveArrayChange.Removed<R> removed) {
                copy.remove(place(removed.key(), removed.last()));
            }
        }
    }

    List<LiveArrayEvent.Keyed<R>> rows() {
        return List.copyOf(copy);
    }

    /** Fails where the change tells another row than the observer has. */
    private int place(String key, R row) {
        int place = copy.indexOf(new LiveArrayEvent.Keyed<>(key, row));
        if (place < 0) {
            throw new AssertionError("the change speaks of a row that the observer does not have");
        }
        return place;
    }
}
