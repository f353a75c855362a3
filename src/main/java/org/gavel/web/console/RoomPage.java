package org.gavel.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.gavel.conference.ConferenceId;
import org.gavel.moderation.room.RoomNames;
import org.gavel.web.session.CurrentActor;

/**
 * The room page's room. A link names the conference itself. An address with a typed text redirects to such a link, or to the page that
 * offers several rooms.
 */
@Named("roomPage")
@RequestScoped
public class RoomPage {

    private final FacesContext faces;
    private final ExternalContext external;
    private final PageHead page;
    private final RoomNames names;
    private final TypedRoom typedRoom;
    private final AttendanceAccess attendance;
    private final CurrentActor current;
    private Optional<ConferenceId> conference = Optional.empty();
    private String typed;

    @Inject
    RoomPage(
            FacesContext faces,
            ExternalContext external,
            PageHead page,
            RoomNames names,
            TypedRoom typedRoom,
            AttendanceAccess attendance,
            CurrentActor current) {
        this.faces = faces;
        this.external = external;
        this.page = page;
        this.names = names;
        this.typedRoom = typedRoom;
        this.attendance = attendance;
        this.current = current;
    }

    /**
     * Redirects from a typed text to its room, and answers “not found” where the text can be no room.
     *
     * @throws IOException when the browser is gone
     */
    public void check() throws IOException {
        if (conference.isPresent()) {
            return;
        }
        String address = typed == null ? "" : typedRoom.address(typed);
        if (address.isEmpty()) {
            external.responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
        } else {
            external.redirect(page.getContext() + address);
        }
        faces.responseComplete();
    }

    /** {@return the conference and its domain} Empty while there is none. */
    public String getConference() {
        return conference.map(ConferenceId::key).orElse("");
    }

    /**
     * Takes the conference from the address.
     *
     * @param key the conference and its domain; hostile text
     */
    public void setConference(String key) {
        this.conference = ConferenceId.ofKey(key);
    }

    /** {@return the number of the room} The live page also shows the name that an administrator gave it. */
    public String getNumber() {
        return conference.map(id -> names.name(id).number()).orElse("");
    }

    /** {@return whether the person may read the attendance of the room} */
    public boolean isAttendanceOffered() {
        return conference
                .filter(id -> attendance.isPermitted(current.actor().who(), id))
                .isPresent();
    }

    /** {@return the address of the attendance, within the application} */
    public String getAttendance() {
        return conference
                .map(id -> AttendancePage.ADDRESS + "?" + new AttendanceAddress(id, 0).text())
                .orElse("");
    }

    /** {@return the typed text of the address} */
    public String getTyped() {
        return typed;
    }

    /**
     * Takes the typed text from the address.
     *
     * @param typed hostile text
     */
    public void setTyped(String typed) {
        this.typed = typed;
    }
}
