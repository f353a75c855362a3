package org.gavel.store.server;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.gavel.attendance.Attendance;
import org.gavel.attendance.AttendanceQueries;
import org.gavel.attendance.AttendanceWriter;
import org.gavel.conference.ConferenceId;
import org.gavel.conference.LastingState;
import org.gavel.conference.Sighting;
import org.gavel.conference.Sighting.ConferenceSeen;
import org.gavel.conference.Sighting.MemberLeft;
import org.gavel.conference.Sighting.MemberSeen;
import org.gavel.roster.store.MirrorQueries;
import org.gavel.roster.store.MirroredMembers;
import org.gavel.roster.store.RosterMirror;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;

@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class StoreProbe {

    @Inject
    private AttendanceWriter attendanceWriter;

    @Inject
    private RosterMirror mirror;

    @Inject
    private AttendanceQueries attendance;

    @Inject
    private MirrorQueries roster;

    @PersistenceUnit(unitName = "gavel")
    private EntityManagerFactory factory;

    @Resource(lookup = "java:jboss/datasources/GavelDS")
    private DataSource database;

    @GET
    @Path("schema")
    public Figures schema() throws SQLException {
        Figures figures = new Figures();
        try (Connection connection = database.getConnection();
                ResultSet result = connection
                        .createStatement()
                        .executeQuery("select count(*) from flyway_schema_history where success")) {
            result.next();
            figures.migrations = result.getLong(1);
        }
        return figures;
    }

    @POST
    @Path("join")
    public void join(
            @QueryParam("room") String room, @QueryParam("count") int count, @QueryParam("ago") int secondsAgo) {
        ConferenceId conference = new ConferenceId(room, "seven.local");
        Instant now = Instant.now().minusSeconds(secondsAgo);
        tell(new ConferenceSeen(conference, now, true, null, now));
        LastingState state = new LastingState(true, false, false, false, null);
        for (int i = 0; i < count; i++) {
            String uuid = room + "-channel-" + i;
            tell(new MemberSeen(conference, uuid, i + 1, "1001", "Member " + i, "opus@48000", state, now, false, now));
        }
    }

    /** Another node unmutes a member, of which this one's cache hears nothing. */
    @POST
    @Path("elsewhere")
    public void elsewhere(@QueryParam("room") String room) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update conference_member set muted = false, seen_at = current_timestamp where channel_uuid = ?")) {
            update.setString(1, room + "-channel-0");
            update.executeUpdate();
        }
    }

    @POST
    @Path("leave")
    public void leave(@QueryParam("room") String room, @QueryParam("count") int count) {
        ConferenceId conference = new ConferenceId(room, "seven.local");
        for (int i = 0; i < count; i++) {
            tell(new MemberLeft(conference, room + "-channel-" + i, Instant.now(), null, null));
        }
    }

    @GET
    @Path("figures")
    public Figures figures(@QueryParam("room") String room) {
        Figures figures = new Figures();
        figures.failing = attendanceWriter.health().failing().isPresent();
        figures.waiting = attendanceWriter.health().pending() + mirror.health().pending();
        if (!figures.failing && figures.waiting == 0) {
            ConferenceId conference = new ConferenceId(room, "seven.local");
            List<Attendance> stays = attendance.stays(conference, null, null, 20_000);
            figures.stays = stays.size();
            figures.openStays =
                    stays.stream().filter(stay -> stay.left() == null).count();
            List<MemberSeen> members = roster.roster(conference, 20_000)
                    .map(MirroredMembers::members)
                    .orElse(List.of());
            figures.rows = members.size();
            figures.muted =
                    members.stream().filter(member -> member.state().muted()).count();
        }
        return figures;
    }

    /** Counts from now on. */
    @POST
    @Path("statistics")
    public void count() {
        statistics().setStatisticsEnabled(true);
        statistics().clear();
    }

    @GET
    @Path("statistics")
    public Figures counted() {
        Figures figures = new Figures();
        figures.inserts = statistics().getEntityInsertCount();
        figures.statements = statistics().getPrepareStatementCount();
        figures.transactions = statistics().getTransactionCount();
        figures.cacheHits = statistics().getSecondLevelCacheHitCount();
        figures.cacheMisses = statistics().getSecondLevelCacheMissCount();
        return figures;
    }

    private Statistics statistics() {
        return factory.unwrap(SessionFactory.class).getStatistics();
    }

    private void tell(Sighting sighting) {
        mirror.offer(sighting);
        attendanceWriter.offer(sighting);
    }
}
