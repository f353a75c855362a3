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
import java.util.List;
import java.util.Optional;
import org.gavel.attendance.AttendanceQueries;
import org.gavel.moderation.room.RoomNames;
import org.gavel.store.AskedDatabase;
import org.gavel.store.DatabaseAwayException;
import org.gavel.web.session.CurrentActor;

/**
 * The attendance of a room: the conferences that ran in it or, where the address names one of them, who was in that one. May be asked for
 * anything; each reading asks anew whether the person may read it.
 */
@Named("attendancePage")
@ViewScoped
public class AttendancePage implements Serializable {

    static final String ADDRESS = "/attendance";

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger(AttendancePage.class.getName());

    /** More stays of one attendee are in the export. */
    private static final int MOST_STAYS = 100;

    private AttendanceAccess access;
    private CurrentActor current;
    private AttendanceQueries queries;
    private AttendanceWords messages;
    private RoomNames names;
    private Clock clock;
    private AttendanceAddress address;
    private AttendedConferences conferences;
    private Attendees attendees;
    private AttendedConferenceRow conference;
    private transient PresenceChart chart;
    private boolean bySwitch = true;
    private boolean away;
    private Instant readAt;

    @Inject
    AttendancePage(
            HttpServletRequest request,
            AttendanceAccess access,
            CurrentActor current,
            AttendanceQueries queries,
            AttendanceWords messages,
            RoomNames names,
            TableMemory memory,
            Clock clock) {
        this.access = access;
        this.current = current;
        this.queries = queries;
        this.messages = messages;
        this.names = names;
        this.clock = clock;
        this.readAt = clock.instant();
        Optional<AttendanceAddress> asked = AttendanceAddress.of(request::getParameter);
        this.address = asked.orElse(null);
        asked.ifPresent(one -> {
            this.conferences = new AttendedConferences(memory, queries, messages, one, clock, this::mayRead);
            this.attendees = new Attendees(memory, queries, messages, one, this::mayRead);
        });
    }

    /**
     * Reads what stands above the tables; “not found” for what is no room or no conference of it, “forbidden” for those who may not read it.
     *
     * @throws IOException when the browser is gone
     */
    public void open() throws IOException {
        AttendanceAccess.Answer answer = address == null ? null : access.ask(current.actor(), ADDRESS, address.room());
        bySwitch = answer == AttendanceAccess.Answer.GRANTED;
        if (answer == AttendanceAccess.Answer.NOT_PERMITTED) {
            refuse(HttpServletResponse.SC_FORBIDDEN);
        } else if (answer == null || (bySwitch && !readConference())) {
            refuse(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Returns whether there is one, as far as the database can be asked. */
    private boolean readConference() {
        if (!address.isOfOneConference()) {
            return true;
        }
        try {
            conference = AskedDatabase.ask(() -> queries.conference(address.room(), address.ordinal()))
                    .map(found -> AttendedConferenceRow.of(found, readAt, messages))
                    .orElse(null);
            chart = new PresenceChart(
                    AskedDatabase.ask(() -> queries.curve(address.room(), address.ordinal())), messages);
            return conference != null;
        } catch (DatabaseAwayException e) {
            LOG.log(Level.WARNING, "the attendance cannot be read", e);
            away = true;
            return true;
        }
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

    /** {@return how many members were in it over its time} {@code null} where nobody was. */
    public PresenceChart getChart() {
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

    /** {@return when the page was read, in words} */
    public String getReadAt() {
        return messages.time(readAt);
    }

    /** {@return the id of the zone in which times are told} */
    public String getZone() {
        return messages.zone().getId();
    }

    /** {@return the room's key, which forms carry} */
    public String getRoom() {
        return address.room().key();
    }

    /** {@return which conference of the room, counted from 1; 0 for all} */
    public int getOrdinal() {
        return address.ordinal();
    }

    /** {@return what people call the room} */
    public String getTitle() {
        return names.name(address.room()).title();
    }

    /** {@return the address of the room, within the application} */
    public String getRoomAddress() {
        return RoomAddress.of(address.room());
    }

    /** {@return the address of this page, within the application} */
    public String getHere() {
        return ADDRESS + "?" + address.text();
    }

    /** {@return the address of all conferences of the room, within the application} */
    public String getAll() {
        return ADDRESS + "?" + address.with(0).text();
    }

    /**
     * {@return the address of one of the conferences, within the application}
     *
     * @param row the conference
     */
    public String of(AttendedConferenceRow row) {
        return ADDRESS + "?" + address.with(row.ordinal()).text();
    }

    /** {@return the address of the page's table as a file, within the application} */
    public String getExport() {
        return AttendanceDownload.ADDRESS + "?" + address.text();
    }

    /**
     * {@return the stays of an attendee, at most {@value #MOST_STAYS}}
     *
     * @param row the attendee
     */
    public List<StayRow> stays(AttendeeRow row) {
        if (!mayRead()) {
            return List.of();
        }
        boolean masked = isMasked();
        Instant now = clock.instant();
        try {
            return AskedDatabase.ask(() -> queries.staysOf(address.room(), address.ordinal(), row.key(), MOST_STAYS))
                    .stream()
                    .map(stay -> StayRow.of(stay, now, messages, masked))
                    .toList();
        } catch (DatabaseAwayException e) {
            LOG.log(Level.DEBUG, "the stays of an attendee cannot be read", e);
            return List.of();
        }
    }
}
