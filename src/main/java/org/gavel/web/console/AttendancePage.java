package org.gavel.web.console;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.gavel.attendance.AttendanceQueries;
import org.gavel.attendance.ConferenceQuery;
import org.gavel.moderation.room.RoomNames;
import org.gavel.store.AskedDatabase;
import org.gavel.store.DatabaseAwayException;
import org.gavel.web.session.CurrentActor;

/**
 * The page of a room's attendance: the conferences that ran in the room or, where the address names one of them, who was in that one. Each
 * reading decides anew whether the person may read it.
 */
@Named("attendancePage")
@ViewScoped
public class AttendancePage implements Serializable {

    static final String ADDRESS = "/attendance";

    private static final long serialVersionUID = 1L;

    /** The chart of a room's conferences has no more bars. */
    private static final int MOST_BARS = 50;

    private static final Logger LOG = System.getLogger(AttendancePage.class.getName());

    private AttendanceAccess access;
    private CurrentActor current;
    private AttendanceQueries queries;
    private AttendanceMessages messages;
    private RoomNames names;
    private AttendanceAddress address;
    private AttendanceLinks links;
    private AttendedConferences conferences;
    private Attendees attendees;
    private AttendedConferenceRow conference;
    private transient AttendanceChart chart;
    private boolean bySwitch = true;
    private boolean away;
    private Instant readAt;

    @Inject
    AttendancePage(
            HttpServletRequest request,
            AttendanceAccess access,
            CurrentActor current,
            AttendanceQueries queries,
            AttendanceMessages messages,
            RoomNames names,
            TableMemory memory,
            Clock clock) {
        this.access = access;
        this.current = current;
        this.queries = queries;
        this.messages = messages;
        this.names = names;
        this.readAt = clock.instant();
        Optional<AttendanceAddress> asked = AttendanceAddress.of(request::getParameter);
        this.address = asked.orElse(null);
        asked.ifPresent(one -> {
            this.conferences = new AttendedConferences(memory, queries, messages, one, clock, this::mayRead);
            this.attendees = new Attendees(memory, queries, messages, one, clock, this::mayRead);
            this.links = new AttendanceLinks(one);
        });
    }

    /**
     * Reads what the page shows above the tables. Answers “not found” where the address names no room or no conference of it, and
     * “forbidden” where Gavel does not permit to read it.
     *
     * @throws IOException when the browser is gone
     */
    public void open() throws IOException {
        AttendanceAccess.Answer answer = address == null ? null : access.ask(current.actor(), ADDRESS, address.room());
        bySwitch = answer == AttendanceAccess.Answer.GRANTED;
        if (answer == AttendanceAccess.Answer.NOT_PERMITTED) {
            refuse(HttpServletResponse.SC_FORBIDDEN);
        } else if (answer == null || (bySwitch && !isRead())) {
            refuse(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** {@return false where the room had no such conference} True also while the database cannot be asked. */
    private boolean isRead() {
        try {
            return address.isOfOneConference() ? readConference() : readConferences();
        } catch (DatabaseAwayException e) {
            LOG.log(Level.WARNING, "the attendance cannot be read", e);
            away = true;
            return true;
        }
    }

    private boolean readConference() {
        conference = AskedDatabase.ask(() -> queries.conference(address.room(), address.ordinal()))
                .map(found -> AttendedConferenceRow.of(found, readAt, messages))
                .orElse(null);
        chart = AttendanceChart.ofPresence(
                AskedDatabase.ask(() -> queries.curve(address.room(), address.ordinal())), messages);
        return conference != null;
    }

    private boolean readConferences() {
        chart = AttendanceChart.ofConferences(
                AskedDatabase.ask(() -> queries.conferences(address.room(), ConferenceQuery.latest(MOST_BARS))),
                messages);
        return true;
    }

    private static void refuse(int status) throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        external.responseSendError(status, null);
        faces.responseComplete();
    }

    private boolean mayRead() {
        return access.ask(current.actor(), ADDRESS, address.room()) == AttendanceAccess.Answer.GRANTED;
    }

    // ---- for the page --------------------------------------------------------------------------------------------

    /** {@return the table of conferences} */
    public AttendedConferences getConferences() {
        return conferences;
    }

    /** {@return the table of attendees} */
    public Attendees getAttendees() {
        return attendees;
    }

    /** {@return the conference that the address names} {@code null} where it names none. */
    public AttendedConferenceRow getConference() {
        return conference;
    }

    /**
     * {@return the chart of how many members were in the conference, or in each of the latest conferences of the room} {@code null} where
     * there is nothing to show.
     */
    public AttendanceChart getChart() {
        return chart == null || chart.getFigures().isEmpty() ? null : chart;
    }

    /** {@return whether the address names one conference of the room} */
    public boolean isOfOneConference() {
        return address.isOfOneConference();
    }

    /** {@return whether the switch lets the person see the room, by its latest answer} */
    public boolean isBySwitch() {
        return bySwitch;
    }

    /** {@return whether the database could not be asked} */
    public boolean isAway() {
        return away;
    }

    /** {@return whether the person may not see numbers of this room} */
    public boolean isMasked() {
        return messages.isMasked(address.room());
    }

    /** {@return when the page was read, as text} */
    public String getReadAt() {
        return messages.time(readAt);
    }

    /** {@return the id of the time zone of the page, such as {@code Europe/Berlin}} */
    public String getZone() {
        return messages.zone().getId();
    }

    /** {@return the addresses of this page and of those beside it; {@code null} where the address names no room} */
    public AttendanceLinks getLinks() {
        return links;
    }

    /** {@return the room's name} */
    public String getTitle() {
        return names.name(address.room()).title();
    }
}
