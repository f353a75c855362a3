package org.gavel.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gavel.conference.ConferenceId;

/** Which room the room page shows. */
@Named("roomPage")
@RequestScoped
public class RoomPage {

    private FacesContext faces;
    private ExternalContext external;
    private String room;

    protected RoomPage() {}

    @Inject
    RoomPage(FacesContext faces, ExternalContext external) {
        this.faces = faces;
        this.external = external;
    }

    /** Answers “not found” for what can be no room's name. */
    public void check() throws IOException {
        if (!ConferenceId.isValid(room)) {
            external.responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            faces.responseComplete();
        }
    }

    /** The conference's name, or only its number: Gavel completes it. */
    public String getRoom() {
        return room;
    }

    public void setRoom(String room) {
        this.room = room;
    }
}
