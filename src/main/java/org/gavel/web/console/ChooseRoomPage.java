package org.gavel.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.gavel.moderation.room.RoomName;
import org.gavel.moderation.room.RoomNames;

/** The page that offers several rooms with the number that a person typed. */
@Named("chooseRoom")
@RequestScoped
public class ChooseRoomPage {

    private final FacesContext faces;
    private final ExternalContext external;
    private final PageHead page;
    private final TypedRoom typedRoom;
    private final RoomNames names;
    private String typed = "";

    @Inject
    ChooseRoomPage(FacesContext faces, ExternalContext external, PageHead page, TypedRoom typedRoom, RoomNames names) {
        this.faces = faces;
        this.external = external;
        this.page = page;
        this.typedRoom = typedRoom;
        this.names = names;
    }

    /**
     * A room to choose.
     *
     * @param address the address of its page, with the application's
     * @param title the name of the room
     * @param key the conference and its domain, by which people tell the rooms apart
     */
    public record Choice(String address, String title, String key) {}

    /**
     * Redirects where there is nothing to choose (any more): to the only room, or to the wallboard.
     *
     * @throws IOException when the browser is gone
     */
    public void check() throws IOException {
        if (typedRoom.meant(typed).size() < 2) {
            String address = typedRoom.address(typed);
            external.redirect(page.getContext() + (address.isEmpty() ? "/" : address));
            faces.responseComplete();
        }
    }

    /** {@return the rooms to choose from; of several only those that the person may see} */
    public List<Choice> getRooms() {
        return typedRoom.meant(typed).stream()
                .map(conference -> {
                    RoomName name = names.name(conference);
                    return new Choice(page.getContext() + RoomAddress.of(conference), name.title(), conference.key());
                })
                .toList();
    }

    /** {@return what the person typed} */
    public String getTyped() {
        return typed;
    }

    /**
     * Takes the typed text from the address.
     *
     * @param typed hostile text; {@code null} is empty
     */
    public void setTyped(String typed) {
        this.typed = typed == null ? "" : typed;
    }
}
