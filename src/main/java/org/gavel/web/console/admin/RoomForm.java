package org.gavel.web.console.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.gavel.administration.room.RoomAdministration;
import org.gavel.administration.room.RoomDraft;
import org.gavel.administration.room.RoomNameView;
import org.gavel.web.console.Messages;

/** The form of a named room, to add one or to change one. */
@Named("roomForm")
@ViewScoped
public class RoomForm extends AdminForm {

    private static final long serialVersionUID = 1L;

    private RoomAdministration administration;
    private Messages messages;
    private String wanted = "";
    private String number = "";
    private String title = "";
    private transient RoomNameView present;

    @Inject
    RoomForm(RoomAdministration administration, Messages messages, AdminContext at) {
        super(at);
        this.administration = administration;
        this.messages = messages;
    }

    /** Opens the room that the address names, or an empty form; answers “not found” where there is no such room. */
    public void open() {
        if (wanted.isEmpty()) {
            takeUp(null, 0);
        } else {
            Optional<RoomNameView> found =
                    at().read(() -> administration.find(at().actor(), Typed.known(wanted)), null);
            if (found != null) {
                found.ifPresentOrElse(this::show, at()::notFound);
            }
        }
    }

    private void show(RoomNameView view) {
        present = view;
        takeUp(view.id(), view.version());
        number = view.number();
        title = view.title();
    }

    /** Saves the room, or tells what is wrong. */
    public void save() {
        RoomDraft draft = new RoomDraft(id(), version(), number, title);
        if (isDone(administration.save(at().actor(), draft), this::compare)) {
            at().go("rooms?done=" + (isAdding() ? "added" : "saved"));
        }
    }

    /** Removes the room's name, or tells what is wrong. */
    public void remove() {
        if (isDone(administration.remove(at().actor(), known(), version()), this::compare)) {
            at().go("rooms?done=removed");
        }
    }

    private List<Difference> compare(RoomNameView theirs) {
        present = theirs;
        takeUp(theirs.id(), theirs.version());
        return differing(List.of(
                new Difference(messages.say("namedRoom.number"), theirs.number(), number),
                new Difference(messages.say("namedRoom.title"), theirs.title(), title)));
    }

    /** {@return the saved room} {@code null} for a new one, or while it cannot be read. */
    public RoomNameView getPresent() {
        if (present == null && !isAdding()) {
            present = at().read(() -> administration.find(at().actor(), known()), Optional.<RoomNameView>empty())
                    .orElse(null);
        }
        return present;
    }

    /** {@return the id that the address names; empty for a new room} */
    public String getWanted() {
        return wanted;
    }

    /**
     * Takes the id from the address.
     *
     * @param wanted hostile text; {@code null} is empty
     */
    public void setWanted(String wanted) {
        this.wanted = Typed.text(wanted);
    }

    /** {@return the number that was typed} */
    public String getNumber() {
        return number;
    }

    /**
     * Takes the number that was typed.
     *
     * @param number hostile text; {@code null} is empty
     */
    public void setNumber(String number) {
        this.number = Typed.text(number);
    }

    /** {@return the title that was typed} */
    public String getTitle() {
        return title;
    }

    /**
     * Takes the title that was typed.
     *
     * @param title hostile text; {@code null} is empty
     */
    public void setTitle(String title) {
        this.title = Typed.text(title);
    }
}
