package org.gavel.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;

/** The wallboard's field for a room that no tile shows: a person types its number or its conference's name. */
@Named("openRoom")
@RequestScoped
public class OpenRoomForm {

    private final Messages messages;
    private final PageHead page;
    private final TypedRoom typedRoom;
    private final FormFields fields;
    private final FacesContext faces;
    private final ExternalContext external;
    private String room = "";

    @Inject
    OpenRoomForm(
            Messages messages,
            PageHead page,
            TypedRoom typedRoom,
            FormFields fields,
            FacesContext faces,
            ExternalContext external) {
        this.messages = messages;
        this.page = page;
        this.typedRoom = typedRoom;
        this.fields = fields;
        this.faces = faces;
        this.external = external;
    }

    /**
     * Goes to the room that was typed, or to the page that offers several; tells when the text can be no room.
     *
     * @throws IOException when the answer cannot be sent
     */
    public void open() throws IOException {
        String address = typedRoom.address(room);
        if (!address.isEmpty()) {
            external.redirect(page.getContext() + address);
        } else {
            fields.tell("openRoomName", messages.say("openRoom.invalid"));
            faces.validationFailed();
        }
    }

    /** {@return what was typed} */
    public String getRoom() {
        return room;
    }

    /**
     * Takes what was typed.
     *
     * @param room hostile text; {@code null} is empty
     */
    public void setRoom(String room) {
        this.room = room == null ? "" : room;
    }
}
