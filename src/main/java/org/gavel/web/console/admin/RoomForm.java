package org.gavel.web.console.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.gavel.administration.room.RoomAdministration;
import org.gavel.administration.room.RoomDraft;
import org.gavel.administration.room.RoomNameView;
import org.gavel.web.console.Messages;

/** A named room to add or to change. */
@Named("roomForm")
@RequestScoped
public class RoomForm extends AdminForm {

    private final RoomAdministration administration;
    private final Messages words;
    private String id = "";
    private String version = "0";
    private String number = "";
    private String title = "";
    private RoomNameView present;

    @Inject
    RoomForm(RoomAdministration administration, Messages words, Surroundings at) {
        super(at);
        this.administration = administration;
        this.words = words;
    }

    /** Opens the room that the address names, or an empty form. */
    public void open() {
        String wanted = at().parameter("id");
        if (!wanted.isEmpty()) {
            Optional<RoomNameView> found =
                    at().read(() -> administration.find(at().actor(), Typed.known(wanted)), null);
            if (found != null) {
                found.ifPresentOrElse(this::show, at()::notFound);
            }
        }
    }

    private void show(RoomNameView view) {
        present = view;
        id = String.valueOf(view.id());
        version = String.valueOf(view.version());
        number = view.number();
        title = view.title();
    }

    public void save() {
        RoomDraft draft = new RoomDraft(Typed.id(id), Typed.whole(version, 0), number, title);
        if (isDone(administration.save(at().actor(), draft), this::compare)) {
            at().go("rooms?done=" + (isAdding() ? "added" : "saved"));
        }
    }

    public void remove() {
        if (isDone(administration.remove(at().actor(), Typed.known(id), Typed.whole(version, 0)), this::compare)) {
            at().go("rooms?done=removed");
        }
    }

    private List<Difference> compare(RoomNameView theirs) {
        present = theirs;
        version = String.valueOf(theirs.version());
        return differing(List.of(
                new Difference(words.say("namedRoom.number"), theirs.number(), number),
                new Difference(words.say("namedRoom.title"), theirs.title(), title)));
    }

    @Override
    String target(String field) {
        return "roomForm:" + field + ":input";
    }

    public boolean isAdding() {
        return id.isEmpty();
    }

    /** What is saved of it; {@code null} for a new one, or while it cannot be read. */
    public RoomNameView getPresent() {
        if (present == null && !isAdding()) {
            present = at().read(
                            () -> administration.find(at().actor(), Typed.known(id)), Optional.<RoomNameView>empty())
                    .orElse(null);
        }
        return present;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null ? "" : id;
    }

    public String getVersion() {
        return version;
    }

    public void setVersion(String version) {
        this.version = version == null ? "" : version;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number == null ? "" : number;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title == null ? "" : title;
    }
}
