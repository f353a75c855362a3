package org.gavel.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.gavel.input.Shape;
import org.gavel.input.Wrong;

/** The wallboard's field for a room that no tile shows: a person types its number or its conference's name. */
@Named("openRoom")
@RequestScoped
public class OpenRoomForm {

    private final Messages messages;
    private final PageHead page;
    private final Shape shape;
    private final TypedRoom typedRoom;
    private final FormFields fields;
    private final FacesContext faces;
    private final ExternalContext external;
    private String room = "";

    @Inject
    OpenRoomForm(
            Messages messages,
            PageHead page,
            Shape shape,
            TypedRoom typedRoom,
            FormFields fields,
            FacesContext faces,
            ExternalContext external) {
        this.messages = messages;
        this.page = page;
        this.shape = shape;
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
        List<Wrong> wrong = shape.of(new OpenRoomDraft(room));
        if (!wrong.isEmpty()) {
            refuse(messages.sayProblem(
                    wrong.get(0).fault().key(), wrong.get(0).fault().values()));
            return;
        }
        String address = typedRoom.address(room);
        if (address.isEmpty()) {
            // The switch's template makes too long a name of the number.
            refuse(messages.say("openRoom.invalid"));
        } else {
            external.redirect(page.getContext() + address);
        }
    }

    private void refuse(String why) {
        fields.tell("openRoomName", why);
        faces.validationFailed();
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
